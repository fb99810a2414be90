import type { KeptFigure, KeptResults } from '../results/kept-results';

const finding = (
  code: string,
  wording: [string, string],
  label: [string, string],
  percent: number,
): KeptFigure => ({
  code,
  kind: 'SINGLE',
  role: null,
  wording: { nl: wording[0], en: wording[1] },
  isExact: false,
  count: null,
  rows: [{ label: { nl: label[0], en: label[1] }, count: null, percent }],
  groups: [],
  quotes: [],
});

const results: KeptResults = {
  count: null,
  respondents: { nl: 'jonge mantelzorgers van 12 tot en met 24 jaar', en: 'young carers aged 12 to 24' },
  figures: [
    finding(
      'v1',
      ['Voelt het zwaarder sinds corona?', 'Does it feel heavier since corona?'],
      ['voelt een (veel) zwaardere emotionele last', 'feels a (much) heavier emotional burden'],
      75,
    ),
    finding(
      'v2',
      ['Mis je zelf iets?', 'Do you miss something yourself?'],
      ['mist zelf meer zorg en aandacht', 'misses care and attention themselves more'],
      60,
    ),
    finding(
      'v3',
      ['Help je meer mee?', 'Do you help more?'],
      ['helpt meer mee met de zorg', 'helps more with the care'],
      60,
    ),
  ],
};

/** The poll of 2020, of which only the findings were kept: no sheets, no numbers of people, no exact questions. */
export const firstPoll = {
  slug: 'peiling-2020',
  titleNl: 'Jonge mantelzorgers in coronatijd',
  titleEn: 'Young carers in times of corona',
  leadNl: 'In 2020 vroegen we jonge mantelzorgers hoe het met hen ging. Dit kwam eruit.',
  leadEn: 'In 2020 we asked young carers how they were. This is what we found.',
  initiative: 'Brussen Erbij Beweging',
  results,
};
