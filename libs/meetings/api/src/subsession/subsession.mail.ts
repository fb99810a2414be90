import { text, type Text } from '@verbonden/shared/kernel';
import type { LetterKind } from '../mail/letter';
import { writtenDay, writtenTitle } from '../mail/letter-facts';
import { meetingMails } from '../mail/meeting-mail-kinds';
import { windowAt } from '../registration/registration-window';

/** "Er is plek in je sessie." One mail, however many rounds. */
export const subsessionLetter: LetterKind = {
  name: meetingMails.subsession,
  urgent: true,
  button: 'MEETING',
  noLonger({ mail, meeting, registration, held, now }) {
    const window = windowAt(meeting, now);
    if (window === 'CANCELLED' || window === 'PAST') return window;
    if (!registration.seatMode) return 'LEFT';
    const given = givenIn(mail.payload);
    return given.every((id) => held.some((each) => each.id === id)) ? null : 'OVERTAKEN';
  },
  calendar: () => 'REQUEST',
  words({ mail, meeting, held, now }) {
    const day = writtenDay(meeting.startsAt, now);
    const title = writtenTitle(meeting);
    const given = givenIn(mail.payload);
    const seats = held.filter(({ id }) => given.includes(id));
    const names = listed(seats.map((each) => text(each.titleIn('nl'), each.titleIn('en'))));
    return {
      subject: text(`Er is plek: ${names.nl}`, `There is a seat: ${names.en}`),
      news: text(
        `Je hebt nu een plek bij ${names.nl}, op ${title.nl} van ${day.nl}.`,
        `You now have a seat in ${names.en}, at ${title.en} on ${day.en}.`,
      ),
      facts: seats.flatMap((each) =>
        each.room
          ? [
              {
                label: text(each.titleIn('nl'), each.titleIn('en')),
                value: text(each.room, each.room),
              },
            ]
          : [],
      ),
      paragraphs: [
        text(
          'Wil je die plek niet meer? Geef hem terug met de link hieronder, dan is hij meteen voor de volgende.',
          'Do you not want that seat any more? Give it back with the link below; the next one gets it at once.',
        ),
      ],
    };
  },
};

/** The ids of the subsessions that the mail is about. */
function givenIn(payload: Readonly<Record<string, unknown>>): string[] {
  const given = payload['subsessions'] as { readonly subsessionId: string }[] | undefined;
  return given?.map(({ subsessionId }) => subsessionId) ?? [];
}

function listed(names: readonly Text[]): Text {
  const of = (locale: 'nl' | 'en') =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(
      names.map((name) => (locale === 'nl' ? `‘${name.nl}’` : `“${name.en}”`)),
    );
  return text(of('nl'), of('en'));
}
