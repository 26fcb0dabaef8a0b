/** A text, or the forms of a text by plural category, as the message files hold them. */
export type Message =
  | string
  | readonly {
      readonly declarations: readonly string[];
      readonly selectors: readonly string[];
      readonly match: Readonly<Record<string, string>>;
    }[];

export type Messages = Readonly<Record<string, Message>>;

/** All texts of a message: one, or one for each plural form. */
export function textsOf(message: Message): readonly string[] {
  if (typeof message === 'string') return [message];
  return message.flatMap(({ match }) => Object.values(match));
}

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
}

/** The inputs that a message asks for, sorted. */
export function inputsOf(message: Message): readonly string[] {
  const declared =
    typeof message === 'string'
      ? placeholdersOf(message)
      : message.flatMap(({ declarations }) =>
          declarations.flatMap((line) => /^input (\w+)$/.exec(line)?.[1] ?? [])
        );
  return [...new Set(declared)].sort();
}

/** Placeholders that nothing fills. */
export function unfilled(message: Message): readonly string[] {
  const inputs = inputsOf(message);
  return textsOf(message)
    .flatMap(placeholdersOf)
    .filter((name) => !inputs.includes(name));
}

/** What is wrong with the plural forms of a message in a language. */
export function pluralFaults(message: Message, language: string): readonly string[] {
  if (typeof message === 'string') return [];
  const expected = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return message.flatMap(({ declarations, selectors, match }) =>
    selectors.flatMap((selector) => {
      if (!declarations.some((line) => /: plural$/.test(line) && line.includes(` ${selector} `))) {
        return [];
      }
      // Under each value of the other selectors all categories are to be found.
      const forms = new Map<string, string[]>();
      for (const key of Object.keys(match)) {
        const parts = key.split(/,\s*/);
        const own = parts.find((part) => part.startsWith(`${selector}=`)) ?? '';
        const rest = parts.filter((part) => part !== own).join();
        forms.set(rest, [...(forms.get(rest) ?? []), own.slice(selector.length + 1)]);
      }
      return [...forms.values()].flatMap((found) => [
        ...expected.filter((category) => !found.includes(category)).map((one) => `lacks ${one}`),
        ...found.filter((form) => !expected.some((one) => one === form)).map((one) => `has ${one}`)
      ]);
    })
  );
}

const LETTERS = /\p{L}+/gu;
const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** One-letter words of Russian that the Latin keyboard also seems to have. */
const LONE_LOOKALIKE = /^[acoky]$/;

/** Words in which a Latin letter passes for a Cyrillic one, or the other way round. */
export function lookalikes(text: string, language: string): readonly string[] {
  const words = text.replace(/\{\w+\}/g, ' ').match(LETTERS) ?? [];
  return words.filter(
    (word) =>
      (LATIN.test(word) && CYRILLIC.test(word)) || (language === 'ru' && LONE_LOOKALIKE.test(word))
  );
}
