import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The kinds of help that can be offered, in their order; words of the network like its other words. */
const kinds: readonly [code: string, nl: string, en: string, hintNl: string, hintEn: string][] = [
  ['SPEAKER', 'Spreker', 'Speaker', 'Iemand die bij je komt vertellen.', 'Somebody who comes and tells.'],
  [
    'EXPERIENCE',
    'Eigen ervaring',
    'Lived experience',
    'Iemand die het zelf kent, als kind of als ouder.',
    'Somebody who knows it from their own life.',
  ],
  [
    'TRAINING',
    'Training of les',
    'Training or lesson',
    'Voor een team, een klas of een groep.',
    'For a team, a class or a group.',
  ],
  [
    'THINKING_ALONG',
    'Meedenken',
    'Thinking along',
    'Een uur meekijken met je plan of je vraag.',
    'An hour with your plan or your question.',
  ],
  [
    'MATERIAL',
    'Materiaal om te lenen',
    'Material to borrow',
    'Een spel, een koffer, een tentoonstelling.',
    'A game, a box, an exhibition.',
  ],
  [
    'PLACE',
    'Plek',
    'Place',
    'Een zaal, een keuken, een plek om te zijn.',
    'A room, a kitchen, a place to be.',
  ],
];

/** What organisations can be asked for, who was asked whether it still holds, and what people asked. */
export class AllianceOffers1790000003200 implements MigrationInterface {
  name = 'AllianceOffers1790000003200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE offers (
        id uuid PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        slug text NOT NULL UNIQUE,
        kind text NOT NULL,
        title text NOT NULL,
        body text NOT NULL,
        themes text[] NOT NULL,
        regions text[] NOT NULL DEFAULT '{}',
        is_online boolean NOT NULL DEFAULT false,
        network_only boolean NOT NULL DEFAULT false,
        organisation_id uuid NOT NULL CONSTRAINT offers_organisation_fk REFERENCES organisations ON DELETE CASCADE,
        maker_id uuid CONSTRAINT offers_maker_fk REFERENCES persons ON DELETE SET NULL,
        shows_maker boolean NOT NULL DEFAULT false,
        status text NOT NULL,
        confirmed_on date NOT NULL,
        expires_on date NOT NULL,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT offers_status CHECK (status IN ('OFFERED', 'EXPIRED', 'WITHDRAWN')),
        CONSTRAINT offers_themes CHECK (cardinality(themes) > 0),
        CONSTRAINT offers_somewhere CHECK (is_online OR cardinality(regions) > 0),
        CONSTRAINT offers_dates CHECK (expires_on > confirmed_on)
      );
      CREATE INDEX offers_listed ON offers (id) WHERE status = 'OFFERED';
      CREATE INDEX offers_ending ON offers (expires_on, id) WHERE status = 'OFFERED';
      CREATE INDEX offers_themed ON offers USING gin (themes) WHERE status = 'OFFERED';
      CREATE INDEX offers_organisation ON offers (organisation_id, id);
      CREATE INDEX offers_maker ON offers (maker_id, id);

      -- Who was asked by mail whether it still holds, for the day on which it would end.
      CREATE TABLE offer_asks (
        id uuid PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        offer_id uuid NOT NULL CONSTRAINT offer_asks_offer_fk REFERENCES offers ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT offer_asks_person_fk REFERENCES persons ON DELETE CASCADE,
        expires_on date NOT NULL,
        CONSTRAINT offer_asks_once UNIQUE (offer_id, person_id, expires_on)
      );

      -- What somebody asked, until it has been answered by mail; erased after some months.
      CREATE TABLE offer_requests (
        id uuid PRIMARY KEY,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        offer_id uuid NOT NULL CONSTRAINT offer_requests_offer_fk REFERENCES offers ON DELETE CASCADE,
        person_id uuid NOT NULL CONSTRAINT offer_requests_person_fk REFERENCES persons ON DELETE CASCADE,
        message text NOT NULL
      );
      CREATE INDEX offer_requests_offer ON offer_requests (offer_id);
      CREATE INDEX offer_requests_old ON offer_requests (created_at);

      CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON offers
      FOR EACH STATEMENT EXECUTE FUNCTION note_public_change();
    `);
    await db.query(
      `INSERT INTO labels (collection, code, name, hint, position)
       SELECT 'offerKinds', kind->>0, jsonb_build_object('nl', kind->1, 'en', kind->2),
              jsonb_build_object('nl', kind->3, 'en', kind->4), place - 1
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS given (kind, place)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(kinds)],
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE offer_requests, offer_asks, offers');
    await db.query(`DELETE FROM labels WHERE collection = 'offerKinds'`);
    await db.query(`DELETE FROM search_documents WHERE kind = 'OFFER'`);
  }
}
