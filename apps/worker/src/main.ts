import 'reflect-metadata';
import { readSettings, SettingsError } from '@verbonden/shared/server';
import { workerModules } from './domains';
import { createWorkerProgram } from './worker-program';

/** Whatever does not end by itself is left behind: the plan in the database takes it up again (P17). */
const longestStop = 29_000;

/** The program that delivers what was planned. */
try {
  const settings = readSettings(process.env);
  const app = await createWorkerProgram(settings, workerModules);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void setTimeout(() => process.exit(1), longestStop).unref());
  }
  await app.listen(settings.WORKER_PORT, settings.HOST);
} catch (fault) {
  if (!(fault instanceof SettingsError)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
