import { terminal } from './terminal/terminal.ts';
import { asObstacle, type Obstacle } from './terminal/obstacle.ts';
import { projectAt } from './project/project.ts';
import { obstacleOf, Stack } from './stack/stack.ts';
import { whenAskedToStop } from './stack/stopping.ts';
import { watchSources } from './watch/watch.ts';

/** `npm start` and, with `--watch`, `npm run dev`: everything on this machine, until Ctrl-C. */
const watch = process.argv.includes('--watch');
const project = projectAt();

const stack = new Stack(project, {
  environment: process.env,
  watch,
  onLost: (obstacle) => void end(1, obstacle),
});
let endWatching = () => {};
let ending = false;

async function end(code: number, obstacle?: Obstacle): Promise<void> {
  if (ending) return;
  ending = true;
  if (obstacle) terminal.obstacle(obstacle);
  endWatching();
  await stack.stop();
  process.exit(code);
}

whenAskedToStop(
  () => {
    terminal.blank();
    terminal.say('Stopping: what is under way is finished first. (Ctrl-C again hurries.)');
    void end(0);
  },
  () => stack.hurry(),
);

// What escapes every other net still ends in order and in a sentence.
process.on('uncaughtException', (error) => void end(1, asObstacle(error)));
process.on('unhandledRejection', (error) => void end(1, asObstacle(error)));

// A terminal that was closed can no longer be written to; that is no reason to leave anything running.
process.stdout.on('error', () => undefined);
process.stderr.on('error', () => undefined);

terminal.title('Verbonden');
try {
  await stack.start();
  if (watch && !ending) {
    endWatching = watchSources(project.root, async (paths) => {
      terminal.busy('changed', paths.length === 1 ? (paths[0] ?? '') : `${paths.length} files`);
      await stack.reload().catch((error: unknown) => {
        const obstacle = obstacleOf(error);
        if (obstacle) terminal.obstacle(obstacle);
      });
    });
  }
} catch (error) {
  if (!ending) await end(1, obstacleOf(error) ?? asObstacle(error));
}
