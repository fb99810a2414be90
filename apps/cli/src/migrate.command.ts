import { migrate, readSettings } from '@verbonden/shared/server';
import { Command } from 'commander';

/** `migrate`: brings the database to the newest step of the timeline. Safe to run from several places at once. */
export function migrateCommand(): Command {
  return new Command('migrate').description('Bring the database up to date.').action(async () => {
    const steps = await migrate(readSettings(process.env));
    console.log(steps.length > 0 ? `Taken: ${steps.join(', ')}` : 'The database is up to date.');
  });
}
