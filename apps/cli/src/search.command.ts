import { SearchIndex } from '@verbonden/search/api';
import { Command } from 'commander';
import { withDomains } from './with-domains';

/** `search reindex`: writes every domain's documents to the index again. */
export function searchCommand(): Command {
  return new Command('search').description('The search index.').addCommand(
    new Command('reindex').description('Write every document to the index again.').action(() =>
      withDomains(async (services) => {
        const counts = await services.get(SearchIndex, { strict: false }).reindex();
        for (const [kind, count] of counts) console.log(`${kind}: ${count}`);
      }),
    ),
  );
}
