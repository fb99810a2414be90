import { type FieldProblem, text } from '@verbonden/shared/kernel';
import { type ExpertSheet, ExpertRecording } from './expert-sheet.entity';

type Agreed = Pick<ExpertSheet, 'supporterName' | 'supporterReach' | 'recording'>;

/** What is still missing before the slot of an expert by experience can be confirmed: nobody stands there alone, or unasked. */
export function confirmProblems({ supporterName, supporterReach, recording }: Agreed): FieldProblem[] {
  return [
    ...(supporterName
      ? []
      : [
          missing(
            'supporterName',
            'Vul in wie er die dag voor diegene is.',
            'Fill in who is there for them that day.',
          ),
        ]),
    ...(supporterReach
      ? []
      : [
          missing(
            'supporterReach',
            'Vul in hoe je die persoon bereikt.',
            'Fill in how to reach that person.',
          ),
        ]),
    ...(recording === ExpertRecording.NOT_ASKED
      ? [
          missing(
            'recording',
            'Vraag eerst of er opgenomen mag worden, en vul het antwoord in.',
            'Ask first whether it may be recorded, and fill in the answer.',
          ),
        ]
      : []),
  ];
}

function missing(field: string, nl: string, en: string): FieldProblem {
  return { field, code: 'MISSING', text: text(nl, en) };
}
