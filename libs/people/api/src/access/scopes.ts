import { text, type Text } from '@verbonden/shared/kernel';
import type { AccessRow } from '@verbonden/shared/server';
import { byLink } from './who';

/**
 * The domains that a token can be for, with what they hold. A domain that is not here is closed to tokens: accounts, and
 * the sounding board, where young people speak in confidence.
 */
export const scopeDomains = {
  profile: text('wie je bent', 'who you are'),
  search: text('zoeken, en de woorden van het zoeken', 'searching, and its words'),
  alliance: text('organisaties, gemeenten en doelen', 'organisations, municipalities and aims'),
  knowledge: text('praktijken, publicaties en verzamelingen', 'practices, publications and collections'),
  signals: text('vraagstukken en antwoorden', 'questions from practice and their answers'),
  meetings: text('bijeenkomsten en aanmeldingen', 'meetings and registrations'),
  polls: text('peilingen', 'polls'),
  lab: text('de projecten van het Lab', 'the projects of the Lab'),
  campaign: text('de Week: activiteiten, materiaal, verhalen', 'the Week: activities, material, stories'),
  imports: text('bestanden inlezen', 'taking in files'),
  files: text('bestanden die je meestuurt', 'files that you send along'),
} as const satisfies Record<string, Text>;

type Domain = keyof typeof scopeDomains;
type Deed = 'read' | 'write';

/** What a token may be used for. */
export type Scope = `${Domain}:${Deed}`;

/** Those that no domain and kind of operation tells. */
const apart: Readonly<Record<string, Scope>> = {
  'Query.me': 'profile:read',
  'POST /files': 'files:write',
  'Query.ownFiles': 'files:read',
  'POST /oai': 'knowledge:read',
};

/** Every scope there is. */
export const scopes: readonly Scope[] = (Object.keys(scopeDomains) as Domain[]).flatMap((domain) =>
  domain === 'profile'
    ? [`${domain}:read` as const]
    : [`${domain}:read` as const, `${domain}:write` as const],
);

/**
 * The scope that a token needs for an operation: its domain, and whether it changes anything. Null where no token goes:
 * the account itself, and what a link in a mail opens.
 */
export function scopeOf(domain: string, operation: string, row: AccessRow): Scope | null {
  if (apart[operation]) return apart[operation];
  if (!(domain in scopeDomains) || row.where === byLink.where) return null;
  const deed: Deed = /^(Mutation\.|POST )/.test(operation) ? 'write' : 'read';
  return `${domain as Domain}:${deed}`;
}
