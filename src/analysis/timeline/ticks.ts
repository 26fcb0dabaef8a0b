/** Something on an axis that may be labelled. */
export interface TickCandidate {
  /** Centre of the label, px. */
  readonly x: number;
  /** Counts what strides step over: a year, the number of a month. */
  readonly ordinal: number;
  /** Its words, from the longest form to the shortest. */
  readonly forms: readonly string[];
  /** Labelled only where the others leave room, if need be in a shorter form than theirs. */
  readonly isOptional?: boolean;
}

/** A way of labelling: which form of the words, and each how-manyth of the candidates. */
export interface TickAttempt {
  readonly form: number;
  readonly stride: number;
}

export interface Tick {
  readonly x: number;
  readonly text: string;
  /** Index of the candidate. */
  readonly candidate: number;
}

export interface TickRoom {
  /** Labels stay between these, px. */
  readonly start: number;
  readonly end: number;
  /** Least distance between two labels, px. */
  readonly gap: number;
  readonly widthOf: (text: string) => number;
}

/** Widths of letters at weight 650 in em, the widest of each class; the first class that fits counts. */
const LETTER_EM: readonly (readonly [RegExp, number])[] = [
  [/[\d–]/, 0.52],
  [/[ .,:;'’ijlįI]/, 0.3],
  [/[rtfšĮ()-]/, 0.39],
  [/[MWЖМФШЩЮ—]/, 0.94],
  [/[mwжмфшщыюъ]/, 0.85],
  [/\p{Lu}/u, 0.69],
  [/./u, 0.58]
];

/**
 * An estimate, never too narrow for its alphabets, of the width of a text in the interface's font:
 * charts lay out their words before there is anything to measure.
 */
export function estimateTextWidth(text: string, fontPx: number): number {
  let em = 0;
  for (const letter of text) em += LETTER_EM.find(([kind]) => kind.test(letter))?.[1] ?? 1;
  return em * fontPx;
}

/** Moves a label inwards where it would leave the room; null where it cannot fit at all. */
function placeLabel(x: number, width: number, room: TickRoom): number | null {
  if (width > room.end - room.start) return null;
  return Math.max(room.start + width / 2, Math.min(room.end - width / 2, x));
}

interface Box {
  readonly from: number;
  readonly to: number;
}

function isFree(box: Box, taken: readonly Box[], gap: number): boolean {
  return taken.every((other) => box.to + gap <= other.from || other.to + gap <= box.from);
}

/** One label in a form, or, where it may, in the first shorter one that is free of the others. */
function labelOne(
  { x: wanted, forms }: TickCandidate,
  form: number,
  mayShorten: boolean,
  taken: readonly Box[],
  room: TickRoom
): { x: number; text: string; box: Box } | null {
  const first = Math.min(form, forms.length - 1);
  for (const text of forms.slice(first, mayShorten ? forms.length : first + 1)) {
    const width = room.widthOf(text);
    const x = placeLabel(wanted, width, room);
    if (x === null) continue;
    const box = { from: x - width / 2, to: x + width / 2 };
    if (isFree(box, taken, room.gap)) return { x, text, box };
  }
  return null;
}

function labelAll(
  candidates: readonly TickCandidate[],
  attempt: TickAttempt,
  room: TickRoom
): Tick[] | null {
  const taken: Box[] = [];
  const ticks: Tick[] = [];
  for (const isOptional of [false, true]) {
    for (const [index, candidate] of candidates.entries()) {
      if ((candidate.isOptional ?? false) !== isOptional) continue;
      if (!isOptional && candidate.ordinal % attempt.stride !== 0) continue;
      const label = labelOne(candidate, attempt.form, isOptional, taken, room);
      if (label === null && isOptional) continue;
      if (label === null) return null;
      taken.push(label.box);
      ticks.push({ x: label.x, text: label.text, candidate: index });
    }
  }
  return ticks.sort((a, b) => a.x - b.x);
}

/**
 * Chooses the labels of an axis: the first way in which no two collide.
 * @returns no labels at all where every way fails.
 */
export function chooseTicks(
  candidates: readonly TickCandidate[],
  attempts: readonly TickAttempt[],
  room: TickRoom
): Tick[] {
  for (const attempt of attempts) {
    const ticks = labelAll(candidates, attempt, room);
    if (ticks !== null && ticks.length > 0) return ticks;
  }
  return [];
}

/** Attempts for each form in turn at stride 1, then for each further stride. */
export function attemptsFor(forms: number, strides: readonly number[]): TickAttempt[] {
  return strides.flatMap((stride) =>
    Array.from({ length: forms }, (_, form) => ({ form, stride }))
  );
}

/**
 * Which values to print over bars too narrow for all of them: the greatest first, none over
 * another.
 * @param labels centre and width of each, px; a width of 0 asks for no label.
 * @returns 1 for each label to print.
 */
export function chooseValues(
  labels: readonly { readonly x: number; readonly width: number; readonly value: number }[],
  gapPx: number
): Uint8Array {
  const chosen = new Uint8Array(labels.length);
  const taken: Box[] = [];
  const order = labels
    .map((_, index) => index)
    .filter((index) => labels[index]!.width > 0)
    .sort((a, b) => labels[b]!.value - labels[a]!.value || a - b);
  for (const index of order) {
    const { x, width } = labels[index]!;
    const box = { from: x - width / 2, to: x + width / 2 };
    if (!isFree(box, taken, gapPx)) continue;
    taken.push(box);
    chosen[index] = 1;
  }
  return chosen;
}
