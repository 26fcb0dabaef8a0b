/** `npm start`: installs what is missing, builds, serves, prints the address. */
import { spawn } from 'node:child_process';
import { installPackages, must, root } from './install.mjs';

installPackages();
must('npm', ['run', '--silent', 'build']);
spawn('npx', ['vite', 'preview', '--host', '127.0.0.1', '--port', process.env.PORT ?? '4173'], {
  cwd: root,
  stdio: 'inherit'
});
