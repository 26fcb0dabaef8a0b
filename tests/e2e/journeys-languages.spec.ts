/** The same in Russian; and the switch to Lithuanian, which does not reload the page. */
import { expect, test } from './driver';

test.describe('in a browser that speaks Russian', () => {
  test.use({ locale: 'ru-RU' });

  test('исследователь находит связи с Германией девяностых годов и читает, на чём они основаны', async ({
    twinline
  }) => {
    twinline.speaks('ru');
    await twinline.open();
    expect((await twinline.dress()).language).toBe('ru');
    await expect(twinline.page).toHaveTitle(/международные связи муниципалитетов/);
    await expect(twinline.statement).toHaveText(
      /^\d+ партн[её]р(а|ов)? в \d+ (стране|странах): \d+ документ(а|ов)?, \d+ установлени[еяй] связей, \d+ событи[еяй], 1953–2020$/
    );

    await twinline.facet('Страна', 'Германия').click();
    await expect(twinline.statement).toHaveText(/ в 1 стране: /);
    await twinline.typeYears(1990, 1999);
    await expect(twinline.statement).toHaveText(
      '5 партнёров в 1 стране: 5 документов, 0 событий, 1990–1999'
    );
    await expect(twinline.chips).toHaveText(['1990–1999', 'Германия']);

    await twinline.choosePartner('Бремерхафен');
    await expect(twinline.panel).toContainText('Город-партнёр, Германия');
    await expect(twinline.panel).toContainText('С 1991 года, известен только год');
    await expect(twinline.panel).toContainText('около 787 км по прямой');
    const row = twinline.panelRow('1991', 'S1, строка 28', 'S2, строка 43').first();
    await expect(row).toContainText('Соглашение об основных направлениях сотрудничества');
    await expect(row).toContainText('первый с этим партнёром');
  });

  test('числа стоят в нужных формах: один, два, пять', async ({ twinline }) => {
    twinline.speaks('ru');
    await twinline.holdMap();
    await twinline.open('?country=DK');
    // The one document has no date: there are no years to name.
    await expect(twinline.statement).toHaveText('1 партнёр в 1 стране: 1 документ, 0 событий');
    await twinline.open('?country=BG');
    await expect(twinline.statement).toHaveText(
      /^2 партнёра в 1 стране: 1 документ, 1 установление связей, 1 событие, /
    );
    await twinline.open('?country=VN');
    await expect(twinline.statement).toHaveText(
      /^3 партнёра в 1 стране: 3 документа, 21 событие, /
    );
    await twinline.open('?country=LT');
    await expect(twinline.statement).toHaveText(
      /^6 партнёров в 1 стране: 10 документов, 31 событие, /
    );
  });

  test('поиск, справка и сведения о данных говорят по-русски', async ({ twinline }) => {
    twinline.speaks('ru');
    await twinline.open();
    await twinline.search.fill('Клайпеда');
    await twinline.offers.nth(1).click();
    await expect(twinline.panelTitle).toHaveText('Клайпеда');
    await expect(twinline.panel).toContainText('Источники расходятся');
    await twinline.button('О данных').click();
    await expect(twinline.dialog).toContainText('О сегодняшнем дне не утверждается ничего');
    await twinline.press('Escape');
    await twinline.press('?');
    await expect(twinline.dialog.getByRole('heading', { name: 'Клавиши' })).toBeVisible();
  });
});

test('the page goes over to Lithuanian and on to Russian without a reload', async ({
  twinline
}) => {
  await twinline.open('?country=LT&sel=place:klaipeda');
  await expect(twinline.panel).toContainText('Partner city, Lithuania');
  await twinline.openPartners();
  await twinline.markPage();

  await twinline.chooseLanguage('lt');
  await expect(twinline.statement).toHaveText(
    '6 partneriai iš 1 šalies: 10 dokumentų, 31 įvykis, 1993–2014'
  );
  expect((await twinline.dress()).language).toBe('lt');
  await expect(twinline.panel).toContainText('Lietuva');
  await expect(twinline.panel).toContainText('Atnaujinta partnerystės sutartis');
  await expect(twinline.partner('Klaipėda')).toHaveAccessibleName(/Lietuva/);
  await expect(twinline.facet('Šalis', 'Lietuva')).toHaveAttribute('aria-pressed', 'true');
  await expect(twinline.timeline).toContainText('be datos', { ignoreCase: true });
  await twinline.expectAddress({ lang: 'lt', country: 'LT', sel: 'place:klaipeda' });

  await twinline.chooseLanguage('ru');
  await expect(twinline.panelTitle).toHaveText('Клайпеда');
  await expect(twinline.chips).toHaveText(['Литва']);
  await twinline.expectMarkKept();
});
