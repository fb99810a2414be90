import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Suggestions while typing, who keeps the words of the field, and searches that found nothing. */
export class SearchFinding1790000003000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Words as they are typed, without accents and without taking off endings: half a word has no ending yet.
      CREATE TEXT SEARCH CONFIGURATION plain_words (COPY = simple);
      ALTER TEXT SEARCH CONFIGURATION plain_words
        ALTER MAPPING FOR word, hword, hword_part, numword, numhword WITH unaccent, simple;
      CREATE INDEX search_documents_title ON search_documents USING gin (to_tsvector('plain_words', title));

      ALTER TABLE search_synonyms
        ADD one_way boolean NOT NULL DEFAULT false,
        ADD updated_by uuid CONSTRAINT search_synonyms_updated_by_fk REFERENCES persons ON DELETE SET NULL;

      -- The words alone, counted per day: no person, no address, no moment.
      CREATE TABLE missed_searches (
        words text NOT NULL,
        day date NOT NULL,
        -- Things with some of the words were shown instead.
        near boolean NOT NULL,
        times integer NOT NULL CONSTRAINT missed_searches_times CHECK (times > 0),
        settled_at timestamptz,
        settled_by uuid CONSTRAINT missed_searches_settled_by_fk REFERENCES persons ON DELETE SET NULL,
        PRIMARY KEY (words, day)
      );
      CREATE INDEX missed_searches_day ON missed_searches (day);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE missed_searches;
      ALTER TABLE search_synonyms DROP updated_by, DROP one_way;
      DROP INDEX search_documents_title;
      DROP TEXT SEARCH CONFIGURATION plain_words;
    `);
  }
}
