import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { accessPage } from './access-page';
import { configurationPage } from './configuration-page';
import { processingPage } from './processing-page';

/** `docs`: prints the pages that are made from the code, so that they are never out of date. */
export function docsCommand(): Command {
  return new Command('docs')
    .description('Write docs/access.md and docs/configuration.md from the code.')
    .option('--folder <folder>', 'where to', 'docs')
    .action(async ({ folder }: { folder: string }) => {
      await writeFile(`${folder}/access.md`, accessPage());
      await writeFile(`${folder}/configuration.md`, configurationPage());
      await writeFile(`${folder}/processing.md`, processingPage());
      console.log(`Written to ${folder}.`);
    });
}
