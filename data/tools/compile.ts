/**
 * `npm run data`: checks the Data Package and compiles it for the app.
 *
 *     npm run data                      check, compile, refresh the codebook
 *     npm run data -- --check           only check, and that the codebook is up to date
 *     npm run data -- --in <folder>     another package
 *     npm run data -- --out <folder>    another place for the compiled dataset
 *     npm run data -- --descriptor      first write the tables of datapackage.json anew
 */
import { parseArgs } from 'node:util';
import { runData, writeDescriptor } from './run-data';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    descriptor: { type: 'boolean', default: false },
    in: { type: 'string', default: 'data' },
    out: { type: 'string', default: 'public/dataset' }
  }
});

if (values.descriptor) await writeDescriptor(values.in);
const { exitCode, lines } = runData({
  inFolder: values.in,
  outFolder: values.out,
  onlyCheck: values.check
});
for (const line of lines) (exitCode === 0 ? console.log : console.error)(line);
process.exitCode = exitCode;
