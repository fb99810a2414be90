import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that mean the same to whoever works in this field; a coordinator changes them in the portal. */
const synonyms: readonly (readonly string[])[] = [
  ['brus', 'brussen', 'broers en zussen', 'broer of zus', 'siblings'],
  ['jmz', 'jonge mantelzorger', 'young carer'],
  ['kopp', 'koap', 'kinderen van ouders met psychische problemen', 'kinderen van ouders met een verslaving'],
  ['poh', 'praktijkondersteuner'],
  ['poh-ggz', 'praktijkondersteuner ggz'],
  ["ib'er", 'intern begeleider', 'zorgcoördinator'],
  ['ggz', 'geestelijke gezondheidszorg'],
  ['jgz', 'jeugdgezondheidszorg'],
  ['ggd', 'gemeentelijke gezondheidsdienst'],
  ['cjg', 'centrum voor jeugd en gezin'],
  ['wmo', 'wet maatschappelijke ondersteuning'],
  ['mbo', 'middelbaar beroepsonderwijs'],
  ['roc', 'regionaal opleidingscentrum'],
  ['hbo', 'hoger beroepsonderwijs'],
  ['vo', 'voortgezet onderwijs', 'middelbare school'],
  ['po', 'primair onderwijs', 'basisschool', 'basisonderwijs'],
  ['so', 'speciaal onderwijs'],
  ['smw', 'schoolmaatschappelijk werk'],
  ['nah', 'niet-aangeboren hersenletsel'],
  ['lvb', 'licht verstandelijke beperking'],
  ['avg', 'privacywet'],
  ['respijt', 'respijtzorg', 'even vrijaf'],
  ['lotgenotencontact', 'lotgenoten', 'contact met leeftijdgenoten'],
  ['gemeente', 'gemeentelijk'],
  ['mentor', 'klassendocent'],
  ['huisarts', 'general practitioner'],
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
      DROP INDEX search_words_near;
      ALTER TABLE search_words DROP near;
      CREATE INDEX search_words_near ON search_words USING gist (plain gist_trgm_ops);
      ALTER TABLE search_documents DROP path, DROP language, DROP labels, DROP standing_on, DROP adopted, DROP complete;
    `);
  }
}
