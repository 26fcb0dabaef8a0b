import { describe, expect, it } from 'vitest';
import { Notices } from '../../../src/state/notices.svelte';

const says = (text: string) => ({ tone: 'quiet' as const, text: () => text });

describe('notices', () => {
  it('stand in the order in which they came, until each is taken away', () => {
    const notices = new Notices();
    const texts = () => notices.list.map(({ text }) => text());
    const dismissFirst = notices.show(says('first'));
    notices.show(says('second'));
    expect(texts()).toEqual(['first', 'second']);
    dismissFirst();
    expect(texts()).toEqual(['second']);
    dismissFirst();
    expect(texts()).toEqual(['second']);
  });

  it('can say the same twice and be dismissed one by one', () => {
    const notices = new Notices();
    notices.show(says('again'));
    notices.show(says('again'));
    const [first] = notices.list;
    notices.dismiss(first!.id);
    expect(notices.list).toHaveLength(1);
    expect(notices.list[0]?.id).not.toBe(first?.id);
  });
});
