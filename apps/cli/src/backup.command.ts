import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AccountErasureService, markSign } from '@verbonden/people/api';
import {
  BackupRefused,
  fileStoreOf,
  readSettings,
  restoreBackup,
  replaceDatabase,
  writeBackup,
} from '@verbonden/shared/server';
import { Command } from 'commander';
import { DataSource } from 'typeorm';
import { erasedIn } from './erased';
import { Mistake } from './mistake';
import { withDomains } from './with-domains';

/** `backup write` keeps the database and the files in one archive; `backup restore` puts it back. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('Keep everything in one file, and put it back.')
    .addCommand(
      new Command('write')
        .description('Write the database and the files of people to one file.')
        .argument(
          '[file]',
          'where to; "-" is the standard output',
          `verbonden-${momentOf(new Date())}.tar.gz`,
        )
        .action(write),
    )
    .addCommand(
      new Command('restore')
        .description('Put a backup into an empty database, and bring that up to date.')
        .argument('<file>', 'what `backup write` made; "-" is the standard input')
        .option('--replace', 'in the place of what the database holds now; that is gone then')
        .action(restore),
    );
}

async function write(file: string): Promise<void> {
  const settings = readSettings(process.env);
  const files = fileStoreOf(settings);
  if (file === '-') {
    await writeBackup(settings.DATABASE_URL, files, process.stdout);
    return remember(settings.DATABASE_URL);
  }
  // A backup has its name once it is whole and on the disk.
  const draft = `${file}.part`;
  try {
    const to = createWriteStream(draft, { mode: 0o600, flush: true });
    const { rows, files: kept } = await writeBackup(settings.DATABASE_URL, files, to);
    await rename(draft, file);
    await remember(settings.DATABASE_URL);
    console.log(`${resolve(file)}: ${rows} rows, ${kept} files`);
  } catch (fault) {
    rmSync(draft, { force: true });
    throw fault;
  }
}

/** The page about how things stand tells when the last one was made. */
async function remember(url: string): Promise<void> {
  const db = await new DataSource({ type: 'postgres', url }).initialize();
  try {
    await markSign(db, 'backup', new Date());
  } finally {
    await db.destroy();
  }
}

async function restore(file: string, { replace = false }: { replace?: boolean }): Promise<void> {
  const settings = readSettings(process.env);
  const files = fileStoreOf(settings);
  if (file !== '-') {
    await open(file).then(
      (opened) => opened.close(),
      () => {
        throw new Mistake(`There is no file ${file} to read.`);
      },
    );
  }
  const from = file === '-' ? process.stdin : createReadStream(file);
  try {
    const fill = (url: string) => restoreBackup(url, files, from);
    const { rows, files: kept } = replace
      ? await replaceDatabase(settings.DATABASE_URL, { fill, bringAlong: eraseAgain })
      : await fill(settings.DATABASE_URL);
    console.log(`Put back: ${rows} rows, ${kept} files.`);
  } catch (fault) {
    if (fault instanceof BackupRefused) throw new Mistake(fault.message);
    throw fault;
  }
}

/** Who was erased since the backup was made comes back with it, and is erased again before anybody sees it (P18). */
async function eraseAgain(present: string, filled: string): Promise<void> {
  const erased = await erasedIn(present);
  await withDomains(
    async (services) => {
      const again = await services
        .get(DataSource)
        .transaction((tx) => services.get(AccountErasureService, { strict: false }).eraseAgain(tx, erased));
      console.log(
        `${erased.length} people were erased here, ${again} of them were in the backup and are erased again.`,
      );
    },
    { DATABASE_URL: filled },
  );
}

/** "20260301T101500Z" */
const momentOf = (moment: Date) => moment.toISOString().replace(/[-:]|\.\d+/g, '');
