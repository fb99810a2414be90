import { type Locale, type Text, text, writeDate, writeTime } from '@verbonden/shared/kernel';
import type { AuditChange } from './audit.types';
import { codeWords, columnWords, kindWords } from './kind-words';
import { specialReads } from './special-reads';
import { actWords } from './words';

/** A change as the database gathered it. */
export interface GatheredChange {
  readonly kind: string;
  readonly id: string;
  readonly act: 'INSERT' | 'UPDATE' | 'DELETE';
  readonly title: string | null;
  readonly refers: Readonly<Record<string, string>>;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** An event as it is kept. */
export interface KeptEvent {
  readonly seq: string;
  readonly id: string;
  readonly at: Date;
  readonly sort: 'WRITE' | 'READ';
  readonly actor: 'PERSON' | 'LINK' | 'VISITOR' | 'COMMAND' | 'RULE' | 'NAMELESS';
  readonly personId: string | null;
  readonly operation: string;
  readonly objectKind: string | null;
  readonly objectId: string | null;
  readonly objectTitle: string | null;
  readonly changes: readonly GatheredChange[];
  readonly reason: string | null;
  readonly rowsRead: number | null;
  readonly failed: boolean;
  readonly requestId: string | null;
}

/** Names of today for the ids in events; who is gone has none. */
export type Names = ReadonlyMap<string, string>;

const actors: Readonly<Record<Exclude<KeptEvent['actor'], 'PERSON'>, Text>> = {
  LINK: text('Iemand met een link uit een mail', 'Somebody with a link from a mail'),
  VISITOR: text('Een bezoeker', 'A visitor'),
  COMMAND: text('Beheer op de server', 'Management on the server'),
  RULE: text('Een vaste regel van het portaal', 'A rule of the portal'),
  NAMELESS: text('Iemand (we bewaren niet wie)', 'Somebody (we do not keep who)'),
};
const gone = text('Iemand die er niet meer is', 'Somebody who is not here any more');

/** "Sanne gaf Bram de rol redacteur bij De Brug." Who stood in for somebody at that moment is told with it. */
export function sentenceOf(
  event: KeptEvent,
  names: Names,
  locale: Locale,
  away: string | null = null,
): string {
  const name =
    event.actor === 'PERSON'
      ? (names.get(event.personId ?? '') ?? gone[locale])
      : actors[event.actor][locale];
  const who = away ? `${name} (${locale === 'nl' ? 'nam waar voor' : 'stood in for'} ${away})` : name;
  const act = roleGiven(event, names, locale) ?? actOf(event.operation, locale);
  const title = event.objectTitle ? `: ‘${event.objectTitle}’` : '';
  const rows = event.rowsRead === null ? '' : ` (${event.rowsRead} ${locale === 'nl' ? 'keer' : 'times'})`;
  const failed = event.failed
    ? locale === 'nl'
      ? ' Dat brak halverwege af.'
      : ' That broke off half-way.'
    : '';
  return `${who} ${act}${title}${rows}.${failed}`;
}

/** What an operation is called; one that has no words yet is called by its name. */
export function actOf(operation: string, locale: Locale): string {
  const special = specialReads[operation];
  if (special) return special[locale];
  const words = actWords[operation.replace(/^Mutation\./, '')];
  return words
    ? words[locale === 'nl' ? 0 : 1]
    : locale === 'nl'
      ? `deed ‘${operation}’`
      : `did “${operation}”`;
}

/** What changed, a line each. */
export function changesOf(event: KeptEvent, names: Names, locale: Locale): AuditChange[] {
  return event.changes.flatMap((change) => {
    const thing = [
      change.title ? `‘${change.title}’` : (kindWords[change.kind]?.[locale] ?? change.kind),
      names.get(change.refers['person_id'] ?? ''),
      names.get(change.refers['organisation_id'] ?? ''),
    ]
      .filter(Boolean)
      .join(', ');
    const columns = [...new Set([...Object.keys(change.before), ...Object.keys(change.after)])];
    return columns
      .filter((column) => !column.endsWith('_id'))
      .map((column) => ({
        what: `${thing}: ${columnWords[column]?.[locale] ?? column.replaceAll('_', ' ')}`,
        before: valueOf(change.before[column], locale),
        after: valueOf(change.after[column], locale),
      }));
  });
}

/** Roles are told in full: who got which, and where. */
function roleGiven({ changes, personId }: KeptEvent, names: Names, locale: Locale): string | null {
  const given = changes.find(({ kind, act }) => kind === 'Membership' && act === 'INSERT');
  const ended = changes.find(
    ({ kind, act, after }) =>
      kind === 'Membership' && (act === 'DELETE' || (act === 'UPDATE' && after['until'])),
  );
  const change = given ?? ended;
  const whose = change?.refers['person_id'];
  if (!change || !whose || whose === personId) return null;
  const name = names.get(whose) ?? gone[locale].toLowerCase();
  const organisation = names.get(change.refers['organisation_id'] ?? '');
  const at = organisation ? (locale === 'nl' ? ` bij ${organisation}` : ` at ${organisation}`) : '';
  if (!given) {
    return locale === 'nl' ? `beëindigde een rol van ${name}${at}` : `ended a role of ${name}${at}`;
  }
  const role = valueOf(change.after['role'], locale) ?? '';
  return locale === 'nl' ? `gaf ${name} de rol ${role}${at}` : `gave ${name} the role of ${role}${at}`;
}

function valueOf(value: unknown, locale: Locale): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((each) => valueOf(each, locale)).join(', ');
  if (typeof value === 'boolean') return codeWords[value ? 'YES' : 'NO']![locale];
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(written)) {
    const moment = new Date(written);
    return `${writeDate(moment, locale)}, ${writeTime(moment, locale)}`;
  }
  return codeWords[written]?.[locale] ?? written;
}
