import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build, isBuilt } from './build/build.ts';
import { LogFile } from './processes/log-file.ts';
import { mainOf, makeDataFolder, projectAt } from './project/project.ts';
import { findRunningStack, RunningLock } from './project/running.ts';
import { runCommand } from './stack/commands.ts';
import { ownDatabase } from './stack/database.ts';
import { programSettings, type Surrounding } from './stack/program-settings.ts';
import { asObstacle, Obstacle } from './terminal/obstacle.ts';
import { terminal } from './terminal/terminal.ts';

/**
 * `npm run cli -- …`: a command on the database of the running stack, on DATABASE_URL, or on the embedded database,
 * which is then started for this command alone. Our own remarks go to the error channel; the output is the command's.
 */
const project = projectAt();
const words = process.argv.slice(2);
const cleanUp: (() => Promise<void> | void)[] = [];

async function whereToWork(): Promise<Surrounding> {
  const given = process.env['DATABASE_URL'];
  if (given) return { databaseUrl: given };
  const running = findRunningStack(project);
  if (running) {
    if (!running.databaseUrl) {
      throw new Obstacle('The project is being started in another terminal.', 'Try again when it is ready.');
    }
    const { databaseUrl, url, smtpUrl } = running;
    return { databaseUrl, ...(url ? { url } : {}), ...(smtpUrl ? { smtpUrl } : {}) };
  }
  const lock = await RunningLock.take(project);
  cleanUp.push(() => lock.release());
  const log = new LogFile(project.logs, 'postgres');
  cleanUp.push(() => log.close());
  const database = await ownDatabase(project, log, {
    onFall: () => undefined,
    onGivenUp: (obstacle) => terminal.obstacle(obstacle),
    onDiskFull: () => undefined, // The command says so itself.
  });
  cleanUp.push(() => database.stop());
  const surrounding = { databaseUrl: database.url };
  if (words[0] !== 'migrate') {
    const commands = new LogFile(project.logs, 'commands');
    cleanUp.push(() => commands.close());
    await runCommand(project, ['migrate'], programSettings(project, process.env, surrounding), commands);
  }
  return surrounding;
}

async function buildWhenNeeded(): Promise<void> {
  const isThere = existsSync(mainOf(project, 'cli'));
  // While the stack runs, what it runs on is left alone.
  if (isThere && (isBuilt(project) || findRunningStack(project))) return;
  console.error('  Building first…');
  await build(project);
}

function run(surrounding: Surrounding): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [mainOf(project, 'cli'), ...words], {
      // File names mean what they mean where the person typed them.
      cwd: process.env['INIT_CWD'] ?? process.cwd(),
      env: programSettings(project, process.env, surrounding),
      stdio: 'inherit',
    });
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

// A Ctrl-C reaches the command by itself; we stay to stop what we started.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);

let code = 1;
try {
  makeDataFolder(project);
  await buildWhenNeeded();
  code = await run(await whereToWork());
} catch (error) {
  terminal.obstacle(asObstacle(error));
} finally {
  for (const undo of cleanUp.reverse()) await undo();
}
process.exit(code);
