import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that mean the same to whoever works in this field; a coordinator changes them in the portal. */
const synonyms: readonly (readonly string[])[] = [
  // Who it is about.
  ['brus', 'brussen', 'broers en zussen', 'broer of zus', 'broertjes en zusjes', 'siblings'],
  ['jmz', 'jonge mantelzorger', "jmz'er", 'young carer'],
  [
    'kopp',
    'koap',
    'kinderen van ouders met psychische problemen',
    'ouder met psychische problemen',
    'psychisch zieke ouder',
    'kinderen van verslaafde ouders',
    'verslaafde ouder',
    'ouder met een verslaving',
  ],
  ['vader', 'papa', 'pa', 'father'],
  ['moeder', 'mama', 'mam', 'mother'],
  ['broer', 'broertje'],
  ['zus', 'zusje', 'zuster'],
  ['oma', 'grootmoeder'],
  ['opa', 'grootvader'],
  ['leerling', 'scholier', 'pupil'],
  ['jongere', 'tiener', 'puber', 'jeugdige', 'adolescent'],
  ['kleuter', 'jonge kinderen'],
  ['naaste', 'familielid', 'relative'],
  // Who works with them.
  ['poh', 'praktijkondersteuner'],
  ["ib'er", 'intern begeleider', 'kwaliteitscoördinator'],
  ['zoco', 'zorgcoördinator', 'ondersteuningscoördinator'],
  ["slb'er", 'studieloopbaanbegeleider', 'studiebegeleider'],
  ['decaan', 'studentendecaan'],
  ['mentor', 'klassenmentor'],
  ['leraar', 'docent', 'leerkracht', 'juf', 'meester', 'teacher'],
  ['huisarts', 'gp', 'general practitioner'],
  ['jeugdarts', 'schoolarts'],
  ['jeugdverpleegkundige', 'schoolverpleegkundige'],
  ['leerplichtambtenaar', 'leerplicht', 'rmc'],
  ['smw', 'schoolmaatschappelijk werk'],
  ['maatschappelijk werk', 'sociaal werk', 'social work'],
  ['jongerenwerker', 'youth worker'],
  ['ambtenaar', 'beleidsmedewerker', 'beleidsadviseur'],
  // Where.
  ['po', 'primair onderwijs', 'basisschool', 'basisonderwijs', 'primary school'],
  ['vo', 'voortgezet onderwijs', 'middelbare school', 'secondary school'],
  ['so', 'speciaal onderwijs'],
  ['mbo', 'roc', 'middelbaar beroepsonderwijs', 'regionaal opleidingscentrum'],
  ['hbo', 'hogeschool', 'hoger beroepsonderwijs'],
  ['wo', 'universiteit', 'university'],
  ['bso', 'buitenschoolse opvang', 'naschoolse opvang'],
  ['ggz', 'geestelijke gezondheidszorg', 'mental health care'],
  ['jgz', 'jeugdgezondheidszorg'],
  ['ggd', 'gemeentelijke gezondheidsdienst'],
  ['cjg', 'centrum voor jeugd en gezin'],
  ['gemeente', 'municipality'],
  ['ziekenhuis', 'kliniek', 'hospital'],
  ['buurt', 'wijk'],
  ['gevangenis', 'detentie', 'gedetineerd'],
  // What is the matter.
  ['nah', 'niet-aangeboren hersenletsel', 'hersenletsel'],
  ['lvb', 'licht verstandelijke beperking'],
  ['beperking', 'handicap', 'gehandicapt', 'disability'],
  ['ziek', 'ziekte', 'illness'],
  ['psychisch', 'psychiatrisch', 'mentaal', 'mental'],
  ['depressief', 'depressie', 'somber'],
  ['verslaving', 'verslaafd', 'alcohol', 'drugs', 'addiction'],
  ['dementie', 'alzheimer'],
  ['overlijden', 'sterven', 'dood', 'doodgaan', 'overleden'],
  ['rouw', 'verlies', 'grief'],
  ['schulden', 'armoede', 'geldzorgen', 'geldproblemen'],
  ['ruzie', 'conflict'],
  ['moe', 'vermoeid', 'slaapgebrek', 'oververmoeid'],
  ['eenzaam', 'alleen'],
  ['verzuim', 'spijbelen', 'absent', 'te laat komen'],
  ['overbelast', 'overbelasting', 'stress', 'burn-out'],
  // What helps.
  ['respijt', 'respijtzorg', 'respite', 'logeeropvang', 'even vrijaf'],
  ['lotgenotencontact', 'lotgenoten', 'lotgenotengroep', 'peer support'],
  ['buddy', 'maatje'],
  ['ontspanning', 'chill', 'leuke dingen'],
  ['training', 'cursus', 'scholing', 'workshop'],
  ['gastles', 'gastspreker'],
  ['herkennen', 'signaleren', 'identification'],
  ['ondersteuning', 'hulp', 'steun', 'support'],
  ['inspraak', 'participatie', 'meedenken', 'meebeslissen'],
  ['poster', 'affiche'],
  ['film', 'video', 'filmpje'],
  ['stappenplan', 'draaiboek', 'handleiding', 'handreiking', 'leidraad', 'guide'],
  // Rules.
  ['wmo', 'wet maatschappelijke ondersteuning'],
  ['avg', 'privacy', 'gdpr'],
  ['mantelzorgcompliment', 'mantelzorgwaardering'],
];

/** Where a found thing lives and how it stands; words of the field; the state of the index. */
export class SearchDutch1790000002200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE search_documents
        ADD path text NOT NULL DEFAULT '',
        ADD language text NOT NULL DEFAULT 'nl',
        ADD labels text NOT NULL DEFAULT '',
        ADD standing_on date,
        ADD adopted integer NOT NULL DEFAULT 0,
        ADD complete real NOT NULL DEFAULT 0;

      -- The analysis is the program's own now and writes both vectors itself. The heading stays beside its row, where
      -- ranking reads it for every hit.
      ALTER TABLE search_documents ALTER COLUMN heading SET STORAGE MAIN;

      -- near: the beginnings that a word has in common with every word one or two errors away, so that what somebody
      -- may have meant is looked up and not searched for.
      DROP INDEX search_words_near;
      ALTER TABLE search_words ADD near text[] NOT NULL DEFAULT '{}';
      CREATE INDEX search_words_near ON search_words USING gin (near);
      -- Many traces at once look to the planner like half the table, and comparing arrays row by row takes seconds. This
      -- function says: by the index.
      CREATE FUNCTION search_words_near(traces text[]) RETURNS SETOF text
        LANGUAGE sql STABLE SET enable_seqscan = off
        AS 'SELECT word FROM search_words WHERE near && traces LIMIT 3000';

      -- Each row: words and short phrases that mean the same. Read when somebody searches, so a change works at once.
      CREATE TABLE search_synonyms (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        terms text[] NOT NULL CONSTRAINT search_synonyms_terms CHECK (cardinality(terms) BETWEEN 2 AND 20),
        note text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      -- One row: how often the synonyms changed, so that every process notices; with which analysis the index was written.
      CREATE TABLE search_state (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        synonyms bigint NOT NULL DEFAULT 1,
        analysis integer NOT NULL DEFAULT 0
      );
      INSERT INTO search_state DEFAULT VALUES;
      CREATE FUNCTION search_synonyms_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE search_state SET synonyms = synonyms + 1;
        RETURN NULL;
      END $$;
      CREATE TRIGGER synonyms_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON search_synonyms
        FOR EACH STATEMENT EXECUTE FUNCTION search_synonyms_changed();
      CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON search_synonyms
        FOR EACH STATEMENT EXECUTE FUNCTION note_public_change();
    `);
    for (const terms of synonyms) {
      await db.query('INSERT INTO search_synonyms (terms) VALUES ($1)', [terms]);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE search_synonyms, search_state;
      DROP FUNCTION search_synonyms_changed();
      DROP FUNCTION search_words_near(text[]);
      DROP INDEX search_words_near;
      ALTER TABLE search_words DROP near;
      CREATE INDEX search_words_near ON search_words USING gist (plain gist_trgm_ops);
      ALTER TABLE search_documents DROP path, DROP language, DROP labels, DROP standing_on, DROP adopted, DROP complete;
    `);
  }
}
