import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is printed for an edition, and what organisations order of it. */
export class CampaignPrintOrders1790000006110 implements MigrationInterface {
  name = 'CampaignPrintOrders1790000006110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE print_items (
        id uuid PRIMARY KEY,
        edition_id uuid NOT NULL CONSTRAINT print_items_edition_fk REFERENCES campaign_editions,
        title text NOT NULL,
        about text NOT NULL,
        pack_size integer NOT NULL,
        most_packs integer NOT NULL,
        closes_on date NOT NULL,
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT print_items_pack CHECK (pack_size > 0 AND most_packs > 0)
      )`);
    await runner.query('CREATE INDEX print_items_edition ON print_items (edition_id, id)');
    await runner.query(`
      CREATE TABLE print_orders (
        id uuid PRIMARY KEY,
        edition_id uuid NOT NULL CONSTRAINT print_orders_edition_fk REFERENCES campaign_editions,
        organisation_id uuid NOT NULL
          CONSTRAINT print_orders_organisation_fk REFERENCES organisations ON DELETE CASCADE,
        maker_id uuid CONSTRAINT print_orders_maker_fk REFERENCES persons ON DELETE SET NULL,
        status text NOT NULL CONSTRAINT print_orders_status CHECK (status IN ('PLACED', 'SENT', 'DELIVERED')),
        receiver text,
        street text,
        house_number text,
        addition text,
        postcode text,
        place text,
        version integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT print_orders_once UNIQUE (edition_id, organisation_id),
        CONSTRAINT print_orders_erased CHECK (
          status <> 'DELIVERED' OR (receiver IS NULL AND street IS NULL AND postcode IS NULL))
      )`);
    await runner.query('CREATE INDEX print_orders_organisation ON print_orders (organisation_id)');
    await runner.query('CREATE INDEX print_orders_maker ON print_orders (maker_id)');
    await runner.query(`
      CREATE TABLE print_order_lines (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL CONSTRAINT print_order_lines_order_fk REFERENCES print_orders ON DELETE CASCADE,
        item_id uuid NOT NULL CONSTRAINT print_order_lines_item_fk REFERENCES print_items,
        packs integer NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT print_order_lines_once UNIQUE (order_id, item_id),
        CONSTRAINT print_order_lines_packs CHECK (packs > 0)
      )`);
    await runner.query('CREATE INDEX print_order_lines_item ON print_order_lines (item_id)');
    // The figures of reach are public, and these are among them.
    await runner.query(`
      CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON print_order_lines
      FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE print_order_lines, print_orders, print_items');
  }
}
