import { type FieldProblem, text } from '@verbonden/shared/kernel';
import type { Material } from './material.entity';
import { MaterialAudience } from './material.enums';
import { openAddress } from './open-address';
import { isFilm, isVetoed, type RecordingChoices } from './recording-choice';

/** A meeting has no more than this. */
export const mostMaterials = 60;

/** What is wrong with a material, at the fields where it is mended. */
export function materialProblems(material: Material, choices: RecordingChoices): FieldProblem[] {
  const { kind, audience, hasCaptions, transcript } = material;
  const heard = hasCaptions || transcript !== null;
  return [
    ...(material.fileId === null ? addressProblems(material.url) : []),
    ...(isFilm(kind) && audience === MaterialAudience.EVERYBODY && !heard
      ? [
          problem('audience', 'NO_CAPTIONS', [
            'Voor iedereen mag pas als er ondertiteling bij is, of de tekst van wat er gezegd wordt. Anders kan niet iedereen het volgen.',
            'It can be for everybody once it has captions, or the text of what is said. Else not everybody can follow it.',
          ]),
        ]
      : []),
    ...(isVetoed(material, choices) ? [vetoProblem(material)] : []),
  ];
}

/** A choice of the expert by experience is not weighed here: a no is a no. */
function vetoProblem({ agendaItemId }: Material): FieldProblem {
  return agendaItemId
    ? problem('place', 'VETOED', [
        'Wie hier vertelde, wil niet dat dit te zien blijft. Een opname van dit onderdeel kan er niet bij.',
        'Who spoke here does not want this to stay visible. A recording of this part cannot be added.',
      ])
    : problem('place', 'VETOED', [
        'Een ervaringsdeskundige wil niet opgenomen worden. Kies bij welk onderdeel deze opname hoort, zonder dat deel erin.',
        'An expert by experience does not want to be recorded. Choose which part this recording goes with, without that part in it.',
      ]);
}

function addressProblems(url: string): FieldProblem[] {
  const words = {
    NO_ADDRESS: [
      'Dit is geen heel adres. Plak het zoals het boven in je browser staat: https://…',
      'This is not a whole address. Paste it as it is at the top of your browser: https://…',
    ],
    NOT_HTTPS: ['Een adres begint hier met https://.', 'An address begins with https:// here.'],
    CREDENTIALS: [
      'In dit adres staat een naam of wachtwoord. Haal dat eruit.',
      'There is a name or a password in this address. Take it out.',
    ],
    CLOSED: [
      'Dit adres is niet vanaf elke plek te openen. Kies een plek op internet waar iedereen bij kan.',
      'This address cannot be opened from everywhere. Choose a place on the internet that everybody can reach.',
    ],
  } as const;
  const read = openAddress(url);
  return read instanceof URL ? [] : [problem('url', read, words[read])];
}

function problem(field: string, code: string, [nl, en]: readonly [string, string]): FieldProblem {
  return { field, code, text: text(nl, en) };
}
