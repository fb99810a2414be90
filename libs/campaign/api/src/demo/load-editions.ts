import { dutchDay } from '@verbonden/shared/kernel';
import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { daysByRule, editionSlug } from '../campaign-edition/edition-dates';

const organisers = ['Coördinator van de Alliantie', 'Vanzelfsprekend!?', 'JMZ Pro', 'MantelzorgNL'];

type KnownEdition = Partial<CampaignEdition> & { readonly year: number };

/** What is known of each edition; a year without more followed the rule. */
const known: readonly KnownEdition[] = [
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
    links: [
      {
        title: 'Webinar over de campagnetoolkit, 14 februari 2023',
        href: '/bijeenkomsten/webinar-campagnetoolkit-2023',
      },
    ],
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
];

/** What the example network made up for the coming edition. */
const coming: Partial<CampaignEdition> = {
  themeNl: 'Ruimte voor jezelf',
  themeEn: 'Room for yourself',
  sloganNl: 'Ook jij telt mee',
  sloganEn: 'You count too',
  hashtags: ['#WeekvandeJongeMantelzorger', '#JMZ', '#OokJijTeltMee'],
  introNl:
    'Een op de vier jongeren groeit op met zorg voor iemand dichtbij. In deze week laten we door het hele land zien wie zij zijn, en is er van alles te doen: om bij te komen, om iets te leren, om elkaar te ontmoeten.',
  introEn:
    'One in four young people grows up with care for somebody near to them. In this week we show all over the country who they are, and there is plenty to do: to unwind, to learn something, to meet.',
};

/** Adds the editions that are missing, up to the coming one. @returns the slug of that */
export async function loadEditions(tx: EntityManager, now: Date): Promise<string> {
  const today = dutchDay(now);
  const thisYear = Number(today.slice(0, 4));
  const next = today <= daysByRule(thisYear).endsOn ? thisYear : thisYear + 1;
  const since = Math.max(...known.map(({ year }) => year)) + 1;
  const plain: readonly KnownEdition[] = Array.from({ length: Math.max(next - since, 0) }, (_, at) => ({
    year: since + at,
  }));
  const all: readonly KnownEdition[] = [...known, ...plain, { year: next, ...coming }];
  const taken: string[] = [];
  for (const { year, ...more } of all) {
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
  return String(next);
}

const nothingKnown: Partial<CampaignEdition> = {
  ...{ themeNl: null, themeEn: null, sloganNl: null, sloganEn: null, introNl: null, introEn: null },
  ...{ datesBecauseNl: null, datesBecauseEn: null, hashtags: [], links: [], version: 1, authorId: null },
};
