/** With the mouse on the map: what lies under it is told, chosen and let go. */
import { expect, test, type Spot } from './driver';
import { agreements, positionOf } from './naive';

/** The middle of the great circle between two spots. */
function halfway(a: Spot, b: Spot): Spot {
  const [first, second] = [a, b].map(({ lon, lat }) => {
    const [east, north] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
    return [
      Math.cos(north) * Math.cos(east),
      Math.cos(north) * Math.sin(east),
      Math.sin(north)
    ] as const;
  }) as [readonly [number, number, number], readonly [number, number, number]];
  const [x, y, z] = [first[0] + second[0], first[1] + second[1], first[2] + second[2]];
  return {
    lon: (Math.atan2(y, x) * 180) / Math.PI,
    lat: (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI
  };
}

function camera({ lon, lat }: Spot, zoom: number): string {
  return `cam=${lon.toFixed(3)},${lat.toFixed(3)},${String(zoom)}`;
}

const KLAIPEDA = positionOf('klaipeda');
/** Far from all ties with Lithuania. */
const OPEN_SEA: Spot = { lon: 18.6, lat: 55.4 };

test('what is selected comes to lie beside the small map, never under it', async ({ twinline }) => {
  await twinline.page.setViewportSize({ width: 1920, height: 1080 });
  await twinline.wantStillness();
  await twinline.open('?country=DE&sel=place:hamburg');
  await twinline.waitForMap();
  const name = twinline.nameOnMap('Hamburg');
  await expect(name).toBeVisible();
  const small = twinline.map.getByRole('img', { name: 'Where in the world' });
  await expect(small).toBeVisible();
  const [one, other] = [(await name.boundingBox())!, (await small.boundingBox())!];
  const isBeside = one.x > other.x + other.width || one.y + one.height < other.y;
  expect(isBeside).toBe(true);
});

test('a mark tells what it is, opens on a click, and goes with Escape or the open sea', async ({
  twinline
}) => {
  await twinline.wantStillness();
  await twinline.open(`?country=LT&${camera({ lon: 20.2, lat: 55.6 }, 6)}`);
  await twinline.waitForMap();

  await twinline.hoverSpot(KLAIPEDA, 'Klaipėda');
  await expect(twinline.tooltip).toContainText('Kaliningrad, since 1993');
  await expect(twinline.tooltip).toContainText('Treaty');
  await expect(twinline.tooltip).toContainText('31 events');
  const documents = agreements.filter(({ tie }) => tie.partner === 'klaipeda');
  await expect(twinline.raisedMarks).toHaveCount(documents.length);
  await twinline.hoverNothing(OPEN_SEA);
  await expect(twinline.tooltip).toBeHidden();
  await expect(twinline.raisedMarks).toHaveCount(0);

  await twinline.clickSpot(KLAIPEDA);
  await expect(twinline.panelTitle).toHaveText('Klaipėda');
  await twinline.expectAddress({ sel: 'place:klaipeda' });
  await twinline.press('Escape');
  await expect(twinline.panel).toBeHidden();
  await twinline.expectAddress({ sel: null });

  await test.step('the panel does not cover what it speaks of', async () => {
    await twinline.openPartners();
    await twinline.choosePartner('Klaipėda');
    // The camera makes room once the panel is there.
    await expect(async () => {
      for (const end of ['Klaipėda', 'Kaliningrad']) {
        const name = await twinline.nameOnMap(end).boundingBox({ timeout: 5000 });
        const panel = await twinline.panel.boundingBox({ timeout: 5000 });
        expect((name?.x ?? Infinity) + (name?.width ?? 0)).toBeLessThan(panel?.x ?? 0);
      }
    }).toPass({ timeout: 40_000 });
    await twinline.button('Hide the list').click();
  });
  // West of Klaipėda, wherever the selection was framed: the Baltic.
  await twinline.clickMapAt(170, 328);
  await expect(twinline.panel).toBeHidden();
});

for (const projection of ['mercator', 'globe'] as const) {
  test(`an arc is found on its great circle and opens its tie: ${projection}`, async ({
    twinline
  }) => {
    const middle = halfway(positionOf('kaliningrad'), positionOf('norfolk'));
    await twinline.wantStillness();
    await twinline.open(`?country=US&proj=${projection}&${camera(middle, 3)}`);
    await twinline.waitForMap();
    await twinline.hoverSpot(middle, 'Norfolk');
    await expect(twinline.tooltip).toContainText('Kaliningrad, since');
    await twinline.clickSpot(middle);
    await expect(twinline.panelTitle).toHaveText('Norfolk');
    await twinline.expectAddress({ sel: 'partnership:kaliningrad-norfolk' });
    await twinline.press('Escape');
    await expect(twinline.panel).toBeHidden();
  });
}

test('a shared framing is kept, with something selected too', async ({ twinline }) => {
  await twinline.open(`?country=LT&sel=place:klaipeda&${camera({ lon: 20.2, lat: 55.6 }, 6)}`);
  await twinline.waitForMap();
  await expect(twinline.panelTitle).toHaveText('Klaipėda');
  await twinline.hoverSpot(KLAIPEDA, 'Klaipėda');
});

test('moving the map is kept in the address, and the whole picture comes back', async ({
  twinline
}) => {
  await twinline.wantStillness();
  await twinline.open(`?${camera({ lon: 20.2, lat: 55.6 }, 5)}`);
  await twinline.waitForMap();
  await twinline.canvas.press('ArrowRight');
  await expect.poll(() => twinline.camera?.lon).toBeGreaterThan(20.5);
  await twinline.button('Whole picture').click();
  await twinline.expectAddress({ cam: null });
});
