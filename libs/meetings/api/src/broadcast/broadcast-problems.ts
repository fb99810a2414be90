import { addressesIn, proseOf, safeUrl } from '@verbonden/notifications/api';
import { type FieldProblem, text } from '@verbonden/shared/kernel';
import type { Meeting } from '../meeting/meeting.entity';
import type { Broadcast } from './broadcast.entity';
import { BroadcastAudience } from './broadcast.enums';

/** Until how long after a meeting a letter may go out; after that it would be a newsletter, which nobody asked for. */
const openDays = 90;

/** From more people than this on, a letter needs a second yes. */
export const manyPeople = 200;

/** What has to be mended before a letter can go out, at the fields where it is mended. */
export function broadcastProblems(broadcast: Broadcast, meeting: Meeting, now: Date): FieldProblem[] {
  const { subjectNl, subjectEn, bodyNl, bodyEn, audience, subsessionId } = broadcast;
  const english = subjectEn.trim() !== '' || bodyEn.trim() !== '';
  return [
    ...(tooLate(meeting, now)
      ? [
          problem('audience', 'TOO_LATE', [
            `Schrijven kan tot ${openDays} dagen na de bijeenkomst.`,
            `You can write until ${openDays} days after the meeting.`,
          ]),
        ]
      : []),
    ...(audience === BroadcastAudience.SUBSESSION && subsessionId === null
      ? [problem('subsessionId', 'MISSING', ['Kies een subsessie.', 'Choose a subsession.'])]
      : []),
    ...missing('subject', subjectNl, [
      'Vul in waar je brief over gaat.',
      'Fill in what your letter is about.',
    ]),
    ...missing('body', bodyNl, ['Schrijf wat je wilt vertellen.', 'Write what you want to tell.']),
    ...(english
      ? [
          ...missing('subjectEn', subjectEn, [
            'Vul ook het Engelse onderwerp in, of laat al het Engels leeg.',
            'Fill in the English subject too, or leave all English empty.',
          ]),
          ...missing('bodyEn', bodyEn, [
            'Schrijf ook de Engelse tekst, of laat al het Engels leeg.',
            'Write the English text too, or leave all English empty.',
          ]),
        ]
      : []),
    ...(['subject', 'body', 'subjectEn', 'bodyEn'] as const).flatMap((field, index) =>
      textProblems(field, [subjectNl, bodyNl, subjectEn, bodyEn][index]!, broadcast, meeting),
    ),
  ];
}

function tooLate(meeting: Meeting, now: Date): boolean {
  return now.getTime() > meeting.endsAt.getTime() + openDays * 86_400_000;
}

/** The join address is for who holds an online seat; it comes with every mail to them by itself. */
function textProblems(
  field: string,
  typed: string,
  { audience }: Broadcast,
  meeting: Meeting,
): FieldProblem[] {
  if (meeting.joinUrl && audience !== BroadcastAudience.ONLINE && typed.includes(meeting.joinUrl)) {
    return [
      problem(field, 'JOIN_ADDRESS', [
        'Hier staat de link om online mee te doen, en niet iedereen in deze groep heeft een online plek. Haal de link weg: wie online meedoet, krijgt hem er vanzelf bij.',
        'Here is the link to join online, and not everybody in this group has an online seat. Take the link out: who joins online gets it by itself.',
      ]),
    ];
  }
  const addresses = field.startsWith('body') ? addressesIn(proseOf(typed)) : [];
  return addresses.every((address) => safeUrl(address))
    ? []
    : [
        problem(field, 'LINK', [
          'Een link in een mail is een heel adres. Schrijf hem zo: [tekst](https://adres.nl).',
          'A link in a mail is a whole address. Write it like this: [text](https://address.nl).',
        ]),
      ];
}

function missing(field: string, typed: string, words: readonly [string, string]): FieldProblem[] {
  return typed.trim() === '' ? [problem(field, 'MISSING', words)] : [];
}

function problem(field: string, code: string, [nl, en]: readonly [string, string]): FieldProblem {
  return { field, code, text: text(nl, en) };
}
