import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFolder } from '../stage/program';
import { type Look, looksNamed } from './look';

/** What was asked of `npm run pictures`. */
export interface Options {
  /** The album that is made or gone on with. */
  readonly out: string;
  readonly looks: readonly Look[];
  /** Only as these people; nothing: as everybody. */
  readonly roles: readonly string[];
  /** Only pages with one of these words in their name: "bureau", "mijn/account". */
  readonly pages: readonly string[];
  /** An album from before, to put beside this one. */
  readonly before?: string;
  /** Where the pairs that changed most are put as small pictures. */
  readonly pairs?: string;
  readonly sheets: boolean;
  readonly checksBarriers: boolean;
}

/**
 * Reads the words after `npm run pictures --`; folders are named from where the person typed them.
 * @throws Error on words that mean nothing here
 */
export function readOptions(words: readonly string[], typedIn = process.env['INIT_CWD'] ?? '.'): Options {
  const { values } = parseArgs({
    args: words.filter((word) => word !== '--'),
    options: {
      out: { type: 'string' },
      looks: { type: 'string' },
      roles: { type: 'string' },
      pages: { type: 'string' },
      before: { type: 'string' },
      pairs: { type: 'string' },
      sheets: { type: 'boolean', default: false },
      axe: { type: 'boolean', default: false },
    },
  });
  if (values.pairs && !values.before) throw new Error('--pairs needs --before: pairs of what?');
  return {
    out: values.out ? resolve(typedIn, values.out) : `${projectFolder}.data/pictures`,
    looks: looksNamed(values.looks),
    roles: values.roles?.split(',') ?? [],
    pages: values.pages?.split(',') ?? [],
    ...(values.before ? { before: resolve(typedIn, values.before) } : {}),
    ...(values.pairs ? { pairs: resolve(typedIn, values.pairs) } : {}),
    sheets: values.sheets,
    checksBarriers: values.axe,
  };
}
