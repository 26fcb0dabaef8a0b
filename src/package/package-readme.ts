import type { Dataset } from '../domain/dataset';
import { countryName } from '../text/format';
import { codebookParts } from './codebook';
import { describedPackage } from './described-package';

/** The codebook that goes with a package, in English as the names of its columns are. */
export function packageReadme(dataset: Dataset): string {
  const { columns, totals, disagreements } = codebookParts(dataset, (code) =>
    countryName(code, 'en')
  );
  const { description, licences } = describedPackage(dataset);
  const sources = dataset.sources.map(
    ({ id, title, publisher, language, asOf }) =>
      `- \`${id}\`: ${publisher}. ${title} (${language}; describes ${asOf})`
  );
  return [
    `# ${dataset.title}`,
    description,
    `Version ${dataset.version}; SHA-256 of the compiled dataset ${dataset.hash}.`,
    'It is a [Data Package](https://datapackage.org) (version 2): `datapackage.json` describes the CSV files beside it (UTF-8, comma, header row). Twinline reads it again as it is. A cell that looks like a formula has an apostrophe before it, which keeps spreadsheets from running it and which Twinline takes away.',
    '**What it does not say.** It says what the sources say, and they end. A tie that they list may have ended or been renewed since; one that they leave out may exist. Nothing is claimed about today.',
    '## Sources',
    sources.join('\n'),
    '## Dates',
    'Dates are [EDTF](https://www.loc.gov/standards/datetime/) level 0: `1997`, `2009-03`, `2001-07-02`, and intervals `2018/2021`. An empty cell means that the source gives no date. A date is exactly as exact as its source: `1997` is some day of 1997, and never stands for 1 January.',
    '## Tables and columns',
    columns,
    '## Totals',
    totals,
    '## Where sources differ',
    disagreements,
    '## Licences',
    [
      ...licences.map(
        ({ title, path }) => `- The data: ${path === '' ? title : `[${title}](${path})`}.`
      ),
      '- Positions and ids of places: [GeoNames](https://www.geonames.org/), CC BY 4.0.',
      '- Outlines of countries, against which positions are checked: [Natural Earth](https://www.naturalearthdata.com/), public domain.',
      '- The sources are public documents of their publishers. Facts, figures and titles of documents were taken from them; their sentences were not.'
    ].join('\n'),
    'The names of countries and the outlines imply no position on the status of any territory.'
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}
