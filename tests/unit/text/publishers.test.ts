import { describe, expect, it } from 'vitest';
import { publisherLanguage, publisherName } from '../../../src/text/publishers';
import { realDataset } from '../real-dataset';

describe('the publishers of sources', () => {
  it.each(realDataset().dataset.sources.map(({ publisher }) => publisher))(
    '%s is called by its own name in each language',
    (publisher) => {
      expect(publisherName(publisher, 'en')).toBe(publisher);
      expect(publisherName(publisher, 'ru')).toMatch(/^[А-ЯЁа-яё\s«»-]+$/);
      expect(publisherName(publisher, 'lt')).not.toBe(publisher);
      expect(publisherLanguage(publisher, 'ru')).toBe('ru');
    }
  );

  it('that our words do not know keep the name that the data give them', () => {
    expect(publisherName('Municipality of Nowhere', 'ru')).toBe('Municipality of Nowhere');
    expect(publisherLanguage('Municipality of Nowhere', 'ru')).toBe('en');
  });
});
