import { setTimeout } from 'node:timers/promises';
import { migrate, migrationsWaiting, readSettings } from '@verbonden/shared/server';
import { Command } from 'commander';

/** `migrate`: brings the database to the newest step of the timeline. Safe to run from several places at once. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Bring the database up to date.')
    .option('--wait', 'change nothing: return once somebody else has brought it up to date')
    .action(async ({ wait = false }: { wait?: boolean }) => {
      const settings = readSettings(process.env);
      if (wait) {
        await untilMigrated(() => migrationsWaiting(settings));
        return;
      }
      const steps = await migrate(settings);
      console.log(steps.length > 0 ? `Taken: ${steps.join(', ')}` : 'The database is up to date.');
    });
}

/** Asks every second; a database that is away may still come. */
async function untilMigrated(waiting: () => Promise<number>): Promise<void> {
  for (;;) {
    const steps = await waiting().catch((fault: Error) => fault.message);
    if (steps === 0) return;
    console.log(typeof steps === 'number' ? `${steps} steps to be taken` : `no database yet: ${steps}`);
    await setTimeout(1000);
  }
}
