// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { readTalk, type TalkDesk } from '../../../src/app/talk-files';
import { NO_WORDS, type Presentation } from '../../../src/domain/scene';
import {
  writePresentationFile,
  type PresentationText
} from '../../../src/package/presentation-file';
import { Notices } from '../../../src/state/notices.svelte';
import { overwriteGetLocale } from '../../../src/text/paraglide/runtime';

const TALK: PresentationText = {
  title: { ...NO_WORDS, en: 'Mine' },
  scenes: [{ view: '?country=LT', title: NO_WORDS, caption: NO_WORDS, notes: NO_WORDS }]
};

let notices: Notices;
const take = vi.fn((talk: PresentationText) => ({ ...talk }) as unknown as Presentation);
const said: string[] = [];

beforeEach(() => {
  overwriteGetLocale(() => 'en');
  notices = new Notices();
  take.mockClear();
  said.length = 0;
});

async function open(text: () => Promise<string>): Promise<string[]> {
  const desk = {
    presentations: { take },
    notices,
    say: (words: () => string) => said.push(words()),
    nameOf: ({ title }: Presentation) => title.en
  } as unknown as TalkDesk;
  await readTalk({ name: 'talk.json', text } as File, desk);
  return notices.list.map((notice) => notice.text());
}

it('a presentation is taken in from its file, and said to be', async () => {
  expect(await open(() => Promise.resolve(writePresentationFile(TALK)))).toEqual([]);
  expect(take).toHaveBeenCalledExactlyOnceWith(TALK);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('Mine');
});

it.each([
  ['', 'talk.json is not a presentation: it is no JSON'],
  ['PK\u0003\u0004', 'talk.json is not a presentation: it is no JSON'],
  ['{"type":"FeatureCollection"}', 'talk.json is JSON, but no presentation'],
  ['{"format":"twinline-presentation","version":99}', 'saved by a newer Twinline'],
  ['{"format":"twinline-presentation","version":1,"scenes":[{"view":7}]}', '“scenes.0.view”']
])(
  'an odd file is named with what is wrong with it, and nothing is taken in: %j',
  async (text, words) => {
    const shown = await open(() => Promise.resolve(text));
    expect(shown).toEqual([expect.stringContaining(words)]);
    expect(take).not.toHaveBeenCalled();
  }
);

it('a file that cannot be read any more is said to be so', async () => {
  const gone = (): Promise<string> => Promise.reject(new DOMException('moved', 'NotReadableError'));
  expect(await open(gone)).toEqual([expect.stringContaining('talk.json could not be read')]);
  expect(take).not.toHaveBeenCalled();
});
