import type { AccessTable } from '@verbonden/shared/server';
import { alliance } from './rows/alliance';
import { campaign } from './rows/campaign';
import { imports } from './rows/imports';
import { knowledge } from './rows/knowledge';
import { lab } from './rows/lab';
import { meetings } from './rows/meetings';
import { notifications } from './rows/notifications';
import { people } from './rows/people';
import { polls } from './rows/polls';
import { program } from './rows/program';
import { search } from './rows/search';
import { signals } from './rows/signals';
import { soundingboard } from './rows/soundingboard';
import { scopeOf } from './scopes';

/**
 * Who may do what, by domain. An operation without a row is closed. `where` names the rule that a policy of the domain
 * adds on the object itself. Read as tables in docs/access.md (printed by `npm run cli -- docs`).
 */
export const accessRows: Readonly<Record<string, AccessTable>> = {
  program,
  people,
  notifications,
  search,
  alliance,
  imports,
  signals,
  knowledge,
  meetings,
  lab,
  polls,
  campaign,
  soundingboard,
};

/** All of it, each row with the scope that a token needs for it: the one place that the API asks. */
export const accessTable: AccessTable = Object.fromEntries(
  Object.entries(accessRows).flatMap(([domain, rows]) =>
    Object.entries(rows).map(([operation, row]) => {
      const scope = scopeOf(domain, operation, row);
      return [operation, scope ? { ...row, scope } : row];
    }),
  ),
);
