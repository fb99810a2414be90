import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { accessPage } from './access-page';
import { apiFacts } from './api-facts';
import { configurationPage } from './configuration-page';
import { processingPage } from './processing-page';

/** Read by the page for developers when it is built. */
const factsFile = 'apps/api/api-facts.json';

/** `docs`: prints the pages that are made from the code, so that they are never out of date. */
export function docsCommand(): Command {
  return new Command('docs')
    .description('Write docs/access.md, docs/configuration.md and apps/api/api-facts.json from the code.')
    .option('--folder <folder>', 'where to', 'docs')
    .action(async ({ folder }: { folder: string }) => {
      await writeFile(`${folder}/access.md`, accessPage());
      await writeFile(`${folder}/configuration.md`, configurationPage());
      await writeFile(`${folder}/processing.md`, processingPage());
      await writeFile(factsFile, apiFacts());
      console.log(`Written to ${folder}.`);
    });
}
