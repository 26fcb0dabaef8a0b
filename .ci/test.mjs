/**
 * `npm test`: every check, one after the other, all of them even where one fails, and one count
 * for the whole: a check without tests of its own counts as one.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { installChromium, installPackages, root } from './install.mjs';

const UNIT_REPORT = 'test-results/unit.json';
const E2E_REPORT = 'test-results/e2e.json';
/** Of a fault printed again: enough to see what was expected, and a counterexample. */
const FAULT_CHARS = 3000;

/** Printed once more at the very end: the end of a long log is what is read first. */
const faults = [];

function countUnit() {
  const report = JSON.parse(readFileSync(root + UNIT_REPORT, 'utf8'));
  for (const { name, message, assertionResults } of report.testResults) {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    for (const test of failed) {
      faults.push(`${name}: ${test.fullName}\n${test.failureMessages.join('\n')}`);
    }
    if (message && failed.length === 0) faults.push(`${name}: ${message}`);
  }
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function countE2e() {
  const { stats, suites } = JSON.parse(readFileSync(root + E2E_REPORT, 'utf8'));
  const specsOf = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
  for (const { title, file, line, tests } of suites.flatMap(specsOf)) {
    const statuses = new Set(tests.map(({ status }) => status));
    for (const status of ['unexpected', 'flaky', 'skipped']) {
      if (statuses.has(status)) faults.push(`${status}: ${file}:${line} ${title}`);
    }
  }
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
for (const fault of faults) {
  console.log(`\n${fault.replaceAll(root, '').slice(0, FAULT_CHARS)}`);
}
console.log(`\n${lines.map((line) => `  ${line}`).join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
