/** The large parts of the world, as the United Nations group countries for statistics (M49). */
export const WORLD_PARTS = ['africa', 'americas', 'asia', 'europe', 'oceania'] as const;
export type WorldPart = (typeof WORLD_PARTS)[number];

/**
 * Countries (ISO 3166-1 alpha-2) by part, https://unstats.un.org/unsd/methodology/m49/. Grouping for
 * counting only: it takes no position on what belongs where.
 */
const COUNTRIES: Readonly<Record<WorldPart, string>> = {
  africa:
    'DZ AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU YT MA MZ NA NE NG RE RW SH ST SN SC SL SO ZA SS SD TZ TG TN UG EH ZM ZW IO',
  americas:
    'AI AG AR AW BS BB BZ BM BO BQ BR CA KY CL CO CR CU CW DM DO EC SV FK GF GL GD GP GT GY HT HN JM MQ MX MS NI PA PY PE PR BL KN LC MF PM VC SX SR TT TC US UY VE VG VI GS',
  asia: 'AF AM AZ BH BD BT BN KH CN CY GE HK IN ID IR IQ IL JP JO KZ KW KG LA LB MO MY MV MN MM NP KP OM PK PS PH QA KR SA SG LK SY TJ TH TL TR TM AE UZ VN YE TW',
  europe:
    'AX AL AD AT BY BE BA BG HR CZ DK EE FO FI FR DE GI GR GG VA HU IS IE IM IT JE LV LI LT LU MT MD MC ME NL MK NO PL PT RO RU SM RS SK SI ES SJ SE CH UA GB XK',
  oceania: 'AS AU CK FJ PF GU KI MH FM NR NC NZ NU NF MP PW PG PN WS SB TK TO TV VU WF CX CC'
};

const partOf = new Map<string, WorldPart>(
  WORLD_PARTS.flatMap((part) => COUNTRIES[part].split(' ').map((code) => [code, part] as const))
);

/** The part of the world that a country is counted in; undefined where the list has no such code. */
export function worldPartOf(country: string): WorldPart | undefined {
  return partOf.get(country);
}
