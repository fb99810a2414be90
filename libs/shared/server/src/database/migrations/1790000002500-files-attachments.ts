import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files, what is written in them, and the attachments of knowledge. */
export class FilesAttachments1790000002500 implements MigrationInterface {
  name = 'FilesAttachments1790000002500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE files (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        state text NOT NULL
          CONSTRAINT files_state CHECK (state IN ('RECEIVING', 'PROCESSING', 'READY', 'REFUSED', 'ERASED')),
        refused text,
        kind text,
        type text,
        size integer NOT NULL,
        sha256 text,
        width integer,
        height integer,
        pages integer,
        has_text boolean NOT NULL DEFAULT false,
        has_preview boolean NOT NULL DEFAULT false,
        is_active boolean NOT NULL DEFAULT false,
        uploaded_by_id uuid REFERENCES persons ON DELETE SET NULL,
        loose_since timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        judged_from timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT files_refused CHECK ((state = 'REFUSED') <= (refused IS NOT NULL)),
        CONSTRAINT files_ready CHECK (state <> 'READY' OR (kind IS NOT NULL AND sha256 IS NOT NULL))
      )`);
    await runner.query('CREATE INDEX files_uploaded ON files (uploaded_by_id, created_at)');
    await runner.query(`CREATE INDEX files_due ON files (created_at) WHERE state = 'PROCESSING'`);
    await runner.query('CREATE INDEX files_loose ON files (loose_since) WHERE loose_since IS NOT NULL');
    await runner.query(`CREATE INDEX files_to_erase ON files (id) WHERE state = 'ERASED' AND size > 0`);
    await runner.query(`
      CREATE TABLE file_pages (
        file_id uuid NOT NULL REFERENCES files ON DELETE CASCADE,
        page integer NOT NULL,
        content text NOT NULL,
        PRIMARY KEY (file_id, page)
      )`);
    await runner.query(`
      CREATE TABLE attachments (
        id uuid PRIMARY KEY,
        item_id uuid NOT NULL CONSTRAINT attachments_item_fk REFERENCES knowledge_items ON DELETE CASCADE,
        file_id uuid NOT NULL CONSTRAINT attachments_file_fk REFERENCES files,
        title text NOT NULL,
        alt text NOT NULL DEFAULT '',
        added_by_id uuid REFERENCES persons ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      )`);
    // What search reads in a page, and which reading that was: another one is read again.
    await runner.query(`
      CREATE TABLE attachment_pages (
        file_id uuid NOT NULL,
        page integer NOT NULL,
        analysis integer NOT NULL,
        vector tsvector NOT NULL,
        PRIMARY KEY (file_id, page),
        FOREIGN KEY (file_id, page) REFERENCES file_pages ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX attachments_item ON attachments (item_id)');
    await runner.query('CREATE INDEX attachments_file ON attachments (file_id)');
    await runner.query(`ALTER TABLE knowledge_items ADD COLUMN attachments uuid[] NOT NULL DEFAULT '{}'`);
    // What is with a meeting is an address or a file.
    await runner.query(`
      ALTER TABLE materials ADD COLUMN file_id uuid CONSTRAINT materials_file_fk REFERENCES files,
        ADD CONSTRAINT materials_link_or_file CHECK ((url = '') = (file_id IS NOT NULL))`);
    // A file that becomes ready, or is erased, shows or goes on pages that everybody reads.
    await runner.query(`
      CREATE TRIGGER public_change AFTER UPDATE OR DELETE OR TRUNCATE ON files
      FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
    await runner.query(`
      CREATE TRIGGER public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON attachments
      FOR EACH STATEMENT EXECUTE FUNCTION note_public_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE knowledge_items DROP COLUMN attachments');
    await runner.query('DELETE FROM materials WHERE file_id IS NOT NULL');
    await runner.query('ALTER TABLE materials DROP CONSTRAINT materials_link_or_file, DROP COLUMN file_id');
    await runner.query('DROP TABLE attachments, attachment_pages, file_pages, files');
  }
}
