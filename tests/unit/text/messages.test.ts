import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/domain/kinds';
import {
  inputsOf,
  lookalikes,
  pluralFaults,
  textsOf,
  unfilled,
  type Message,
  type Messages
} from './message-rules';

const ROOT = new URL('../../../', import.meta.url);
const FOLDER = new URL('src/text/messages/', ROOT);

function read(namespace: string, language: Language): Messages {
  const file = new URL(`${namespace}.${language}.json`, FOLDER);
  const content = JSON.parse(readFileSync(file, 'utf8')) as Messages;
  return Object.fromEntries(Object.entries(content).filter(([key]) => key !== '$schema'));
}

const namespaces = [...new Set(readdirSync(FOLDER).map((file) => file.split('.')[0]!))];
const entries = namespaces.flatMap((namespace) =>
  LANGUAGES.flatMap((language) =>
    Object.entries(read(namespace, language)).map(([key, message]) => ({
      namespace,
      language,
      key,
      message
    }))
  )
);
const where = ({ namespace, language, key }: (typeof entries)[number]): string =>
  `${namespace}.${language}: ${key}`;

function sources(): string {
  const folder = new URL('src/', ROOT);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => /\.(ts|svelte)$/.test(path) && !path.replaceAll('\\', '/').includes('paraglide/')
    )
    .map((path) => readFileSync(new URL(path, folder), 'utf8'))
    .join('\n');
}

describe('every message', () => {
  it('is compiled: its file is named in the settings', () => {
    const settings = readFileSync(new URL('project.inlang/settings.json', ROOT), 'utf8');
    expect(namespaces.filter((name) => !settings.includes(`/${name}.{locale}.json`))).toEqual([]);
  });

  it.each(namespaces)('of %s is there in all three languages', (namespace) => {
    const keys = LANGUAGES.map((language) => Object.keys(read(namespace, language)).sort());
    expect(keys[1]).toEqual(keys[0]);
    expect(keys[2]).toEqual(keys[0]);
  });

  it('stands in one file only', () => {
    const keys = entries.filter(({ language }) => language === 'en').map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('asks for the same inputs in all languages, and fills nothing else in', () => {
    const inEnglish = new Map(
      entries
        .filter(({ language }) => language === 'en')
        .map(({ key, message }) => [key, inputsOf(message).join()])
    );
    const differing = entries.filter(
      ({ key, message }) => inputsOf(message).join() !== inEnglish.get(key)
    );
    expect(differing.map(where)).toEqual([]);
    expect(entries.filter(({ message }) => unfilled(message).length > 0).map(where)).toEqual([]);
  });

  it('has all plural forms of its language and no other', () => {
    const faults = entries.flatMap((entry) =>
      pluralFaults(entry.message, entry.language).map((fault) => `${where(entry)} ${fault}`)
    );
    expect(faults).toEqual([]);
  });

  it('says something', () => {
    const silent = entries.filter(({ message }) => textsOf(message).some((text) => !text.trim()));
    expect(silent.map(where)).toEqual([]);
  });

  it('holds no Latin letters that pass for Cyrillic ones', () => {
    const faults = entries.flatMap((entry) =>
      textsOf(entry.message)
        .flatMap((text) => lookalikes(text, entry.language))
        .map((word) => `${where(entry)} ${word}`)
    );
    expect(faults).toEqual([]);
  });

  it('is used', () => {
    const used = new Set([...sources().matchAll(/\bm\.(\w+)/g)].map(([, key]) => key));
    const keys = entries.filter(({ language }) => language === 'en').map(({ key }) => key);
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });
});

describe('the rules', () => {
  const plural = (...categories: string[]): Message => [
    {
      declarations: ['input count', 'local countPlural = count: plural'],
      selectors: ['countPlural'],
      match: Object.fromEntries(categories.map((one) => [`countPlural=${one}`, `{count} ${one}`]))
    }
  ];

  it('find a plural form that is missing and one that the language has not', () => {
    expect(pluralFaults(plural('one', 'few', 'many', 'other'), 'ru')).toEqual([]);
    expect(pluralFaults(plural('one', 'few', 'many'), 'ru')).toEqual(['lacks other']);
    expect(pluralFaults(plural('one', 'few', 'other'), 'lt')).toEqual(['lacks many']);
    expect(pluralFaults(plural('one', 'few', 'other'), 'en')).toEqual(['has few']);
  });

  it('find it also where there is another choice beside the number', () => {
    const message: Message = [
      {
        declarations: ['input kind', 'input count', 'local n = count: plural'],
        selectors: ['kind', 'n'],
        match: { 'kind=a, n=one': 'x', 'kind=a, n=other': 'x', 'kind=*, n=other': 'x' }
      }
    ];
    expect(pluralFaults(message, 'en')).toEqual(['lacks one']);
  });

  it('find inputs, and placeholders that nothing fills', () => {
    expect(inputsOf('{b} of {a}, {a}')).toEqual(['a', 'b']);
    expect(inputsOf(plural('one'))).toEqual(['count']);
    expect(
      unfilled([{ declarations: ['input a'], selectors: [], match: { '*': '{a} {b}' } }])
    ).toEqual(['b']);
  });

  it('find letters of another script', () => {
    expect(lookalikes('Кoд и cвязь {count}', 'ru')).toEqual(['Кoд', 'cвязь']);
    expect(lookalikes('связь c городом', 'ru')).toEqual(['c']);
    expect(lookalikes('SVG-файл, Twinline, клавиша P', 'ru')).toEqual([]);
    expect(lookalikes('A city', 'en')).toEqual([]);
  });
});
