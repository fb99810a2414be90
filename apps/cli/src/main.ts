import 'reflect-metadata';
import { SettingsError } from '@verbonden/shared/server';
import { Command } from 'commander';
import { accountCommand } from './account.command';
import { backupCommand } from './backup.command';
import { auditCommand } from './audit.command';
import { demoCommand } from './demo.command';
import { docsCommand } from './docs.command';
import { filesCommand } from './files.command';
import { importCommand } from './import.command';
import { mailCommand } from './mail.command';
import { migrateCommand } from './migrate.command';
import { networkCommand } from './network.command';
import { searchCommand } from './search.command';
import { Mistake } from './mistake';

/** `npm run cli -- …`: what an administrator does without a screen. */
const program = new Command('verbonden')
  .description('Verbonden on the command line.')
  .addCommand(migrateCommand())
  .addCommand(networkCommand())
  .addCommand(filesCommand())
  .addCommand(importCommand())
  .addCommand(accountCommand())
  .addCommand(searchCommand())
  .addCommand(mailCommand())
  .addCommand(backupCommand())
  .addCommand(demoCommand())
  .addCommand(auditCommand())
  .addCommand(docsCommand());

try {
  await program.parseAsync();
} catch (fault) {
  if (!(fault instanceof Mistake || fault instanceof SettingsError)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
