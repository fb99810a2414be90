import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The poster with an organisation's agenda: in sets that there are already, beside the poster that they have. */
export class CampaignAgendaPosters1790000006210 implements MigrationInterface {
  name = 'CampaignAgendaPosters1790000006210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE personalised_materials ADD COLUMN made_agenda jsonb');
    for (const [format, design] of Object.entries({ AGENDA_A3: a3, AGENDA_A4: a4 })) {
      await runner.query(
        `INSERT INTO material_templates (id, set_id, format, releases_at, heading, words, design)
         SELECT gen_random_uuid(), set_id, $1, releases_at, $2, $3, $4
         FROM material_templates WHERE format = 'POSTER_A4'`,
        [
          format,
          'Dit is er bij ons te doen',
          'Kom langs, of vraag wat er nog meer is.',
          JSON.stringify(design),
        ],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM material_templates WHERE format IN ('AGENDA_A3', 'AGENDA_A4')`);
    await runner.query('ALTER TABLE personalised_materials DROP COLUMN made_agenda');
  }
}

/** Where everything stood on it when it was new. */
const a4 = {
  ground: { x: -3, y: -3, width: 216, height: 97 },
  quarters: { x: 165, y: -3, side: 24 },
  name: { x: 16, y: 14, width: 140, height: 20 },
  head: { x: 16, y: 45, width: 178, height: 41 },
  headSizes: { name: 8, theme: 25, days: 9 },
  panel: { x: -3, y: 94, width: 216, height: 151 },
  margin: 16,
  panelSizes: { heading: 12.4, words: 6, facts: 6.8 },
  logo: { x: 16, y: 250, width: 86, height: 33 },
  contact: { x: 112, y: 249, width: 82, height: 17 },
  contactSize: 6,
  tags: { x: 112, y: 268, width: 82, height: 16 },
  tagSize: 4.6,
  smallest: 0.42,
  smallestList: 0.74,
};
const a3 = {
  ground: { x: -4.24, y: -4.24, width: 305.49, height: 137.19 },
  quarters: { x: 233.36, y: -4.24, side: 33.94 },
  name: { x: 22.63, y: 19.8, width: 198, height: 28.29 },
  head: { x: 22.63, y: 63.64, width: 251.74, height: 57.99 },
  headSizes: { name: 11.31, theme: 35.36, days: 12.73 },
  panel: { x: -4.24, y: 132.94, width: 305.49, height: 213.56 },
  margin: 22.63,
  panelSizes: { heading: 17.54, words: 8.49, facts: 9.62 },
  logo: { x: 22.63, y: 353.57, width: 121.63, height: 46.67 },
  contact: { x: 158.4, y: 352.16, width: 115.97, height: 24.04 },
  contactSize: 8.49,
  tags: { x: 158.4, y: 379.03, width: 115.97, height: 22.63 },
  tagSize: 6.51,
  smallest: 0.42,
  smallestList: 0.58,
};
