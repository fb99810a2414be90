import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { daysByRule, editionSlug } from '../campaign-edition/edition-dates';

const organisers = ['Coördinator van de Alliantie', 'Vanzelfsprekend!?', 'JMZ Pro', 'MantelzorgNL'];

/** What is known of each edition; a year without more followed the rule. */
const known: readonly (Partial<CampaignEdition> & { year: number })[] = [
  { year: 2018 },
  { year: 2019 },
  { year: 2020 },
  {
    year: 2020,
    beginsOn: '2020-10-05',
    endsOn: '2020-10-11',
    nameNl: 'Week van de Jonge Mantelzorger 2020, tweede editie',
    nameEn: 'Young Carers Week 2020, second edition',
    datesBecauseNl: 'In juni konden we elkaar niet ontmoeten. Daarom kwam er in oktober een tweede editie.',
    datesBecauseEn:
      'In June we could not meet one another. That is why a second edition followed in October.',
  },
  { year: 2021 },
  { year: 2022 },
  {
    year: 2023,
    sloganNl: 'Niet te missen',
    hashtags: [
      '#NietTeMissen',
      '#WeekvandeJongeMantelzorger',
      '#AlsHetKwartjeValt',
      '#JMZ',
      '#DeelJeZorg',
      '#ZieJeMij',
    ],
    introNl:
      'Een webinar op 14 februari liet zien wat er in de toolkit zat en hoe je die gebruikt. Vijf jonge mantelzorgers vertelden hun verhaal, elk met een portret.',
    introEn:
      'A webinar on 14 February showed what was in the toolkit and how to use it. Five young carers told their story, each with a portrait.',
  },
  { year: 2024 },
  { year: 2025 },
  { year: 2026 },
  {
    year: 2027,
    themeNl: 'Ruimte voor jezelf',
    themeEn: 'Room for yourself',
    sloganNl: 'Ook jij telt mee',
    sloganEn: 'You count too',
    hashtags: ['#WeekvandeJongeMantelzorger', '#JMZ', '#OokJijTeltMee'],
    introNl:
      'Een op de vier jongeren groeit op met zorg voor iemand dichtbij. In deze week laten we door het hele land zien wie zij zijn, en is er van alles te doen: om bij te komen, om iets te leren, om elkaar te ontmoeten.',
    introEn:
      'One in four young people grows up with care for somebody near to them. In this week we show all over the country who they are, and there is plenty to do: to unwind, to learn something, to meet.',
  },
];

/** Adds the editions that are missing. */
export async function loadEditions(tx: EntityManager): Promise<void> {
  const taken: string[] = [];
  for (const { year, ...more } of known) {
    const days = daysByRule(year);
    const slug = editionSlug(more.beginsOn ?? days.beginsOn, taken);
    taken.push(slug);
    if (await tx.existsBy(CampaignEdition, { slug })) continue;
    await tx.save(
      Object.assign(new CampaignEdition(), nothingKnown, days, {
        id: newId(),
        ...{ slug, year, partners: organisers },
        nameNl: `Week van de Jonge Mantelzorger ${year}`,
        nameEn: `Young Carers Week ${year}`,
        ...more,
      }),
    );
  }
}

const nothingKnown: Partial<CampaignEdition> = {
  ...{ themeNl: null, themeEn: null, sloganNl: null, sloganEn: null, introNl: null, introEn: null },
  ...{ datesBecauseNl: null, datesBecauseEn: null, hashtags: [], links: [], version: 1, authorId: null },
};
