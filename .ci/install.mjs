/** Installs what a fresh machine lacks: the packages, and for tests a Chromium. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command in the project; ends the process with its exit code where it fails. */
export function must(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (done.status !== 0) {
    console.error(`failed: ${command} ${args.join(' ')}`);
    process.exit(done.status ?? 1);
  }
}

/** Whether the installed packages are those of the lock file. */
function packagesAreCurrent() {
  const mark = `${root}node_modules/.package-lock.json`;
  if (!existsSync(mark)) return false;
  return statSync(mark).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
}

/** `npm ci`, unless the packages are there and current. */
export function installPackages() {
  const major = Number(process.versions.node.split('.')[0]);
  const wanted = Number(
    /\d+/.exec(JSON.parse(readFileSync(`${root}package.json`)).engines.node)[0]
  );
  if (major < wanted) {
    console.error(`Node ${wanted} or newer is needed; this is ${process.version}.`);
    process.exit(1);
  }
  if (packagesAreCurrent()) return;
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // A registry that lacks an optional package of another platform fails `npm ci`, not `npm install`.
  const clean = spawnSync('npm', ['ci', ...quiet], { cwd: root, stdio: 'ignore' });
  if (clean.status !== 0) must('npm', ['install', '--no-save', ...quiet]);
}

const SYSTEM_CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome'
];

/** A Chromium for the end-to-end tests: the system's, else from apt, else Playwright's own. */
export function installChromium() {
  if (process.env.TWINLINE_CHROMIUM || SYSTEM_CHROMIUM.some(existsSync)) return;
  const quiet = {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  };
  if (existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium with apt ...');
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], quiet);
    if (SYSTEM_CHROMIUM.some(existsSync)) return;
  }
  must('npx', ['playwright', 'install', 'chromium']);
}
