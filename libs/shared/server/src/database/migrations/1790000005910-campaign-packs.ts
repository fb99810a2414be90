import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A pack outlives its material until its zip is erased. */
export class CampaignPacks1790000005910 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE material_packs ALTER material_id DROP NOT NULL,
        DROP CONSTRAINT material_packs_material_fk,
        ADD CONSTRAINT material_packs_material_fk
          FOREIGN KEY (material_id) REFERENCES personalised_materials ON DELETE SET NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM material_packs WHERE material_id IS NULL');
    await runner.query(`
      ALTER TABLE material_packs ALTER material_id SET NOT NULL,
        DROP CONSTRAINT material_packs_material_fk,
        ADD CONSTRAINT material_packs_material_fk
          FOREIGN KEY (material_id) REFERENCES personalised_materials ON DELETE CASCADE`);
  }
}
