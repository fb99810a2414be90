import type { MailContent } from '@verbonden/notifications/api';
import { type Locale, text } from '@verbonden/shared/kernel';
import type { MembershipApplication } from './application.entity';

/** The words of a letter, with what its button says and where that leads. */
export type LetterWords = Pick<MailContent, 'subject' | 'preheader' | 'news' | 'paragraphs' | 'prose'> & {
  readonly label: string;
  readonly leadsTo: 'STATUS' | 'DESK' | 'JOINING' | 'SIGN_IN' | { readonly invitationId: string };
};

export const signoff = text('Groet,\nhet team van Verbonden', 'Kind regards,\nthe Verbonden team');

/** What somebody typed, as it is: a line break stays one, and nothing in it is read as Markdown. */
function quoted(typed: string): NonNullable<MailContent['prose']> {
  const blocks = typed
    .split(/\n{2,}/)
    .map((each) => ({ type: 'paragraph' as const, runs: [{ text: each }] }));
  return [{ type: 'quote', blocks }];
}

/** "Stichting De Vonk", or "jij" for somebody alone. */
function whoJoins({ kind, organisationName }: MembershipApplication, locale: Locale): string {
  return kind === 'ORGANISATION' ? organisationName : { nl: 'jou', en: 'you' }[locale];
}

export function confirmWords(application: MembershipApplication, locale: Locale): LetterWords {
  const who = whoJoins(application, locale);
  return {
    nl: {
      subject: 'Bevestig je aanvraag om mee te doen',
      preheader: 'Daarna kijkt een coördinator ernaar.',
      news: `Er is met dit adres gevraagd om mee te doen in Verbonden, voor ${who}.`,
      paragraphs: [
        'Klopt dat? Bevestig het dan op de pagina achter de knop. Daarna kijkt een coördinator ernaar.',
        'Vroeg je niets? Dan hoef je niets te doen. Na een week wissen we het.',
      ],
      label: 'Bekijk en bevestig',
      leadsTo: 'STATUS' as const,
    },
    en: {
      subject: 'Confirm that you ask to join',
      preheader: 'A coordinator then looks at it.',
      news: `Somebody asked with this address to join Verbonden, for ${who}.`,
      paragraphs: [
        'Is that right? Then confirm it on the page behind the button. A coordinator then looks at it.',
        'Did you ask nothing? Then you need not do anything. We erase it after a week.',
      ],
      label: 'Look and confirm',
      leadsTo: 'STATUS' as const,
    },
  }[locale];
}

export function receivedWords(application: MembershipApplication, locale: Locale): LetterWords {
  const who = whoJoins(application, locale);
  return {
    nl: {
      subject: 'We hebben je aanvraag',
      preheader: 'Binnen vijf werkdagen hoor je van ons.',
      news: `Je aanvraag om mee te doen, voor ${who}, is binnen.`,
      paragraphs: [
        'Een coördinator leest hem en antwoordt binnen vijf werkdagen. Heeft die een vraag, dan krijg je een mail.',
        'Op je eigen pagina zie je steeds hoe het staat. Daar kun je je aanvraag ook intrekken. Bewaar deze mail dus.',
      ],
      label: 'Bekijk hoe het staat',
      leadsTo: 'STATUS' as const,
    },
    en: {
      subject: 'We have your application',
      preheader: 'You hear from us within five working days.',
      news: `Your application to join, for ${who}, has arrived.`,
      paragraphs: [
        'A coordinator reads it and answers within five working days. If there is a question, you get a mail.',
        'Your own page always shows how it stands. You can withdraw there too. So keep this mail.',
      ],
      label: 'See how it stands',
      leadsTo: 'STATUS' as const,
    },
  }[locale];
}

export function questionWords(question: string, locale: Locale): LetterWords {
  return {
    nl: {
      subject: 'Een vraag over je aanvraag',
      preheader: 'Antwoord op je eigen pagina.',
      news: 'De coördinator las je aanvraag en vraagt nog iets:',
      prose: quoted(question),
      paragraphs: ['Antwoord op de pagina achter de knop. Daarna gaat je aanvraag weer verder.'],
      label: 'Geef antwoord',
      leadsTo: 'STATUS' as const,
    },
    en: {
      subject: 'A question about your application',
      preheader: 'Answer on your own page.',
      news: 'The coordinator read your application and asks one more thing:',
      prose: quoted(question),
      paragraphs: ['Answer on the page behind the button. Your application then goes on.'],
      label: 'Answer',
      leadsTo: 'STATUS' as const,
    },
  }[locale];
}

/** @param invitationId null for who signs in here already, and has the role from now on */
export function approvedWords(
  { kind, organisationName }: MembershipApplication,
  invitationId: string | null,
  locale: Locale,
): LetterWords {
  const isOrganisation = kind === 'ORGANISATION';
  const leadsTo = invitationId === null ? ('SIGN_IN' as const) : { invitationId };
  return {
    nl: {
      subject: isOrganisation ? `Welkom! ${organisationName} doet mee` : 'Welkom! Je doet mee',
      preheader: invitationId === null ? 'Log in en begin.' : 'Kies een wachtwoord en begin.',
      news: isOrganisation
        ? `${organisationName} hoort erbij, en jij bent er de eerste redacteur van.`
        : 'Je hoort erbij: je doet mee in het netwerk van het Expertiselab.',
      paragraphs: [
        invitationId === null
          ? 'Je hebt al een account. Log in, dan staat alles klaar.'
          : 'Kies een wachtwoord op de pagina achter de knop. De link werkt twee weken.',
        isOrganisation
          ? 'Daarna kun je collega’s uitnodigen, delen wat jullie doen en meedoen aan bijeenkomsten.'
          : 'Daarna vind je wat werkt, meld je je aan voor bijeenkomsten en stel je vragen aan het netwerk.',
      ],
      label: invitationId === null ? 'Log in' : 'Kies een wachtwoord',
      leadsTo,
    },
    en: {
      subject: isOrganisation ? `Welcome! ${organisationName} takes part` : 'Welcome! You take part',
      preheader: invitationId === null ? 'Sign in and begin.' : 'Choose a password and begin.',
      news: isOrganisation
        ? `${organisationName} belongs to it, and you are its first editor.`
        : 'You belong to it: you take part in the network of the Expertiselab.',
      paragraphs: [
        invitationId === null
          ? 'You have an account already. Sign in, and everything is ready.'
          : 'Choose a password on the page behind the button. The link works for two weeks.',
        isOrganisation
          ? 'Then you can invite colleagues, share what you do and take part in meetings.'
          : 'Then you find what works, register for meetings and ask the network.',
      ],
      label: invitationId === null ? 'Sign in' : 'Choose a password',
      leadsTo,
    },
  }[locale];
}

export function declinedWords(
  application: MembershipApplication,
  reason: string,
  locale: Locale,
): LetterWords {
  const who = whoJoins(application, locale);
  return {
    nl: {
      subject: 'Over je aanvraag om mee te doen',
      preheader: 'Het is nu geen ja. Hieronder lees je waarom.',
      news: `De coördinator zegt nu geen ja op de aanvraag voor ${who}. Dit is waarom:`,
      prose: quoted(reason),
      paragraphs: [
        'Verandert er iets, dan kun je het opnieuw vragen. Wat hier openbaar staat, kun je gewoon blijven gebruiken.',
        'Na drie maanden wissen we je aanvraag.',
      ],
      label: 'Bekijk wat meedoen betekent',
      leadsTo: 'JOINING' as const,
    },
    en: {
      subject: 'About your application to join',
      preheader: 'It is not a yes now. Below you read why.',
      news: `The coordinator does not say yes now to the application for ${who}. This is why:`,
      prose: quoted(reason),
      paragraphs: [
        'If something changes, you can ask again. What is public here you can go on using.',
        'We erase your application after three months.',
      ],
      label: 'See what joining means',
      leadsTo: 'JOINING' as const,
    },
  }[locale];
}

export function lateWords(application: MembershipApplication, days: number, locale: Locale): LetterWords {
  const { title } = application;
  return {
    nl: {
      subject: `Wacht al ${days} werkdagen: aanvraag van ${title}`,
      preheader: 'We beloofden vijf werkdagen.',
      news: `De aanvraag van ${title} wacht al ${days} werkdagen op een antwoord.`,
      paragraphs: ['We beloofden vijf werkdagen. Een vraag stellen is ook een antwoord.'],
      label: 'Bekijk de aanvraag',
      leadsTo: 'DESK' as const,
    },
    en: {
      subject: `Waiting for ${days} working days: application of ${title}`,
      preheader: 'We promised five working days.',
      news: `The application of ${title} has waited for an answer for ${days} working days.`,
      paragraphs: ['We promised five working days. Asking a question is an answer too.'],
      label: 'See the application',
      leadsTo: 'DESK' as const,
    },
  }[locale];
}
