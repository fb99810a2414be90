import { readFile } from 'node:fs/promises';
import {
  ImportFileError,
  ImportKinds,
  type ImportReport,
  type ImportTable,
  problemLine,
  readImportFile,
} from '@verbonden/imports/api';
import { Command } from 'commander';
import { Mistake } from './mistake';
import { withDomains } from './with-domains';

interface ImportFlags {
  readonly dryRun: boolean;
  readonly publish?: boolean;
  readonly rows: boolean;
}

/** `import knowledge FILE` and the like: JSON array, CSV or XLSX; one bad row loses none of the others. */
export function importCommand(): Command {
  return new Command('import')
    .description('Bring something in from a JSON array, a CSV file or an XLSX workbook.')
    .addCommand(
      importOf('knowledge', 'KNOWLEDGE', 'Knowledge items.').option(
        '--publish',
        'let everybody read what is imported',
        false,
      ),
    )
    .addCommand(importOf('organisations', 'ORGANISATIONS', 'Members: organisations and their roles.'))
    .addCommand(importOf('meetings', 'MEETINGS', 'Old meetings with their recaps.'));
}

function importOf(name: string, kind: string, description: string): Command {
  return new Command(name)
    .description(description)
    .argument('<file>', 'the file')
    .option('--dry-run', 'say what would happen and change nothing', false)
    .option('--rows', 'say of every row what became of it, not only of those that need a look', false)
    .action(async (file: string, { rows: all, publish = false, dryRun }: ImportFlags) => {
      const table = await readTable(file);
      await withDomains(async (services) => {
        const report = await services.get(ImportKinds, { strict: false }).run(kind, table, {
          dryRun,
          ticked: publish ? ['publish'] : [],
          onProgress: (done) => process.stderr.write(`\r${done} of ${table.rows.length}`),
        });
        process.stderr.write('\n');
        print(report, dryRun, all);
      });
    });
}

async function readTable(file: string): Promise<ImportTable> {
  try {
    return await readImportFile(await readFile(file));
  } catch (fault) {
    if (fault instanceof ImportFileError) throw new Mistake(`${file}: ${fault.message}`);
    throw new Mistake(`${file} cannot be read. Is the path right?`);
  }
}

function print({ rows, counts, unknownFields }: ImportReport, dryRun: boolean, all: boolean): void {
  for (const { row, title, outcome, reasons, alike } of rows) {
    if (!all && outcome !== 'WRONG' && outcome !== 'ALIKE') continue;
    console.log(
      [
        `row ${row}`,
        outcome.toLowerCase(),
        title || 'no title',
        ...alike.map((each) => `looks like "${each}"`),
        ...reasons.map((each) => problemLine(each, 'en')),
      ].join(' · '),
    );
  }
  if (unknownFields.length > 0) console.log(`left out, unknown: ${unknownFields.join(', ')}`);
  const { NEW, CHANGED, SAME, ALIKE, WRONG } = counts;
  const alike = ALIKE > 0 ? `, alike ${ALIKE}` : '';
  console.log(
    `${dryRun ? 'would be ' : ''}new ${NEW}, changed ${CHANGED}, same ${SAME}${alike}, wrong ${WRONG}`,
  );
  if (WRONG > 0) process.exitCode = 2;
}
