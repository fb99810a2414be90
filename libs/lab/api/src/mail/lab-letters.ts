import type { MailContent } from '@verbonden/notifications/api';
import { type Locale, writeDate, writeDay } from '@verbonden/shared/kernel';
import type { LabProject } from '../project/lab-project.entity';
import { projectPath } from '../project/lab-project-document';
import type { LabRequest } from '../request/lab-request.entity';
import type { LabSite } from '../site/lab-site.entity';

/** The words of one mail; `path` is where its button leads. */
export interface Letter extends Omit<MailContent, 'greeting' | 'button' | 'signoff'> {
  readonly label: string;
  readonly path: string;
}

/** To who leads the project: somebody wants to try it. */
export function siteOffered(
  { note }: LabSite,
  { title, slug }: LabProject,
  organisation: string,
  locale: Locale,
): Letter {
  const path = `${projectPath(slug)}/plekken`;
  return {
    nl: {
      subject: `${organisation} wil meedoen: ${title}`,
      preheader: 'Je project zocht een plek. Hier is er een.',
      news: `${organisation} wil ‘${title}’ uitproberen.`,
      facts: [],
      paragraphs: [`Ze schrijven: “${note}”`, 'Spreek af wanneer het begint, en laat het ze weten.'],
      label: 'Antwoord hierop',
      path,
    },
    en: {
      subject: `${organisation} wants to take part: ${title}`,
      preheader: 'Your project looked for a place. Here is one.',
      news: `${organisation} wants to try ‘${title}’.`,
      facts: [],
      paragraphs: [`They write: “${note}”`, 'Agree on when it begins, and let them know.'],
      label: 'Answer this',
      path,
    },
  }[locale];
}

/** To who offered a place: yes, or no and why. */
export function siteAnswered(
  { status, answer, fromDay }: LabSite,
  { title, slug }: LabProject,
  organisation: string,
  locale: Locale,
): Letter {
  const path = projectPath(slug);
  const isDeclined = status === 'DECLINED';
  const day = fromDay ? writeDay(fromDay, locale) : '';
  return {
    nl: {
      subject: isDeclined ? `Dit keer niet: ${title}` : `Jullie doen mee: ${title}`,
      preheader: 'Het Lab heeft naar jullie aanbod gekeken.',
      news: isDeclined
        ? `Het Lab kiest voor ‘${title}’ een andere plek dan ${organisation}.`
        : `${organisation} doet mee met ‘${title}’.`,
      facts: isDeclined || !day ? [] : [{ label: 'Begint op', value: day }],
      paragraphs: answer ? [`Het Lab schrijft: “${answer}”`] : [],
      label: 'Bekijk het project',
      path,
    },
    en: {
      subject: isDeclined ? `Not this time: ${title}` : `You take part: ${title}`,
      preheader: 'The Lab has looked at your offer.',
      news: isDeclined
        ? `For ‘${title}’ the Lab chooses another place than ${organisation}.`
        : `${organisation} takes part in ‘${title}’.`,
      facts: isDeclined || !day ? [] : [{ label: 'Begins on', value: day }],
      paragraphs: answer ? [`The Lab writes: “${answer}”`] : [],
      label: 'Look at the project',
      path,
    },
  }[locale];
}

/** To who brought something in: we have it, and by when somebody reads it. */
export function received({ question, dueAt }: LabRequest, locale: Locale): Letter {
  const day = writeDate(dueAt, locale);
  return {
    nl: {
      subject: 'Je vraag is bij het JMZ Lab',
      preheader: `Uiterlijk ${day} leest iemand hem.`,
      news: 'Dank je wel. Je vraag is bij ons binnen.',
      facts: [{ label: 'Je vraag', value: question }],
      paragraphs: [
        `Uiterlijk ${day} pakt iemand van het Lab hem op. Daarna hoor je van ons wat we ermee doen.`,
        'Heb jij dit niet ingebracht? Dan hoef je niets te doen.',
      ],
      label: 'Kijk wat het Lab doet',
      path: '/lab',
    },
    en: {
      subject: 'Your question is with the JMZ Lab',
      preheader: `Somebody reads it by ${day}.`,
      news: 'Thank you. We have your question.',
      facts: [{ label: 'Your question', value: question }],
      paragraphs: [
        `By ${day} somebody of the Lab takes it. Then you hear from us what we do with it.`,
        'Was it not you who brought this in? Then you need do nothing.',
      ],
      label: 'See what the Lab does',
      path: '/lab',
    },
  }[locale];
}

/** To who brought something in: what we do with it. */
export function settled(
  { question, became, answer }: LabRequest,
  path: string | null,
  locale: Locale,
): Letter {
  const news = {
    nl: {
      PROJECT: 'Het Lab gaat met je vraag aan het werk.',
      SIGNAL: 'Je vraag staat nu als signaal bij het hele netwerk.',
      ANSWER: 'Het Lab heeft je vraag gelezen. Dit is ons antwoord.',
    },
    en: {
      PROJECT: 'The Lab sets to work on your question.',
      SIGNAL: 'Your question now stands as a signal for the whole network.',
      ANSWER: 'The Lab has read your question. This is our answer.',
    },
  }[locale][became ?? 'ANSWER'];
  const words = {
    nl: {
      subject: 'Nieuws over je vraag aan het JMZ Lab',
      fact: 'Je vraag',
      project: 'Bekijk het project',
      lab: 'Kijk wat het Lab doet',
    },
    en: {
      subject: 'News about your question to the JMZ Lab',
      fact: 'Your question',
      project: 'Look at the project',
      lab: 'See what the Lab does',
    },
  }[locale];
  return {
    subject: words.subject,
    preheader: news,
    news,
    facts: [{ label: words.fact, value: question }],
    paragraphs: answer ? [answer] : [],
    label: path ? words.project : words.lab,
    path: path ?? '/lab',
  };
}
