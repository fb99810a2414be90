import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links to sign in with, for addresses that may be nobody's: they point to no account. */
export class PeopleSignInLinks1790000006500 implements MigrationInterface {
  name = 'PeopleSignInLinks1790000006500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE sign_in_links (
        id uuid PRIMARY KEY,
        email text NOT NULL CHECK (email = lower(email)),
        back text,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX sign_in_links_email ON sign_in_links (email);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE sign_in_links');
  }
}
