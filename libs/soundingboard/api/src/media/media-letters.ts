import { text, type Text, writeDay } from '@verbonden/shared/kernel';
import type { BoardLetter, MediaMailKind } from '../mail/board-letters';
import type { MediaAnswerState } from './media-answer.entity';
import type { MediaRequest } from './media-request.entity';
import { isOpenToAnswers, type MediaStatus } from './media-request.states';
import { kindWords } from './media-words';

/** One of the mails of the media desk: whether it is news still, for an adult or for a young person who stands as asked. */
interface MediaLetter {
  /** For a young person: how they must stand towards it; left out for an adult. */
  readonly reader?: readonly MediaAnswerState[];
  /** For one adult: who it must still be. */
  readonly onlyFor?: (request: MediaRequest) => string | null;
  readonly holds: (status: MediaStatus) => boolean;
  readonly write: (request: MediaRequest) => BoardLetter;
}

const dayOf = (day: string) => text(writeDay(day, 'nl'), writeDay(day, 'en'));
const same = (value: string) => text(value, value);
const factsOf = ({ outlet, kind, takesPlaceOn }: MediaRequest) => [
  { label: text('Voor', 'For'), value: same(outlet) },
  { label: text('Wat', 'What'), value: kindWords[kind] },
  { label: text('Dag', 'Day'), value: dayOf(takesPlaceOn) },
];
const deskPath = ({ id }: MediaRequest) => `/klankbord/mediavragen/${id}`;
const youngPath = ({ id }: MediaRequest) => `/klankbord/media/${id}`;
const stopped = text(
  'Het leek te kunnen, maar het gaat toch niet door.',
  'It looked as if it could be done, but it does not go on after all.',
);
const seeIt = text('Bekijk de vraag', 'See the question');

/** In the words of the house alone: a journalist's own words reach no young person by mail. */
export const mediaLetters: Readonly<Record<MediaMailKind, MediaLetter>> = {
  'soundingboard.media-asked': {
    holds: (status) => status === 'ASKED',
    write: (request) => ({
      subject: text(
        `De media vragen een jongere: ${request.outlet}`,
        `The media ask for a young person: ${request.outlet}`,
      ),
      news: text(
        `${request.outlet} zoekt een jongere voor ${kindWords[request.kind].nl}.`,
        `${request.outlet} looks for a young person for ${kindWords[request.kind].en}.`,
      ),
      facts: [
        ...factsOf(request),
        { label: text('Antwoord uiterlijk', 'Answer by'), value: dayOf(request.answerBy) },
      ],
      paragraphs: [
        text(
          'Neem de vraag aan, of zeg nee. De journalist krijgt pas een mail als jij hebt besloten.',
          'Take it on, or say no. The journalist gets a mail only when you have decided.',
        ),
      ],
      button: { label: seeIt, path: deskPath(request) },
    }),
  },
  'soundingboard.media-supporter': {
    onlyFor: ({ supporterId }) => supporterId,
    holds: isOpenToAnswers,
    write: (request) => ({
      subject: text(`Ga jij mee? ${request.outlet}`, `Will you go along? ${request.outlet}`),
      news: text(
        'Een collega koos jou om met de jongeren mee te gaan naar de media.',
        'A colleague chose you to go along with the young people to the media.',
      ),
      facts: factsOf(request),
      paragraphs: [
        text(
          'Kun je niet? Kies dan op de pagina een andere coördinator.',
          'Can you not? Then choose another coordinator on the page.',
        ),
      ],
      button: { label: seeIt, path: deskPath(request) },
    }),
  },
  'soundingboard.media-laid': {
    reader: ['ASKED'],
    holds: isOpenToAnswers,
    write: (request) => ({
      subject: text('De media zoeken een jongere', 'The media look for a young person'),
      news: text(
        `${request.outlet} zoekt een jongere voor ${kindWords[request.kind].nl}.`,
        `${request.outlet} looks for a young person for ${kindWords[request.kind].en}.`,
      ),
      facts: factsOf(request),
      paragraphs: [
        text(
          'Lees waar het over gaat. Nee zeggen mag altijd, je hoeft niet te vertellen waarom.',
          'Read what it is about. You can always say no, and you need not tell why.',
        ),
      ],
      button: { label: seeIt, path: youngPath(request) },
    }),
  },
  'soundingboard.media-moved': {
    reader: ['ASKED'],
    holds: isOpenToAnswers,
    write: (request) => ({
      subject: text(
        `Andere dag: ${request.outlet} nu op ${writeDay(request.takesPlaceOn, 'nl')}`,
        `Another day: ${request.outlet} now on ${writeDay(request.takesPlaceOn, 'en')}`,
      ),
      news: text(
        'De dag is veranderd. Een ja van eerder telt niet meer.',
        'The day has changed. A yes from before does not count any more.',
      ),
      facts: factsOf(request),
      paragraphs: [
        text(
          'Kijk of je op de nieuwe dag mee wilt doen. Nee zeggen mag altijd.',
          'See whether you want to take part on the new day. You can always say no.',
        ),
      ],
      button: { label: seeIt, path: youngPath(request) },
    }),
  },
  'soundingboard.media-over': {
    reader: ['ASKED', 'YES'],
    // Published tells it to those without whom it went.
    holds: (status) => status === 'DECLINED' || status === 'STOPPED' || status === 'PUBLISHED',
    write: (request) => (request.status === 'PUBLISHED' ? withoutYou(request) : doesNotGoOn(request)),
  },
  'soundingboard.media-published': {
    reader: ['YES'],
    holds: (status) => status === 'PUBLISHED',
    write: (request) => ({
      subject: text(`Het staat online: ${request.outlet}`, `It is online: ${request.outlet}`),
      news: text(
        `${request.outlet} heeft gepubliceerd waar jij aan meedeed.`,
        `${request.outlet} has published what you took part in.`,
      ),
      paragraphs: [text('Dank je wel dat je meedeed.', 'Thank you for taking part.')],
      button: { label: text('Kijk waar het staat', 'See where it is'), path: youngPath(request) },
    }),
  },
  'soundingboard.media-withdrawn': {
    holds: isOpenToAnswers,
    write: (request) => ({
      subject: text(`Toestemming ingetrokken: ${request.outlet}`, `Consent withdrawn: ${request.outlet}`),
      news: text(
        'Een jongere doet niet meer mee. Een reden hoeft niet.',
        'A young person does not take part any more. No reason is needed.',
      ),
      facts: factsOf(request),
      paragraphs: [
        text(
          'Laat de journalist vandaag weten wat niet meer kan. Wat al is opgenomen, mag niet naar buiten.',
          'Tell the journalist today what cannot be done any more. What was recorded may not go out.',
        ),
      ],
      button: { label: text('Kijk wie er nog meedoet', 'See who still takes part'), path: deskPath(request) },
    }),
  },
};

/**
 * The one mail a journalist gets: yes with whom to reach, or no in the words of the coordinator. A yes that was stopped
 * before it left is a no. Nobody's name is in it.
 */
export function answerLetter(request: MediaRequest, mailbox: string, howMany: number): BoardLetter {
  const about = [...factsOf(request), { label: text('Contact', 'Contact'), value: same(mailbox) }];
  const button = { label: text('Hoe wij met de media werken', 'How we work with the media'), path: '/media' };
  if (request.status === 'DECLINED' || request.status === 'STOPPED') {
    const why = request.status === 'DECLINED' ? same(request.endWords ?? '') : stopped;
    return {
      subject: text(
        'Je vraag aan onze jongeren: het kan niet',
        'Your question to our young people: it cannot be done',
      ),
      news: text('Op je vraag kunnen we geen ja zeggen.', 'We cannot say yes to your question.'),
      facts: about,
      paragraphs: [why],
      button,
    };
  }
  return {
    subject: text('Je vraag aan onze jongeren: het kan', 'Your question to our young people: it can be done'),
    news: youngPeople(howMany),
    facts: about,
    paragraphs: [
      text(
        'Spreek alles af met de coördinator, via dit adres. Die gaat mee. Vraag de jongeren niet om hun echte naam, adres of nummer.',
        'Arrange everything with the coordinator, at this address, who goes along. Do not ask the young people for their real name, address or number.',
      ),
      text(
        'De toestemming geldt voor dit medium en deze dag. Een jongere mag stoppen tot het is gepubliceerd. Stuur ons daarna de link.',
        'The consent is for this outlet and this day. A young person may stop until it is published. Send us the link afterwards.',
      ),
    ],
    button,
  };
}

function doesNotGoOn(request: MediaRequest): BoardLetter {
  return {
    subject: text(`Het gaat niet door: ${request.outlet}`, `It does not go on: ${request.outlet}`),
    news: text(
      `${kindWords[request.kind].nl[0]?.toUpperCase()}${kindWords[request.kind].nl.slice(1)} voor ${request.outlet} gaat niet door.`,
      `What ${request.outlet} asked does not go on.`,
    ),
    paragraphs: [
      text(
        'Je hoeft niets te doen. Zei je ja? Dat is nu voorbij.',
        'You need do nothing. Did you say yes? That is over now.',
      ),
    ],
    button: { label: text('Naar mijn klankbord', 'To my sounding board'), path: '/klankbord' },
  };
}

/** Said yes, and no parent or guardian did: it came out, and they are not in it. */
function withoutYou({ outlet }: MediaRequest): BoardLetter {
  return {
    subject: text(`Het is voorbij: ${outlet}`, `It is over: ${outlet}`),
    news: text(`${outlet} heeft gepubliceerd, zonder jou.`, `${outlet} has published, without you.`),
    paragraphs: [
      text(
        'Je ja telde niet mee: je ouder of voogd had het nog niet goedgevonden. Sta je er toch in? Zeg het tegen de coördinator.',
        'Your yes did not count: your parent or guardian had not agreed yet. Are you in it after all? Tell the coordinator.',
      ),
    ],
    button: { label: text('Naar mijn klankbord', 'To my sounding board'), path: '/klankbord' },
  };
}

function youngPeople(howMany: number): Text {
  return howMany === 1
    ? text('Eén jongere wil meedoen.', 'One young person wants to take part.')
    : text(`${howMany} jongeren willen meedoen.`, `${howMany} young people want to take part.`);
}
