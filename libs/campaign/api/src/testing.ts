import { newId } from '@verbonden/shared/server';
import type { DataSource } from 'typeorm';
import { CampaignEdition } from './campaign-edition/campaign-edition.entity';
import { daysByRule } from './campaign-edition/edition-dates';

let serial = 0;

/** Puts an edition into the database, by the rule of its year; what the test does not say is made up. */
export function anEdition(db: DataSource, traits: Partial<CampaignEdition> = {}): Promise<CampaignEdition> {
  serial += 1;
  const { year = 2027 } = traits;
  return db.getRepository(CampaignEdition).save(
    Object.assign(new CampaignEdition(), daysByRule(year), {
      id: newId(),
      slug: `${year}-${serial}`,
      year,
      nameNl: `Week van de Jonge Mantelzorger ${year}`,
      ...{
        nameEn: null,
        themeNl: null,
        themeEn: null,
        sloganNl: null,
        sloganEn: null,
        introNl: null,
        introEn: null,
      },
      ...{ datesBecauseNl: null, datesBecauseEn: null, hashtags: [], partners: [], links: [] },
      ...{ version: 1, authorId: null },
      ...traits,
    }),
  );
}
