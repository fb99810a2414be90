import { type Locale, type Text, text, writeDay } from '@verbonden/shared/kernel';
import { advicePath } from '../advice/advice';
import type { AdviceRequest } from '../advice-request/advice-request.entity';

/** What a mail tells, in the words of the house alone: none of it was written by an adult to one young person. */
export interface BoardLetter {
  readonly subject: Text;
  readonly news: Text;
  readonly facts?: readonly { readonly label: Text; readonly value: Text }[];
  readonly paragraphs: readonly Text[];
  readonly button: { readonly label: Text; readonly path: string };
}

/** A request with what its mails tell of it. */
export interface Told {
  readonly request: AdviceRequest;
  /** "Jong & Dichtbij", or the network. */
  readonly asker: Text;
}

/** One of the mails about a request: whether its reader still takes part as they did, and whether it is news still. */
interface Letter {
  /** The invitation must stand so for who gets it; left out: it goes to an adult. */
  readonly reader?: 'INVITED' | 'IN';
  readonly holds: (request: AdviceRequest, today: string) => boolean;
  readonly write: (told: Told) => BoardLetter;
}

const pathOf = ({ id }: AdviceRequest) => `/advies/gevraagd/${id}`;
const quoted = ({ title }: AdviceRequest) => text(`‘${title}’`, `‘${title}’`);
const questionOf = (request: AdviceRequest) => ({
  label: text('De vraag', 'The question'),
  value: quoted(request),
});
const by = (day: string | null, locale: Locale) => (day ? writeDay(day, locale) : '');
const byDay = (day: string | null) => text(by(day, 'nl'), by(day, 'en'));
const isTalking = ({ status }: AdviceRequest) => status === 'IN_DISCUSSION';
const seeIt = text('Bekijk de vraag', 'See the question');

export const requestLetters = {
  'soundingboard.asked': {
    holds: ({ status }) => status === 'OPEN',
    write: ({ request, asker }) => ({
      subject: text(`Advies gevraagd: ${request.title}`, `Advice asked: ${request.title}`),
      news: text(
        `${asker.nl} vraagt de klankbordgroep om advies.`,
        `${asker.en} asks the sounding board for advice.`,
      ),
      facts: [questionOf(request), { label: text('Uiterlijk', 'By'), value: byDay(request.wantedBy) }],
      paragraphs: [
        text(
          'Word gespreksleider en nodig leden uit. Er zijn er minstens twee nodig.',
          'Become its host and invite members. It takes two at least.',
        ),
      ],
      button: { label: seeIt, path: pathOf(request) },
    }),
  },
  'soundingboard.invited': {
    reader: 'INVITED',
    holds: isTalking,
    write: ({ request, asker }) => ({
      subject: text('Er is een vraag voor je', 'There is a question for you'),
      news: text(
        `${asker.nl} wil graag weten wat jij vindt.`,
        `${asker.en} would like to know what you think.`,
      ),
      facts: [questionOf(request), { label: text('Uiterlijk', 'By'), value: byDay(request.wantedBy) }],
      paragraphs: [
        text(
          'Kijk of je mee wilt praten. Nee zeggen mag altijd, je hoeft niet te vertellen waarom.',
          'See whether you want to take part. You can always say no, and you need not tell why.',
        ),
      ],
      button: { label: seeIt, path: pathOf(request) },
    }),
  },
  'soundingboard.news': {
    holds: isTalking,
    write: ({ request }) => ({
      subject: text('Er is iets nieuws in het gesprek', 'There is news in the conversation'),
      news: text(
        `Iemand zei iets over ${quoted(request).nl}.`,
        `Somebody said something about ${quoted(request).en}.`,
      ),
      paragraphs: [text('Lees het als het jou uitkomt.', 'Read it when it suits you.')],
      button: { label: text('Naar het gesprek', 'To the conversation'), path: pathOf(request) },
    }),
  },
  'soundingboard.summed-up': {
    reader: 'IN',
    holds: isTalking,
    write: ({ request }) => ({
      subject: text('Zijn dit jullie woorden?', 'Are these your words?'),
      news: text('De gespreksleider schreef op wat jullie zeiden.', 'The host wrote down what you all said.'),
      facts: [questionOf(request)],
      paragraphs: [
        text(
          'Lees het en zeg of je het ermee eens bent. Niemand ziet wat jij koos, alleen hoeveel jongeren het eens zijn.',
          'Read it and say whether you agree. Nobody sees what you chose, only how many of you agree.',
        ),
      ],
      button: { label: text('Lees het advies', 'Read the advice'), path: `${pathOf(request)}#advies` },
    }),
  },
  'soundingboard.published': {
    reader: 'IN',
    holds: ({ year }) => year !== null,
    write: ({ request, asker }) => ({
      subject: text('Jullie advies staat online', 'Your advice is online'),
      news: text(
        `Jullie advies over ${quoted(request).nl} is gepubliceerd. Jouw naam staat er niet bij.`,
        `Your advice on ${quoted(request).en} has been published. Your name is not with it.`,
      ),
      paragraphs: [
        text(
          `${asker.nl} vertelt uiterlijk ${byDay(request.followUpBy).nl} wat ermee is gedaan. Je hoort het van ons.`,
          `${asker.en} tells by ${byDay(request.followUpBy).en} what was done with it. You will hear it from us.`,
        ),
      ],
      button: { label: text('Bekijk het advies', 'See the advice'), path: advicePath(request) },
    }),
  },
  'soundingboard.advised': {
    holds: ({ status }) => status === 'ADVISED',
    write: ({ request }) => ({
      subject: text(`Je advies is er: ${request.title}`, `Your advice is here: ${request.title}`),
      news: text(
        'De klankbordgroep heeft advies gegeven. Het staat online.',
        'The sounding board has given advice. It is online.',
      ),
      facts: [
        questionOf(request),
        { label: text('Jouw reactie uiterlijk', 'Your answer by'), value: byDay(request.followUpBy) },
      ],
      paragraphs: [
        text(
          'Vertel de jongeren wat je ermee doet, ook als je iets niet overneemt.',
          'Tell the young people what you do with it, also when you do not take something over.',
        ),
      ],
      button: { label: text('Lees het en reageer', 'Read it and answer'), path: pathOf(request) },
    }),
  },
  'soundingboard.follow-up-due': {
    holds: ({ status }) => status === 'ADVISED',
    write: ({ request }) => ({
      subject: text(
        `Wat deed je met het advies? Graag uiterlijk ${byDay(request.followUpBy).nl}`,
        `What did you do with the advice? By ${byDay(request.followUpBy).en}, please`,
      ),
      news: text(
        'De jongeren wachten nog op jouw reactie op hun advies.',
        'The young people still wait for your answer to their advice.',
      ),
      facts: [
        questionOf(request),
        { label: text('Afgesproken dag', 'Agreed day'), value: byDay(request.followUpBy) },
      ],
      paragraphs: [
        text(
          'Een paar zinnen is genoeg. Na die dag ziet het netwerk dat je reactie te laat is.',
          'A few sentences are enough. After that day the network sees that your answer is overdue.',
        ),
      ],
      button: { label: text('Vertel wat je deed', 'Tell what you did'), path: pathOf(request) },
    }),
  },
  'soundingboard.followed-up': {
    holds: ({ status }) => status === 'FOLLOWED_UP',
    write: ({ request, asker }) => ({
      subject: text('Dit is er met jullie advies gedaan', 'This was done with your advice'),
      news: text(
        `${asker.nl} vertelde wat er met het advies over ${quoted(request).nl} is gedaan.`,
        `${asker.en} told what was done with the advice on ${quoted(request).en}.`,
      ),
      paragraphs: [text('Dank je wel dat je meedacht.', 'Thank you for thinking along.')],
      button: {
        label: text('Lees wat ze deden', 'Read what they did'),
        path: `${advicePath(request)}#gedaan`,
      },
    }),
  },
  'soundingboard.thanks-due': {
    holds: ({ thanks, year }) => thanks !== null && year !== null,
    write: ({ request }) => ({
      subject: text(
        'Het bedankje voor de jongeren is er nog niet',
        'The thanks to the young people is not there yet',
      ),
      news: text(
        'Niet iedereen die meedacht, heeft het bedankje al.',
        'Not everybody who thought along has been thanked yet.',
      ),
      facts: [
        questionOf(request),
        { label: text('Beloofd', 'Promised'), value: text(request.thanks ?? '', request.thanks ?? '') },
      ],
      paragraphs: [
        text(
          'Geef het aan de gespreksleider. Die geeft het door, zodat niemand een naam of adres hoeft te delen.',
          'Give it to the host, who passes it on, so that nobody has to share a name or address.',
        ),
      ],
      button: { label: seeIt, path: pathOf(request) },
    }),
  },
} satisfies Record<string, Letter> as Readonly<Record<RequestMailKind, Letter>>;

export type RequestMailKind =
  | 'soundingboard.asked'
  | 'soundingboard.invited'
  | 'soundingboard.news'
  | 'soundingboard.summed-up'
  | 'soundingboard.published'
  | 'soundingboard.advised'
  | 'soundingboard.follow-up-due'
  | 'soundingboard.followed-up'
  | 'soundingboard.thanks-due';

export type ReportMailKind =
  'soundingboard.reported' | 'soundingboard.report-received' | 'soundingboard.report-settled';

/** Of the media desk, to people of the network; what a journalist gets is `soundingboard.media-answer`. */
export type MediaMailKind =
  | 'soundingboard.media-asked'
  | 'soundingboard.media-supporter'
  | 'soundingboard.media-laid'
  | 'soundingboard.media-moved'
  | 'soundingboard.media-over'
  | 'soundingboard.media-published'
  | 'soundingboard.media-withdrawn';

export type BoardMailKind = RequestMailKind | ReportMailKind | MediaMailKind;
