import { newId } from '@verbonden/shared/server';

let serial = 0;

/** What a coordinator writes for a poll: age, a question, one for who said yes, and an open one. */
export function aPollInput(more: object = {}) {
  serial += 1;
  return {
    id: newId(),
    titleNl: `Hoe gaat het thuis? ${serial}`,
    leadNl: 'We willen weten hoe het met je gaat.',
    helpNl: 'Wil je praten? Ga naar iemand die je vertrouwt.',
    audience: 'EVERYBODY',
    opensOn: '2027-01-01',
    closesOn: '2027-01-31',
    questions: [
      {
        kind: 'SINGLE',
        role: 'AGE',
        wordingNl: 'Hoe oud ben je?',
        options: [{ nl: '12 tot 16' }, { nl: '17 tot 24' }],
      },
      {
        kind: 'SINGLE',
        wordingNl: 'Zorg je voor iemand?',
        options: [
          { nl: 'ja', en: 'yes' },
          { nl: 'nee', en: 'no' },
        ],
      },
      {
        kind: 'MULTIPLE',
        wordingNl: 'Wat doe je?',
        options: [{ nl: 'koken' }, { nl: 'troosten' }],
        shownIfQuestion: 2,
        shownIfOption: 'ja',
      },
      { kind: 'OPEN', wordingNl: 'Wat zou je helpen?' },
    ],
    ...more,
  };
}
