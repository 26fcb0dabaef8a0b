/** Questions that a map alone does not answer: what held when, what had come by then, what stands out. */
import { expect, test } from './driver';
import { sentence } from './naive';

test.beforeEach(({ twinline }) => twinline.holdMap());

test('a researcher asks what was in force in 1995, and what had come by 2005', async ({
  page,
  twinline
}) => {
  await twinline.open();
  await twinline.typeYears(1995, 1995);
  await expect(twinline.statement).toHaveText(sentence({ from: '1995', to: '1995' }, '1995'));
  const meaning = page.getByRole('button', { name: /^What a period asks for/ });
  await meaning.click();
  await page.getByRole('radio', { name: 'In force' }).check();
  await expect(twinline.statement).toHaveText(
    sentence({ from: '1995', to: '1995', time: 'inforce' }, 'in force in 1995')
  );
  await twinline.press('Escape');
  await expect(page.getByRole('radio', { name: 'In force' })).toBeHidden();
  await twinline.expectAddress({ from: '1995', to: '1995', time: 'inforce' });
  await expect(twinline.chips.first()).toContainText('In force: 1995');

  await twinline.typeYears(2005, 2005);
  await meaning.click();
  // By keyboard: the choice goes with the arrows.
  await expect(page.getByRole('radio', { name: 'In force' })).toBeFocused();
  await twinline.press('ArrowUp', 'Escape');
  await expect(twinline.statement).toHaveText(
    sentence({ from: '2005', to: '2005', time: 'cumulative' }, 'all by the end of 2005')
  );
  await expect(meaning).toBeFocused();
});

test('several periods stand side by side, each with its chip', async ({ twinline }) => {
  await twinline.open('?unit=decade&from=1950&to=1959');
  await twinline.column('Documents by decade', '2000s').focus();
  await twinline.press('Shift+Enter');
  await twinline.expectAddress({ from: '1950', to: '1959', also: '2000..2009' });
  await expect(twinline.statement).toHaveText(
    sentence({ from: '1950', to: '1959', also: ['2000..2009'] }, '1950–1959, 2000–2009')
  );
  await expect(twinline.chips).toHaveCount(2);
  await twinline.chips.first().getByRole('button').click();
  await twinline.expectAddress({ from: '2000', to: '2009', also: null });
});

test('what stands out is said in a sentence, and shows what it speaks of', async ({
  page,
  twinline
}) => {
  await twinline.open();
  const findings = page.getByRole('region', { name: 'What stands out' });
  await expect(findings.getByRole('button')).toHaveCount(5);
  // The line scrolls by itself; the page does not grow with it.
  const main = await page
    .getByRole('main')
    .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
  expect(main.scrollWidth).toBe(main.clientWidth);
  expect((await twinline.timeline.boundingBox())!.width).toBeLessThan(1200);
  const shared = findings.getByRole('button', { name: /^4 partners of more than one/ });
  await expect(shared).toHaveText(/Hamburg.*Turku|Turku.*Hamburg/);
  await shared.click();
  await expect(shared).toHaveAttribute('aria-pressed', 'true');
  // The squares of those partners are ringed.
  await expect(twinline.timeline.locator('.ring')).not.toHaveCount(0);
  await twinline.expectAccessible();
  await twinline.press('Escape');
  await expect(shared).toHaveAttribute('aria-pressed', 'false');
  // Another view, other findings.
  await twinline.facet('Municipality', 'Kaliningrad').click();
  await expect(shared).toHaveCount(0);
});
