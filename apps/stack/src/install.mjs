// Runs before start, dev and test, on whatever Node the machine has (20 or newer): plain JavaScript, no packages.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Whether node_modules holds exactly what the lock file says; npm keeps its own account of what it installed there. */
export function isInstalled(folder = root) {
  let wanted;
  let present;
  try {
    wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
    present = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8')).packages;
  } catch {
    return false;
  }
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    // What is made for other platforms is left out.
    return path in present ? present[path].version === version : optional === true;
  });
}

function install() {
  console.log('\n  Installing what the project needs (about a minute)…\n');
  // npm itself must not run on the Node inside the folder that it is about to replace.
  const path = (process.env.PATH ?? '')
    .split(':')
    .filter((folder) => !folder.endsWith('node_modules/.bin'))
    .join(':');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  if (status !== 0) {
    console.error(
      '\n  ✗ The packages could not be installed.\n    Is there a network, and room on the disk? Then run: npm ci\n',
    );
  }
  return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20) {
    console.error(
      `\n  ✗ This is Node ${process.versions.node}; version 20 or newer is needed.\n    The project brings its own Node 24 along, but npm has to start somewhere: https://nodejs.org\n`,
    );
    process.exit(1);
  }
  if (!isInstalled()) process.exit(install());
}
