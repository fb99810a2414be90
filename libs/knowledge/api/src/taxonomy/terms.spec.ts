import {
  activityKinds,
  activityStyles,
  ageGroups,
  careAreas,
  caredFor,
  evidenceLevels,
  kinds,
  licences,
  outcomes,
  settings,
  statuses,
  themes,
  workWith,
} from './codes';
import { labelOf, languageName, termsOf } from './terms';

describe('the words of the knowledge base', () => {
  it.each([
    ['kinds', kinds],
    ['themes', themes],
    ['ageGroups', ageGroups],
    ['settings', settings],
    ['activityStyles', activityStyles],
    ['activityKinds', activityKinds],
    ['careAreas', careAreas],
    ['caredFor', caredFor],
    ['outcomes', outcomes],
    ['workWith', workWith],
    ['evidenceLevels', evidenceLevels],
    ['licences', licences],
    ['statuses', statuses],
  ] as const)(
    'every code of %s has a label in Dutch and English, and no label is without a code',
    (group, codes) => {
      for (const locale of ['nl', 'en'] as const) {
        const terms = termsOf(group, locale);
        expect(terms.map((term) => term.code).sort()).toEqual([...codes].sort());
        expect(terms.every((term) => term.label.length > 1 && term.hint !== '')).toBe(true);
      }
    },
  );

  it('reads a code in the language of the reader, and leaves an unknown one as it is', () => {
    expect(labelOf('themes', 'GRIEF', 'nl')).toBe('Verlies en rouw');
    expect(labelOf('themes', 'GRIEF', 'en')).toBe('Loss and grief');
    expect(labelOf('themes', 'toString', 'nl')).toBe('toString');
    expect([languageName('nl', 'nl'), languageName('en', 'nl'), languageName('?', 'nl')]).toEqual([
      'Nederlands',
      'Engels',
      '?',
    ]);
  });
});
