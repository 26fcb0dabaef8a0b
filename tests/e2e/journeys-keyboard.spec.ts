/** The same without a pointer: everything by Tab, arrows, Enter, Escape and the keys of the page. */
import { expect, test } from './driver';
import { left, sentence } from './naive';

test('by keyboard alone one walks the map as a list and reads what one chooses', async ({
  twinline
}) => {
  await twinline.open('?country=LT');
  await twinline.press('Tab');
  await expect(twinline.focused).toHaveText('Skip to the map');
  await twinline.press('Enter');
  await twinline.tabTo(twinline.button('List of partners'));
  await twinline.press('Enter');
  await expect(twinline.partnerRows).toHaveCount(left({ country: ['LT'] }).ties.length);

  // One tab stop for the whole list; arrows go from row to row.
  await twinline.tabTo(twinline.partnerRows.first());
  await twinline.press('ArrowDown');
  await expect(twinline.partnerRows.nth(1)).toBeFocused();
  await twinline.press('End');
  await expect(twinline.partnerRows.last()).toBeFocused();
  await twinline.press('Home');
  await expect(twinline.partnerRows.first()).toBeFocused();
  await twinline.press('ArrowDown');
  await expect(twinline.focused).toHaveAccessibleName(
    /^Klaipėda, Lithuania: Kaliningrad, since 1993, 31 events$/
  );
  await twinline.press('Enter');
  await expect(twinline.panelTitle).toBeFocused();
  await expect(twinline.panelTitle).toHaveText('Klaipėda');
  await twinline.tabTo(
    twinline.panel.getByRole('button', { name: 'Treaty on partnership relations', exact: true })
  );
  await twinline.press('Enter');
  await twinline.expectAddress({ sel: 'agreement:kaliningrad-klaipeda-1993' });

  await twinline.press('Escape');
  await expect(twinline.panel).toBeHidden();
  await expect(twinline.partner('Klaipėda')).toBeFocused();
});

test('by keyboard alone one filters, undoes, redoes and clears', async ({ twinline }) => {
  await twinline.holdMap();
  await twinline.open();
  const whole = (await twinline.statement.textContent()) ?? '';
  await twinline.tabTo(twinline.facet('Country', 'Poland'));
  await twinline.press('ArrowDown');
  await expect(twinline.facet('Country', 'Germany')).toBeFocused();
  await twinline.press('Enter');
  await expect(twinline.facet('Country', 'Germany')).toHaveAttribute('aria-pressed', 'true');
  await twinline.expectAddress({ country: 'DE' });
  const german = (await twinline.statement.textContent()) ?? '';
  await twinline.press('ArrowDown', 'Shift+Enter');
  await twinline.expectAddress({ country: 'DE,LT' });
  await expect(twinline.statement).toHaveText(sentence({ country: ['DE', 'LT'] }));

  await twinline.press('Control+z');
  await expect(twinline.statement).toHaveText(german);
  await twinline.press('Control+z');
  await expect(twinline.statement).toHaveText(whole);
  await twinline.press('Control+Shift+Z');
  await expect(twinline.statement).toHaveText(german);
  await twinline.expectAddress({ country: 'DE' });
  await twinline.press('0');
  await expect(twinline.statement).toHaveText(whole);
  await expect(twinline.chips).toHaveCount(0);
});

test('by keyboard alone one sets the period, and hears it', async ({ twinline }) => {
  const question = { from: '1990', to: '1999' };
  await twinline.holdMap();
  await twinline.open('?unit=decade');
  const start = twinline.slider('Start of the period');
  const end = twinline.slider('End of the period');

  await twinline.tabTo(start);
  await twinline.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(start).toHaveAttribute('aria-valuetext', 'from 1990');
  await twinline.tabTo(end);
  await twinline.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  await expect(end).toHaveAttribute('aria-valuetext', 'to 1999');
  await expect(twinline.statement).toHaveText(sentence(question, '1990–1999'));
  await twinline.expectAddress({ from: '1990', to: '1999' });

  await test.step('the whole period moves with Shift, and goes with Home and End', async () => {
    await twinline.press('Shift+ArrowRight');
    await expect(start).toHaveAttribute('aria-valuetext', 'from 2000');
    await expect(end).toHaveAttribute('aria-valuetext', 'to 2009');
    await twinline.press('End');
    await expect(end).toHaveAttribute('aria-valuetext', 'to 2020');
    await twinline.tabTo(start, 'Shift+Tab');
    await twinline.press('Home');
    await twinline.expectAddress({ from: null, to: null });
  });

  await test.step('years are typed', async () => {
    await twinline.tabTo(
      twinline.timeline.getByRole('textbox', { name: 'From year' }),
      'Shift+Tab'
    );
    await twinline.press('Control+a');
    await twinline.type('1990');
    await twinline.press('Tab', 'Control+a');
    await twinline.type('99');
    await twinline.press('Enter');
    await expect(twinline.statement).toHaveText(sentence(question, '1990–1999'));
    await twinline.press('Control+a');
    await twinline.type('1066');
    await twinline.press('Enter');
    await expect(twinline.timeline.getByRole('alert')).toContainText(
      'Type a year from 1950 to 2020'
    );
    await expect(twinline.statement).toHaveText(sentence(question, '1990–1999'));
  });

  await test.step('a column is chosen, and opens what lies in it', async () => {
    const column = twinline.column('Documents by decade', '1950s');
    await twinline.tabTo(column);
    await twinline.press('End', 'ArrowLeft', 'Enter');
    await expect(twinline.panelTitle).toHaveText('2010–2019');
    await twinline.expectAddress({ from: '2010', to: '2019' });
    await twinline.press('Escape');
    await expect(twinline.panel).toBeHidden();
  });
});

test('the keys of the page open help and search, and change how it looks', async ({ twinline }) => {
  await twinline.holdMap();
  await twinline.open();
  await twinline.press('?');
  await expect(twinline.dialog.getByRole('heading', { name: 'Keys' })).toBeVisible();
  await twinline.press('Escape');
  await expect(twinline.dialog).toBeHidden();

  await twinline.press('u');
  await expect(twinline.unitIs('Months')).toBeAttached();
  await twinline.press('t');
  expect((await twinline.dress()).theme).toBe('dark');
  await twinline.press('g');
  await twinline.expectAddress({ unit: 'month', theme: 'dark', proj: 'globe' });

  await twinline.press('/');
  await expect(twinline.search).toBeFocused();
  await twinline.type('riga');
  await expect(twinline.offers.nth(1)).toContainText('Riga');
  await twinline.press('ArrowDown', 'ArrowDown', 'Enter');
  await expect(twinline.panelTitle).toHaveText('Riga');
  await twinline.press('Escape');
  await expect(twinline.panel).toBeHidden();

  await test.step('single keys can be switched off', async () => {
    // In a text field each key is a letter.
    await expect(twinline.search).toBeFocused();
    await twinline.tabTo(twinline.button('Keys and help'));
    await twinline.press('?');
    await twinline.dialog.getByRole('checkbox').uncheck();
    await twinline.press('Escape');
    await expect(twinline.dialog).toBeHidden();
    await twinline.press('t', 'g');
    await twinline.press('Control+z');
    await twinline.expectAddress({ theme: 'dark', proj: 'globe' });
  });
});
