/** The timeline plays, holds when asked to, and never moves by itself where motion is unwanted. */
import { expect, test } from './driver';
import { left, sentence } from './naive';

const DECADES = [1950, 1960, 1970, 1980, 1990, 2000, 2010];

test('play walks through the decades, one added to the other', async ({ twinline }) => {
  await twinline.open('?unit=decade');
  const whole = (await twinline.statement.textContent()) ?? '';
  const shown = await twinline.recordStatements();
  await twinline.timeline.getByRole('combobox', { name: 'Speed' }).selectOption('2×');
  await twinline.button('Play').click();
  await expect(twinline.button('Pause')).toBeVisible();
  await expect(twinline.button('Play')).toBeVisible();
  await expect(twinline.statement).toHaveText(whole);

  const walk = DECADES.map((decade) => {
    const to = String(decade + 9);
    return sentence({ from: '1950', to }, `1950–${to}`);
  });
  expect(await shown()).toEqual([whole, ...walk, whole]);
  // A walk leaves neither a filter nor a step behind.
  await expect(twinline.chips).toHaveCount(0);
});

test('a pause holds the decade on show, and play goes on from there', async ({ twinline }) => {
  await twinline.open('?unit=decade');
  const shown = await twinline.recordStatements();
  await twinline.timeline
    .getByRole('combobox', { name: 'Way of playing' })
    .selectOption('one by one');
  await twinline.timeline.getByRole('combobox', { name: 'Speed' }).selectOption('0.5×');
  await twinline.button('Play').click();
  await expect(twinline.statement).toHaveText(sentence({ from: '1960', to: '1969' }, '1960–1969'));
  await twinline.button('Pause').click();
  // On a slow machine play may have gone on before the click: whatever it shows then, it holds.
  await expect.poll(() => twinline.address.get('from')).not.toBeNull();
  const decade = Number(twinline.address.get('from'));
  const saysDecade = (first: number): Promise<void> => {
    const [from, to] = [String(first), String(first + 9)];
    return expect(twinline.statement).toHaveText(sentence({ from, to }, `${from}–${to}`));
  };
  await saysDecade(decade);
  const held = (await shown()).length;
  expect(await twinline.timelineTable()).not.toHaveLength(0);
  expect(await shown()).toHaveLength(held);

  await twinline.button('Play').click();
  await saysDecade(decade + 10);
  // Whoever sets a period takes over.
  await twinline.typeYears(1990, 1999);
  await expect(twinline.button('Play')).toBeVisible();
  await expect(twinline.statement).toHaveText(sentence({ from: '1990', to: '1999' }, '1990–1999'));
});

test('where motion is unwanted, each press is one step and nothing follows by itself', async ({
  twinline
}) => {
  await twinline.wantStillness();
  await twinline.holdMap();
  await twinline.holdClock();
  await twinline.open('?unit=decade');
  const shown = await twinline.recordStatements();
  const step = twinline.button('One step on');
  const first = sentence({ from: '1950', to: '1959' }, '1950–1959');
  const second = sentence({ from: '1950', to: '1969' }, '1950–1969');
  await step.click();
  await expect(twinline.statement).toHaveText(first);
  await twinline.letPass(60_000);
  expect((await shown()).slice(1)).toEqual([first]);
  await step.click();
  await expect(twinline.statement).toHaveText(second);
  await twinline.letPass(60_000);
  expect((await shown()).slice(1)).toEqual([first, second]);
  await expect(step).toBeVisible();
});

test('a bar, a decade and a drag set the period, and the numbers follow', async ({ twinline }) => {
  await twinline.holdMap();
  await twinline.open('?unit=decade');
  await twinline.column('Documents by decade', '1990s').click();
  await twinline.expectAddress({ from: '1990', to: '1999', sel: 'bar:1990..1999' });
  await expect(twinline.statement).toHaveText(sentence({ from: '1990', to: '1999' }, '1990–1999'));
  // The same again lets it go.
  await twinline.column('Documents by decade', '1990s').click();
  await twinline.expectAddress({ from: null, sel: null });

  await twinline.dragOver(
    twinline.column('Documents by decade', '1980s'),
    twinline.column('Documents by decade', '2000s')
  );
  await twinline.expectAddress({ from: '1980', to: '2009', sel: null });
  await expect(twinline.statement).toHaveText(sentence({ from: '1980', to: '2009' }, '1980–2009'));
  await twinline.button('Undo').click();
  await twinline.expectAddress({ from: null });
});

test('a period says what has no date and so lies in none, and keeps it where asked to', async ({
  twinline
}) => {
  const decade = { from: '1990', to: '1999' };
  const plain = sentence(decade, '1990–1999');
  const withUndated = sentence({ ...decade, undated: 'kept' }, '1990–1999 and without a date');
  const undated = left({}).agreements.filter((one) => one.date === '' && one.kind !== 'unknown');
  await twinline.holdMap();
  await twinline.open();
  const keep = twinline.timeline.getByRole('checkbox', { name: 'Keep what has no date' });
  await expect(keep).toHaveCount(0);

  await twinline.typeYears(1990, 1999);
  await expect(keep).toHaveAccessibleDescription(
    `${String(undated.length)} without a date are outside any period`
  );
  await keep.check();
  await expect(twinline.statement).toHaveText(withUndated);
  await twinline.expectAddress({ ...decade, undated: 'kept' });
  await expect(twinline.chips).toHaveText([/^1990–1999/, /^Also without a date/]);
  await twinline.expectAccessible();

  await twinline.press('Control+z');
  await expect(twinline.statement).toHaveText(plain);
  await expect(keep).not.toBeChecked();
  await twinline.expectAddress({ ...decade, undated: null });

  await twinline.open('?from=1990&to=1999&undated=kept');
  await expect(twinline.statement).toHaveText(withUndated);
  await twinline.chips.filter({ hasText: 'Also without a date' }).getByRole('button').click();
  await expect(twinline.statement).toHaveText(plain);
  // Without a period nothing is left out that could be kept.
  await keep.check();
  await twinline.chips.filter({ hasText: '1990–1999' }).getByRole('button').click();
  await expect(twinline.chips).toHaveCount(0);
  await twinline.expectAddress({ from: null, undated: null });
});
