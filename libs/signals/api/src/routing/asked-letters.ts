import { type Locale, text, type Text } from '@verbonden/shared/kernel';
import type { AskReason } from './ask-reason';

/** What these mails are written from. */
export interface AskedLetter {
  readonly title: string;
  readonly body: string;
  readonly asker: string | null;
  readonly reasons: readonly AskReason[];
  /** A colleague who passed it on. */
  readonly passedOnBy: string | null;
  readonly replies: number;
  /** Of one reply: its text, its name when that may be said, and what it became part of. */
  readonly reply: { readonly body: string; readonly name: string | null; readonly showName: boolean } | null;
  readonly forEverybody: boolean;
}

/** The words of one mail, in both languages. */
export interface AskedWords {
  readonly subject: Text;
  readonly news: Text;
  readonly paragraphs: readonly Text[];
  readonly button: Text;
}

/** Why somebody was asked, to themselves. */
const because: Readonly<Record<AskReason, Text>> = {
  OFFERS: text('jouw organisatie biedt hier hulp bij aan', 'your organisation offers help with this'),
  SHARES: text('jouw organisatie deelde hier kennis over', 'your organisation shared knowledge about this'),
  ANSWERED: text(
    'jouw organisatie beantwoordde eerder zo’n vraag',
    'your organisation answered a question like it',
  ),
  WORKS_ON: text('jouw organisatie werkt hieraan', 'your organisation works on this'),
  REGION: text(
    'jouw organisatie werkt in dezelfde provincie',
    'your organisation works in the same province',
  ),
  SECTOR: text('jouw organisatie werkt in dezelfde sector', 'your organisation works in the same sector'),
  NEAR_THEME: text(
    'jouw organisatie weet veel van iets wat erop lijkt',
    'your organisation knows much of something like it',
  ),
  NEAR_REGION: text(
    'jouw organisatie werkt in een provincie ernaast',
    'your organisation works in a province beside it',
  ),
  COORDINATES: text('jij kent het netwerk', 'you know the network'),
  CHOSEN: text('een coördinator dacht aan jou', 'a coordinator thought of you'),
  COLLEAGUE: text('een collega dacht aan jou', 'a colleague thought of you'),
};

function why({ reasons, passedOnBy }: AskedLetter): Text {
  if (passedOnBy) {
    return text(`${passedOnBy} gaf de vraag aan jou door.`, `${passedOnBy} passed the question on to you.`);
  }
  const [first] = reasons;
  const said = because[first ?? 'COORDINATES'];
  return text(`We vragen het jou, want ${said.nl}.`, `We ask you, because ${said.en}.`);
}

function same(words: string): Text {
  return text(words, words);
}

function nobody(locale: Locale): string {
  return locale === 'nl' ? 'Iemand uit het netwerk' : 'Somebody in the network';
}

export const askedWords = {
  'signals.asked': (letter: AskedLetter): AskedWords => ({
    subject: text(`Weet jij dit? ${letter.title}`, `Do you know this? ${letter.title}`),
    news: text(
      `${letter.asker ?? nobody('nl')} heeft een vraag: ‘${letter.title}’.`,
      `${letter.asker ?? nobody('en')} has a question: ‘${letter.title}’.`,
    ),
    paragraphs: [
      same(letter.body),
      why(letter),
      text(
        'Een paar regels helpen al. Weet je het niet? Zeg dat dan, of geef de vraag aan een collega. Dat kan zonder in te loggen.',
        'A few lines help already. You do not know? Then say so, or pass the question on to a colleague. No signing in needed.',
      ),
    ],
    button: text('Beantwoord de vraag', 'Answer the question'),
  }),
  'signals.asked-nudge': (letter: AskedLetter): AskedWords => ({
    subject: text(
      `Weet jij hier iets van? ${letter.title}`,
      `Do you know something of this? ${letter.title}`,
    ),
    news: text(
      `${letter.asker ?? nobody('nl')} wacht nog op jouw reactie: ‘${letter.title}’.`,
      `${letter.asker ?? nobody('en')} still waits for your reaction: ‘${letter.title}’.`,
    ),
    paragraphs: [
      letter.replies > 0
        ? text(
            'Een ander schreef al iets. Wat jij weet, kan net het verschil maken.',
            'Somebody else wrote something already. What you know can make the difference.',
          )
        : text('Nog niemand schreef iets.', 'Nobody wrote anything yet.'),
      text(
        'Weet je het niet? Eén druk op de knop is genoeg, dan vragen we een ander. We herinneren je hier niet nog eens aan.',
        'You do not know? One press of the button is enough, and we ask somebody else. We do not remind you of this again.',
      ),
    ],
    button: text('Beantwoord de vraag', 'Answer the question'),
  }),
  'signals.unanswered': (letter: AskedLetter): AskedWords => ({
    subject: text(`Nog geen antwoord: ${letter.title}`, `No reply yet: ${letter.title}`),
    news: text(
      `Op de vraag ‘${letter.title}’ kwam in zeven werkdagen geen antwoord.`,
      `The question ‘${letter.title}’ had no reply in seven working days.`,
    ),
    paragraphs: [
      same(letter.body),
      text(
        'Bij de vraag zie je wie gevraagd is en waarom. Weet jij wie hier verder kan helpen?',
        'With the question you see who was asked and why. Do you know who can help further?',
      ),
    ],
    button: text('Bekijk de vraag', 'See the question'),
  }),
  'signals.replied': (letter: AskedLetter): AskedWords => {
    const name = letter.reply?.name;
    return {
      subject: text(`Antwoord op je vraag: ${letter.title}`, `A reply to your question: ${letter.title}`),
      news: text(
        `${name ?? 'Een lid van het netwerk'} schreef je over ‘${letter.title}’.`,
        `${name ?? 'A member of the network'} wrote to you about ‘${letter.title}’.`,
      ),
      paragraphs: [
        same(letter.reply?.body ?? ''),
        text(
          'Ben je geholpen? Sluit de vraag dan, en zeg wat hielp. Zo vindt de volgende het meteen.',
          'Did it help? Then close the question, and say what helped. That way the next one finds it at once.',
        ),
      ],
      button: text('Bekijk de antwoorden', 'See the replies'),
    };
  },
  'signals.helped': (letter: AskedLetter): AskedWords => ({
    subject: text(`Jouw antwoord hielp: ${letter.title}`, `Your reply helped: ${letter.title}`),
    news: text(
      `Dank je wel. Jouw antwoord op ‘${letter.title}’ hielp.`,
      `Thank you. Your reply to ‘${letter.title}’ helped.`,
    ),
    paragraphs: [
      letter.forEverybody
        ? text(
            'Vraag en antwoord staan nu voor iedereen in de kennisbank, zodat anderen ze ook vinden.',
            'Question and reply can now be read by everybody, so that others find them too.',
          )
        : text(
            'Iedereen in het netwerk kan vraag en antwoord nu vinden.',
            'Everybody in the network can find question and reply now.',
          ),
      letter.reply?.showName
        ? text(
            'Je naam staat erbij, want dat mocht van jou. Wil je dat niet meer? Haal hem weg; dat werkt meteen.',
            'Your name stands with it, because you agreed. You do not want that any more? Take it away; that works at once.',
          )
        : text('Je naam staat er niet bij.', 'Your name does not stand with it.'),
    ],
    button: text('Bekijk het antwoord', 'See the answer'),
  }),
};
