import { dataSourceOptions, newId } from '@verbonden/shared/server';
import { testDatabase, type TestDatabase } from '@verbonden/shared/testing';
import { DataSource } from 'typeorm';
import type { SearchDocument } from './search-document';
import { SearchIndex } from './search-index';
import { SearchQuery } from './query/search-query';

let database: TestDatabase;
let db: DataSource;
let index: SearchIndex;
let query: SearchQuery;
beforeAll(async () => {
  database = await testDatabase();
  db = await new DataSource(dataSourceOptions({ DATABASE_URL: database.url, DATABASE_POOL: 5 })).initialize();
  query = new SearchQuery(db);
});
beforeEach(async () => {
  index = new SearchIndex(db);
  await db.query('TRUNCATE search_documents, search_words');
});
afterAll(async () => {
  await db.destroy();
  await database.close();
});

function aDocument(title: string, traits: Partial<SearchDocument> = {}): SearchDocument {
  return {
    subjectId: newId(),
    kind: 'NOTE',
    path: '/',
    title,
    lead: '',
    body: '',
    visibility: 'PUBLIC',
    ...traits,
  };
}

/** The titles that a search finds, the best first, as a domain would ask for them. */
async function find(typed: string, kind = 'NOTE'): Promise<string[]> {
  const understood = await query.understand(typed, kind);
  if (!understood) return [];
  const values: unknown[] = [understood.tsquery];
  const rank = query.rank(understood, (value) => values.push(value));
  const rows = await db.query<{ title: string }[]>(
    `SELECT document.title FROM (SELECT subject_id AS id FROM search_documents) AS thing
     ${query.match('thing.id', kind, 1)} ORDER BY ${rank} DESC, document.title`,
    values,
  );
  return rows.map(({ title }) => title);
}

describe('searching in Dutch', () => {
  it.each([
    ['mantelzorgers', 'De mantelzorger thuis'],
    ['mantelzorger', 'Voor mantelzorgers'],
    ['scholen', 'Een gezonde school'],
    ['SCHOOL', 'Voor alle scholen'],
    ['coordinator', 'De zorgcoördinator en de coördinator'],
    ['jongeren', 'Een jongere vertelt'],
    ['activiteit', 'Activiteiten in de buurt'],
  ])('"%s" finds "%s"', async (typed, title) => {
    await index.put(db.manager, [aDocument(title), aDocument('Iets heel anders')]);
    expect(await find(typed)).toEqual([title]);
  });

  it('what has all words comes first; a page that is not full goes on with what has some of them', async () => {
    await index.put(db.manager, [
      aDocument('Rouw op school', { lead: 'Een les' }),
      aDocument('Rouw'),
      aDocument('Een school in de stad'),
    ]);
    expect(await find('rouw school')).toEqual(['Rouw op school', 'Een school in de stad', 'Rouw']);
    expect(await query.understand('rouw school', 'NOTE')).toMatchObject({ loosened: false });
    expect(await find('rouw stad')).toEqual(['Een school in de stad', 'Rouw', 'Rouw op school']);
    expect(await query.understand('rouw stad', 'NOTE')).toMatchObject({ loosened: true });
  });

  it('a word in the title counts more than one in the lead, and that more than one in the text', async () => {
    await index.put(db.manager, [
      aDocument('In de tekst', { body: 'respijt '.repeat(20) }),
      aDocument('In de inleiding', { lead: 'over respijt' }),
      aDocument('Respijt in de titel'),
    ]);
    expect(await find('respijt')).toEqual(['Respijt in de titel', 'In de inleiding', 'In de tekst']);
  });

  it('what means the same finds as well, stands a little behind what was typed, and does not count twice', async () => {
    await index.put(db.manager, [
      aDocument('Een theemiddag', {
        labels: ['Rouw en verlies'],
        translatedLabels: ['Grief and loss'],
        body: 'Met thee.',
      }),
      aDocument('In de inleiding', { lead: 'over rouw' }),
      aDocument('Verlies in de titel'),
      aDocument('Rouw in de titel'),
    ]);
    expect(await find('rouw')).toEqual([
      'Rouw in de titel',
      'Verlies in de titel',
      'In de inleiding',
      'Een theemiddag',
    ]);
  });

  it('how somebody asks is not what is looked for', async () => {
    await index.put(db.manager, [aDocument('Denken en doen'), aDocument('Over respijt')]);
    expect(await find('ik denk eigenlijk steeds aan respijt')).toEqual(['Over respijt']);
    expect(await find('denken')).toEqual(['Denken en doen']);
  });

  it('a compound that nothing has is about each of its parts, when each is somewhere', async () => {
    await index.put(db.manager, [aDocument('Slaap'), aDocument('Een probleem'), aDocument('Fietsen')]);
    expect((await find('slaapproblemen')).sort()).toEqual(['Een probleem', 'Slaap']);
    expect(await find('fietsenstalling')).toEqual([]);
  });

  it('quotes, "or" and a minus work as people know them', async () => {
    await index.put(db.manager, [
      aDocument('Samen eten'),
      aDocument('Eten en daarna samen fietsen'),
      aDocument('Fietsen'),
    ]);
    expect(await find('"samen eten"')).toEqual(['Samen eten']);
    expect(await find('eten -fietsen')).toEqual(['Samen eten']);
    expect(await find('"samen eten" or fietsen')).toHaveLength(3);
  });

  it.each([
    '',
    ' ',
    'de het een',
    '"',
    '""',
    '-',
    '- -',
    "'",
    "a' OR 1=1 --",
    '\\',
    ':*',
    'a:*b',
    '&|!',
    '(((',
    '<->',
    '\u0000',
    'a\u0000b',
    '\ud83c',
    '%',
    '🌱',
    'x'.repeat(100_000),
    '"a '.repeat(5000),
    '!!'.repeat(400),
    'e\u0301'.repeat(300),
    'https://example.org/?a=1&b=2',
    'iemand@example.org',
  ])('%j gives an answer', async (typed) => {
    await index.put(db.manager, [aDocument('Een gewone titel')]);
    expect(Array.isArray(await find(typed))).toBe(true);
    const suggestion = await query.suggestion(typed, 'NOTE');
    expect(suggestion === null || typeof suggestion === 'string').toBe(true);
  });

  it('another kind, a private document and a removed one are not found', async () => {
    const gone = aDocument('Geheim drie');
    await index.put(db.manager, [
      aDocument('Geheim een', { kind: 'OTHER' }),
      aDocument('Geheim twee', { visibility: 'PRIVATE' }),
      gone,
    ]);
    await index.remove(db.manager, [gone.subjectId]);
    expect(await find('geheim')).toEqual([]);
  });

  it('a thing that changed is found by its new words only', async () => {
    const document = aDocument('Wandelen');
    await index.put(db.manager, [document]);
    await index.put(db.manager, [{ ...document, title: 'Zwemmen' }]);
    expect(await find('wandelen')).toEqual([]);
    expect(await find('zwemmen')).toEqual(['Zwemmen']);
  });
});

describe('compounds, both ways', () => {
  it.each([
    ['mantelzorgondersteuning', 'Ondersteuning van mantelzorgers'],
    ['ondersteuning van mantelzorgers', 'Mantelzorgondersteuning'],
    ['gemeentebeleid', 'Het beleid van de gemeente'],
    ['beleid van de gemeente', 'Nieuw gemeentebeleid'],
    ['beleid', 'Schoolbeleid'],
    ['jonge mantelzorger', 'Voor jongemantelzorgers'],
    ['jongemantelzorgers', 'De jonge mantelzorger'],
    ['mantel zorger', 'Mantelzorgers'],
    ['mantelzorgende leerlingen', 'Een leerling als mantelzorger'],
    ['poh-ggz', 'De POH GGZ'],
  ])('"%s" finds "%s"', async (typed, title) => {
    await index.put(db.manager, [aDocument(title), aDocument('Zwemmen')]);
    expect(await find(typed)).toEqual([title]);
  });

  it('the word itself comes before a compound with it, and what means something else does not come', async () => {
    await index.put(db.manager, [
      aDocument('Schoolbeleid'),
      aDocument('Beleid'),
      aDocument('Mantelzorg'),
      aDocument('Zorg'),
    ]);
    expect(await find('beleid')).toEqual(['Beleid', 'Schoolbeleid']);
    expect(await find('zorg')).toEqual(['Zorg']);
  });
});

describe('exact words and words that must stay away', () => {
  beforeEach(() =>
    index.put(db.manager, [
      aDocument('De zieke ouder op school'),
      aDocument('Ouders die ziek zijn'),
      aDocument('Niets over ons zonder ons'),
    ]),
  );

  it('between quotes stand as they were written, in that order', async () => {
    expect(await find('"zieke ouder"')).toEqual(['De zieke ouder op school']);
    expect(await find('"ouder zieke"')).toEqual([]);
    expect(await find('"zieke ouders"')).toEqual([]);
    expect(await find('"niets over ons"')).toEqual(['Niets over ons zonder ons']);
  });

  it('after a minus stay away in all their forms', async () => {
    expect(await find('ziek -scholen')).toEqual(['Ouders die ziek zijn']);
  });
});

describe('words of the field', () => {
  it('find what means the same, several words too, and a change works at once in every process', async () => {
    const elsewhere = new SearchQuery(db);
    await index.put(db.manager, [
      aDocument('Voor broers en zussen'),
      aDocument('Brussen'),
      aDocument('Kwalsterheide'),
    ]);
    expect(await find('brussen')).toEqual(['Brussen', 'Voor broers en zussen']);
    expect(await find('broers en zussen')).toHaveLength(2);
    await elsewhere.understand('moerasveen', 'NOTE');
    const [row] = await db.query<{ id: string }[]>(
      `INSERT INTO search_synonyms (terms) VALUES ('{moerasveen,kwalsterheide}') RETURNING id`,
    );
    expect(await find('moerasveen')).toEqual(['Kwalsterheide']);
    expect((await elsewhere.understand('moerasveen', 'NOTE'))!.tsquery).toContain('kwalsterheide');
    await db.query('DELETE FROM search_synonyms WHERE id = $1', [row!.id]);
    expect(await find('moerasveen')).toEqual([]);
  });
});

describe('the order of hits', () => {
  it('what is fresh, adopted or complete comes first among equals, and never before better words', async () => {
    const plain = { on: '2016-01-01', adopted: 0, complete: 0.2 };
    await index.put(db.manager, [
      aDocument('Rouw een', { standing: plain }),
      aDocument('Rouw twee', { standing: { ...plain, adopted: 12 } }),
      aDocument('Iets anders', {
        lead: 'over rouw',
        standing: { on: '2027-01-01', adopted: 50, complete: 1 },
      }),
    ]);
    expect(await find('rouw')).toEqual(['Rouw twee', 'Rouw een', 'Iets anders']);
    await index.put(db.manager, [aDocument('Rouw drie', { standing: { ...plain, on: '2026-11-01' } })]);
    expect((await find('rouw')).indexOf('Rouw drie')).toBeLessThan(3);
  });

  it('how often it was taken over stays when a thing is written again without saying so', async () => {
    const document = aDocument('Rouw', { standing: { on: null, adopted: 3, complete: 1 } });
    await index.put(db.manager, [document]);
    await index.adopted(db.manager, document.subjectId, 9);
    await index.put(db.manager, [{ ...document, standing: { on: null, complete: 1 } }]);
    expect(await db.query('SELECT adopted FROM search_documents')).toEqual([{ adopted: 9 }]);
  });
});

describe('more like this', () => {
  it('shares rare words, is public and never itself', async () => {
    const one = aDocument('Zeilkamp voor brussen', { lead: 'Een week op het water' });
    await index.put(db.manager, [
      one,
      aDocument('Zeilen met brussen'),
      aDocument('Zeilkamp geheim', { visibility: 'PRIVATE' }),
      aDocument('Zeilkamp elders', { kind: 'OTHER' }),
      aDocument('Rekenen'),
    ]);
    const [similar, ...more] = await query.similar(one.subjectId, 'NOTE', 5);
    expect(more).toEqual([]);
    expect(await db.query('SELECT title FROM search_documents WHERE subject_id = $1', [similar])).toEqual([
      { title: 'Zeilen met brussen' },
    ]);
  });
});

describe('an index that another analysis wrote', () => {
  it('is written again once', async () => {
    const document = aDocument('Kattenstaart');
    index.register({ kind: 'NOTE', documents: async (_tx, after) => (after === null ? [document] : []) });
    await db.query('UPDATE search_state SET analysis = 0');
    await index.renew();
    expect(await find('kattenstaart')).toEqual(['Kattenstaart']);
    await index.remove(db.manager, [document.subjectId]);
    await index.renew();
    expect(await find('kattenstaart')).toEqual([]);
  });
});

describe('did you mean', () => {
  beforeEach(() =>
    index.put(db.manager, [
      aDocument('Mantelzorgers op school', { body: 'De coördinator en de jongeren praten over rouw.' }),
      aDocument('Zwaluwtong', { visibility: 'PRIVATE' }),
      aDocument('Ratelpopulier', { kind: 'OTHER' }),
    ]),
  );

  it.each([
    ['mantelzorgrs', 'mantelzorgers'],
    ['scool', 'school'],
    ['Mantelzorgrs op school?', 'mantelzorgers op school?'],
    ['coordinatr', 'coördinator'],
    ['school', null],
    ['mantelzorger', null],
    ['qqqqqqqq', null],
    ['de', null],
  ])('"%s" → %s', async (typed, meant) => {
    expect(await query.suggestion(typed, 'NOTE')).toBe(meant);
  });

  it.each([
    ['matelzorgers', 'mantelzorgers'],
    ['shcool', 'school'],
  ])('finds at once what "%s" was meant for, and says so, unless somebody insists', async (typed, taken) => {
    expect(await query.understand(typed, 'NOTE')).toMatchObject({ corrections: [{ typed, taken }] });
    expect(await find(typed)).toHaveLength(1);
    expect(await query.understand(typed, 'NOTE', { insist: true })).toMatchObject({ corrections: [] });
  });

  it('never names a word that only stands where nobody may read, or in another kind of thing', async () => {
    expect(await query.suggestion('zwaluwtongen', 'NOTE')).toBeNull();
    expect(await query.suggestion('zwaluwtomg', 'NOTE')).toBeNull();
    expect(await query.suggestion('ratelpopulir', 'NOTE')).toBeNull();
  });

  it('forgets a word with the last thing that had it', async () => {
    const document = aDocument('Kattenstaart');
    await index.put(db.manager, [document]);
    expect(await query.suggestion('kattestaart', 'NOTE')).toBe('kattenstaart');
    await index.remove(db.manager, [document.subjectId]);
    expect(await query.suggestion('kattestaart', 'NOTE')).toBeNull();
  });
});

describe('writing the index anew', () => {
  it('brings back what was lost and forgets what the sources no longer give', async () => {
    const documents = Array.from({ length: 1001 }, (_, number) => aDocument(`Aanpak ${number}`)).sort(
      (one, other) => (one.subjectId < other.subjectId ? -1 : 1),
    );
    index.register({
      kind: 'NOTE',
      documents: async (_tx, after, limit) =>
        documents.filter((each) => after === null || each.subjectId > after).slice(0, limit),
    });
    await index.put(db.manager, [aDocument('Bestaat niet meer'), aDocument('Van elders', { kind: 'OTHER' })]);
    expect(await index.reindex()).toEqual(new Map([['NOTE', 1001]]));
    expect(await find('aanpak')).toHaveLength(1001);
    expect(await find('bestaat')).toEqual([]);
    expect(await find('elders', 'OTHER')).toEqual(['Van elders']);
    expect(await query.suggestion('aanpk', 'NOTE')).toBe('aanpak');
  });

  it('two sources cannot give one kind', () => {
    const source = { kind: 'NOTE', documents: async () => [] };
    index.register(source);
    expect(() => index.register(source)).toThrow('Two sources');
  });

  it('two writers with the same words in another order do not lock each other out', async () => {
    const words = Array.from(
      { length: 200 },
      (_, number) => `woordnummer${String.fromCharCode(97 + (number % 26))}${number}`,
    );
    await Promise.all(
      [words, [...words].reverse()].flatMap((list) =>
        [0, 1].map(() =>
          db.transaction((tx) => index.put(tx, [aDocument('Samen', { body: list.join(' ') })])),
        ),
      ),
    );
    expect(await find('samen')).toHaveLength(4);
  });
});
