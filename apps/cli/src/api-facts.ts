import {
  accessRows,
  accessTable,
  fieldTable,
  mostTokens,
  scopeDomains,
  scopes,
  tokenDays,
  tokenUseLimit,
} from '@verbonden/people/api';
import { costLimits, dearBudget, operationLimits, usualCost } from '@verbonden/shared/server';

/** What the pages for developers tell of the API besides its schema, from the code that keeps to it. */
export function apiFacts(): string {
  const operations = Object.fromEntries(
    Object.entries(accessRows).flatMap(([domain, rows]) =>
      Object.keys(rows)
        .filter((name) => !name.includes(' '))
        .map((name) => [name, { domain, ...accessTable[name] }]),
    ),
  );
  const { depth, fields, aliases, directives, tokens } = operationLimits;
  const facts = {
    limits: { depth, fields, aliases, directives, tokens, ...costLimits },
    dear: { from: usualCost, answers: dearBudget.allowed, minutes: dearBudget.minutes },
    token: { ...tokenDays, most: mostTokens, uses: tokenUseLimit.allowed, minutes: tokenUseLimit.minutes },
    scopes,
    scopeDomains,
    operations,
    fields: fieldTable,
  };
  return `${JSON.stringify(facts, null, 1)}\n`;
}
