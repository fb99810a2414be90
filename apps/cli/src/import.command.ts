import { readFile } from 'node:fs/promises';
import {
  guessedRows,
  ImportFileError,
  type ImportReport,
  KnowledgeImport,
  problemLine,
  readImportFile,
} from '@verbonden/knowledge/api';
import { Command } from 'commander';
import { Mistake } from './mistake';
import { withDomains } from './with-domains';

interface ImportFlags {
  readonly dryRun: boolean;
  readonly publish: boolean;
  readonly rows: boolean;
}

/** `import knowledge FILE`: JSON array, CSV or XLSX; one bad row loses none of the others. */
export function importCommand(): Command {
  return new Command('import').description('Bring something in from a file.').addCommand(
    new Command('knowledge')
      .description('Knowledge items from a JSON array, a CSV file or an XLSX workbook.')
      .argument('<file>', 'the file')
      .option('--dry-run', 'say what would happen and change nothing', false)
      .option('--publish', 'let everybody read what is imported', false)
      .option('--rows', 'say of every row what became of it, not only of those that are wrong', false)
      .action(async (file: string, { rows: all, ...options }: ImportFlags) => {
        const rows = await readRows(file);
        await withDomains(async (services) => {
          const report = await services.get(KnowledgeImport, { strict: false }).run(rows, {
            ...options,
            onProgress: (done) => process.stderr.write(`\r${done} of ${rows.length}`),
          });
          process.stderr.write('\n');
          print(report, options.dryRun, all);
        });
      }),
  );
}

async function readRows(file: string): Promise<readonly unknown[]> {
  try {
    return guessedRows(await readImportFile(await readFile(file)));
  } catch (fault) {
    if (fault instanceof ImportFileError) throw new Mistake(`${file}: ${fault.message}`);
    throw new Mistake(`${file} cannot be read. Is the path right?`);
  }
}

function print({ rows, counts, unknownFields }: ImportReport, dryRun: boolean, all: boolean): void {
  for (const { row, title, outcome, reasons } of rows) {
    if (!all && outcome !== 'WRONG') continue;
    console.log(
      [
        `row ${row}`,
        outcome.toLowerCase(),
        title || 'no title',
        ...reasons.map((each) => problemLine(each, 'en')),
      ].join(' · '),
    );
  }
  if (unknownFields.length > 0) console.log(`left out, unknown: ${unknownFields.join(', ')}`);
  const { NEW, CHANGED, SAME, WRONG } = counts;
  console.log(`${dryRun ? 'would be ' : ''}new ${NEW}, changed ${CHANGED}, same ${SAME}, wrong ${WRONG}`);
  if (WRONG > 0) process.exitCode = 2;
}
