import { spawn } from 'node:child_process';
import { jestNodeOptions } from './checks/jest.ts';
import { Surroundings } from './checks/surroundings.ts';
import { projectAt, toolEnvironment, toolScript } from './project/project.ts';
import { asObstacle } from './terminal/obstacle.ts';
import { terminal } from './terminal/terminal.ts';

/**
 * `npm run jest -- meetings`: Jest with these arguments, with a fresh PostgreSQL and Redis beside it. Browser stories are
 * only run when asked for (`--selectProjects browser`), since they need a build.
 */
const project = projectAt();
const surroundings = new Surroundings();
const given = process.argv.slice(2).filter((word) => word !== '--');
const kinds = given.includes('--selectProjects') ? [] : ['--ignoreProjects', 'browser'];

try {
  // Without Redis the queue tests say so themselves; all others can run.
  await Promise.all([
    surroundings.startDatabase(),
    surroundings.startRedis().catch((error: unknown) => terminal.note(asObstacle(error).message)),
  ]);
} catch (error) {
  terminal.obstacle(asObstacle(error));
  await surroundings.stop();
  process.exit(1);
}

const child = spawn(
  process.execPath,
  [
    ...jestNodeOptions,
    '--disable-warning=ExperimentalWarning',
    toolScript(project, 'jest'),
    // The list of kinds takes all words up to the next option, so it stands last.
    ...given,
    ...kinds,
  ],
  {
    cwd: project.root,
    stdio: 'inherit',
    env: { ...toolEnvironment(project), ...surroundings.environment },
  },
);
// A Ctrl-C reaches Jest by itself; we stay until it is done, then stop the servers.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.once('close', (code) => {
  void surroundings.stop().then(() => process.exit(code ?? 1));
});
