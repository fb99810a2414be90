import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { tmpdir } from 'node:os';

/** A browser that tests can start, for `chromium.launch({ executablePath, args })` of playwright-core. */
export interface Browser {
  readonly executablePath: string;
  readonly args: string[];
}

/**
 * How the packaged browser is started. The package's own arguments are for a cloud function: one process, no protection
 * between sites. Then all visitors of a test share the cookies of the first on their sockets, and CSP and CORS hold for
 * nobody. Outside such a function it needs none of that, only that its sandbox stays off: its helper is not packaged.
 */
const packagedArgs = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

const installed = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const noBrowser =
  'There is no browser for the tests. Install one: apt-get install chromium (Debian, Ubuntu).';

/**
 * Finds the browser for tests: the one named in BROWSER_PATH, an installed Chromium or Chrome, else the packaged one,
 * which is unpacked once for each version and user.
 * @throws Error when none of them runs; a test without a browser fails, it is never skipped
 */
export async function findBrowser(): Promise<Browser> {
  // Chromium refuses its own sandbox for root; for everybody else it stays on.
  // Drawing in software through its graphics process costs most of a story's time.
  const args = ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const named = process.env['BROWSER_PATH'];
  for (const candidate of named ? [named] : installed) {
    const path = whereIs(candidate);
    if (path && runs(path)) return { executablePath: path, args };
  }
  if (named) throw new Error(`BROWSER_PATH is ${named}, but that browser does not run.`);
  return packagedBrowser();
}

async function packagedBrowser(): Promise<Browser> {
  const manifest = findPackageJSON('@sparticuz/chromium', import.meta.url);
  if (!manifest) throw new Error(noBrowser);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = join(tmpdir(), `verbonden-chromium-${version}-${process.getuid?.() ?? 0}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const former = process.env['TMPDIR'];
  // The package unpacks to the folder for temporary files under a name without a version, and would take one of
  // another version or another user for its own; and with this name of an environment it brings along the libraries
  // that a bare system lacks. Both are read while it is being imported.
  process.env['TMPDIR'] = folder;
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    for (const attempt of ['first', 'again']) {
      const executablePath = await chromium.executablePath();
      if (runs(executablePath)) return { executablePath, args: packagedArgs };
      // An unpacking that was cut short leaves a part that looks like the whole.
      if (attempt === 'first') rmSync(folder, { recursive: true });
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    }
  } finally {
    if (former === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = former;
  }
  throw new Error(noBrowser);
}

function whereIs(name: string): string | undefined {
  if (name.includes('/')) return name;
  const answer = spawnSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', name], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}

function runs(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
