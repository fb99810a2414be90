import { SearchIndex, SearchQuery } from '@verbonden/search/api';
import { Command } from 'commander';
import { withDomains } from './with-domains';

/** `search reindex` writes every domain's documents again; `search understand` tells how words are read. */
export function searchCommand(): Command {
  return new Command('search')
    .description('The search index.')
    .addCommand(
      new Command('reindex').description('Write every document to the index again.').action(() =>
        withDomains(async (services) => {
          const counts = await services.get(SearchIndex, { strict: false }).reindex();
          for (const [kind, count] of counts) console.log(`${kind}: ${count}`);
        }),
      ),
    )
    .addCommand(
      new Command('understand')
        .description('How each search is read, as a line of JSON with the SQL that matches and ranks.')
        .argument('<searches...>', 'what somebody types; one argument is one search')
        .option('--kind <kind>', 'which things are looked for', 'KNOWLEDGE')
        .action((searches: string[], { kind }: { kind: string }) =>
          withDomains(async (services) => {
            const query = services.get(SearchQuery, { strict: false });
            for (const typed of searches) console.log(JSON.stringify(await understood(query, typed, kind)));
          }),
        ),
    );
}

async function understood(query: SearchQuery, typed: string, kind: string): Promise<object> {
  const read = await query.understand(typed, kind);
  if (!read) return { typed, tsquery: null };
  const values: unknown[] = [read.tsquery];
  const rank = query.rank(read, (value) => values.push(value));
  return { ...read, match: query.match('item.id', kind, 1), rank, values };
}
