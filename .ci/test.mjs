/**
 * `npm test`: every check, one after the other, all of them even where one fails, and one count
 * for the whole: a check without tests of its own counts as one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installChromium, installPackages, root } from './install.mjs';

const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';

function countUnit() {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(root + UNIT_REPORT, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}

function countE2e() {
  const { stats } = JSON.parse(readFileSync(root + E2E_REPORT, 'utf8'));
  if (stats.flaky > 0) console.log(`${stats.flaky} passed only at a later try`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped };
}

const CHECKS = [
  { name: 'words', run: ['npm', 'run', '--silent', 'words'] },
  { name: 'format', run: ['npm', 'run', '--silent', 'check:format'] },
  { name: 'lint', run: ['npm', 'run', '--silent', 'check:lint'] },
  { name: 'types', run: ['npm', 'run', '--silent', 'check:types'] },
  { name: 'data', run: ['npm', 'run', '--silent', 'data', '--', '--check'] },
  { name: 'build', run: ['npm', 'run', '--silent', 'build'] },
  {
    name: 'unit',
    run: [
      'npx',
      'vitest',
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${UNIT_REPORT}`
    ],
    report: UNIT_REPORT,
    count: countUnit
  },
  {
    name: 'end-to-end',
    run: ['npx', 'playwright', 'test'],
    report: E2E_REPORT,
    count: countE2e,
    afterBuild: true
  }
];

installPackages();
installChromium();
rmSync(`${root}test-results`, { recursive: true, force: true });
mkdirSync(`${root}test-results`);

let passed = 0;
let failed = 0;
const lines = [];
for (const check of CHECKS) {
  const since = Date.now();
  console.log(`\n== ${check.name}`);
  const [command, ...args] = check.run;
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit']
  });
  let counted = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  if (check.count && existsSync(root + check.report)) {
    counted = check.count();
    // A runner that fails without a failed test (a crash, nothing collected) has failed all the same.
    if (status !== 0 && counted.failed === 0) counted.failed = 1;
    if (counted.passed === 0) counted.failed = Math.max(1, counted.failed);
  }
  passed += counted.passed;
  failed += counted.failed;
  const seconds = ((Date.now() - since) / 1000).toFixed(0);
  lines.push(`${check.name}: ${counted.passed} passed, ${counted.failed} failed (${seconds} s)`);
}
console.log(`\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
