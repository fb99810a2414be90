import { newId, type PersonalPart, tiesOf } from '@verbonden/shared/server';
import type { TestPerson } from '@verbonden/shared/testing';
import type { DataSource, EntityManager } from 'typeorm';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

/**
 * A row in every table that knows of people, for each way in which a row can be somebody's: what they would have after
 * using everything. Every text of theirs that goes with them holds "goes-<id>", every other one "stays-<id>"; the names
 * and addresses in it that are not theirs are those of another.
 */
export async function fillAllOf(
  db: DataSource,
  parts: readonly PersonalPart[],
  person: TestPerson,
  other: { readonly name: string; readonly email: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.query(`SET LOCAL session_replication_role = 'replica'`);
    await withoutChecks(tx);
    const registrationId = newId();
    const [agendaItemId, messageId] = [newId(), newId()];
    const given: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
      'meetings.registrations': { id: registrationId },
      'meetings.speakers': { agenda_item_id: agendaItemId },
      'meetings.expert-sheets': { agenda_item_id: agendaItemId },
      'soundingboard.messages': { id: messageId },
      'soundingboard.reports-quoted': { message_id: messageId },
      'soundingboard.responders': { responder_ids: [person.id] },
      'knowledge.readers': { reader_ids: [person.id] },
      'knowledge.revisions-contact': { content: contactOf(person) },
      'knowledge.saves-contact': { content: contactOf(person) },
      'knowledge.contact-by-name': { author_id: person.id, contact_email: null },
      'knowledge.revisions-by-name': { author_id: person.id, content: nameOf(person) },
      'knowledge.saves-by-name': { saved_by_id: person.id, content: nameOf(person) },
      'knowledge.own-collections': { owner_kind: 'PERSON', is_public: false },
      'knowledge.collections': { owner_kind: 'ORGANISATION' },
      'campaign.materials-contact': { contact: `bel ${person.email}` },
      'people.erasures-asked': { done_at: new Date('2026-01-01') },
      'people.roles': { role: 'PROFESSIONAL', until: new Date('2026-01-01') },
    };
    for (const part of parts) {
      if (['people.person', 'people.account', 'people.exports', 'mail.refused'].includes(part.name)) continue;
      const columns = await columnsOf(tx, part.table);
      for (const tie of tiesOf(part)) {
        const key =
          tie.column ?? Object.keys(part.addresses ?? {}).find((each) => tie.when.includes(`t.${each})`));
        const holder =
          key === undefined
            ? { registration_id: registrationId }
            : { [key]: tie.column ? person.id : person.email };
        const mark = `${tie.then === 'GOES' ? 'goes' : 'stays'}-${person.id}`;
        const row = Object.fromEntries(
          columns.map((column) => [column.name, valueFor(column, part, mark, person, other)]),
        );
        const known = columns.map(({ name }) => name);
        const all = Object.entries({ ...row, ...holder, ...given[part.name] }).filter(([name]) =>
          known.includes(name),
        );
        await tx.query(
          `INSERT INTO ${part.table} (${all.map(([name]) => `"${name}"`).join(', ')})
           VALUES (${all.map((_, at) => `$${at + 1}`).join(', ')})`,
          all.map(([, value]) => value),
        );
      }
    }
  });
}

const contactOf = ({ name, email }: TestPerson) => ({ contactName: name, contactEmail: email });

const nameOf = ({ name }: TestPerson) => ({ contactName: name, contactPhone: '06 12345678' });

let serial = 100;

function valueFor(
  { name, type, required }: Column,
  { shows, table, addresses = {} }: PersonalPart,
  mark: string,
  person: TestPerson,
  other: { readonly name: string; readonly email: string },
): unknown {
  serial += 1;
  if (name === 'id' || (type === 'uuid' && required)) return newId();
  if (name === 'locale') return 'nl';
  if (type === 'text') {
    if (
      /^(name|contact_name|to_name|receiver|real_name|guardian_name|journalist_name|host_name)$/.test(name)
    ) {
      if (namesThing.includes(table)) return `${mark} ${table} ${serial}`;
      return shows.includes(name) ? person.name : `${other.name} ${serial}`;
    }
    if (name in addresses) return person.email;
    // The address of an activity is a street.
    if (/(^|_)(email|address)$/.test(name) && table !== 'campaign_activities')
      return `${serial}-${other.email}`;
    return `${mark} ${table} ${name} ${serial}`;
  }
  if (!required) return null;
  if (type.endsWith('[]')) return [];
  if (type === 'jsonb') return {};
  if (type === 'boolean') return false;
  if (type === 'tsvector' || type === 'bytea') return '';
  return type === 'date' || type.startsWith('timestamp') ? new Date() : serial;
}

/** Where a name is that of a thing. */
const namesThing = ['organisations', 'organisation_merges', 'access_tokens', 'files'];

function columnsOf(tx: EntityManager, table: string): Promise<Column[]> {
  return tx.query(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type, attnotnull AS required FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attidentity = ''`,
    [table],
  );
}

/** The rows are not what a form would give and hang on nothing, so that is not asked of them; people stay people. */
async function withoutChecks(tx: EntityManager): Promise<void> {
  const checks = await tx.query<{ statement: string }[]>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS statement
     FROM pg_constraint
     WHERE (contype = 'c' OR (contype = 'f' AND confrelid <> 'persons'::regclass)) AND connamespace = 'public'::regnamespace AND conrelid <> 0`,
  );
  for (const { statement } of checks) await tx.query(statement);
}
