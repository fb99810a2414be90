import type { MailContent, PlannedMail } from '@verbonden/notifications/api';
import { type Locale, writeDate, writeTime } from '@verbonden/shared/kernel';
import type { KnowledgeComment } from '../comment/knowledge-comment.entity';
import { type KnowledgeItem, stageOf } from '../item/knowledge-item.entity';
import { readLabel } from '../revision/field-values';
import { labelOf } from '../taxonomy/terms';
import type { KnowledgeMailKind } from './knowledge-mail-plan';
import type { KnowledgeReviewer } from './knowledge-reviewer.entity';

/** An item with what its mails tell of it: the words of the newest text. */
export interface Told {
  readonly item: KnowledgeItem;
  readonly title: string;
  readonly note: string;
  readonly writer: string;
  readonly readers: readonly KnowledgeReviewer[];
  /** What nobody called solved yet. */
  readonly comments: readonly KnowledgeComment[];
  readonly objection: string;
}

/** One of the mails: when it still holds, where it leads, and its words. */
export interface Letter {
  readonly holds: (told: Told, mail: PlannedMail) => boolean;
  readonly place: (slug: string) => string;
  readonly write: (
    told: Told,
    mail: PlannedMail,
  ) => Omit<MailContent, 'greeting' | 'button' | 'signoff'> & { readonly button: string };
}

export const signoff = { nl: 'Groet,\nhet team van Verbonden', en: 'Kind regards,\nthe Verbonden team' };

/** A mail stays readable: what does not fit is on the page. */
const mostComments = 50;

const waits = ({ item }: Told): boolean => stageOf(item) === 'SUBMITTED';
const readingAlong = (slug: string) => `/kennis/${slug}/meelezen`;

export const letters: Readonly<Record<KnowledgeMailKind, Letter>> = {
  'knowledge.submitted': {
    holds: waits,
    place: readingAlong,
    write: ({ item, title, writer }, { locale }) => {
      const from = writer ? { nl: ` van ${writer}`, en: ` from ${writer}` } : { nl: '', en: '' };
      return {
        nl: {
          subject: `Lees je mee? ${title}`,
          preheader: 'Er staat iets nieuws klaar om te lezen.',
          news: `Er is iets gedeeld${from.nl}: ‘${title}’. Lees je mee?`,
          facts: [{ label: 'Soort', value: labelOf('kinds', item.kind, 'nl') }],
          paragraphs: ['Is het duidelijk? Publiceer het. Kan er iets beter? Vraag het de schrijver.'],
          button: 'Lees mee',
        },
        en: {
          subject: `Will you read along? ${title}`,
          preheader: 'Something new is ready to be read.',
          news: `Something was shared${from.en}: ‘${title}’. Will you read along?`,
          facts: [{ label: 'Kind', value: labelOf('kinds', item.kind, 'en') }],
          paragraphs: ['Is it clear? Publish it. Can something be better? Ask the writer.'],
          button: 'Read along',
        },
      }[locale];
    },
  },
  'knowledge.reading-asked': {
    holds: ({ item, readers }, { personId }) =>
      (stageOf(item) === 'SUBMITTED' || stageOf(item) === 'CHANGES_REQUESTED') &&
      readers.some((reader) => reader.personId === personId),
    place: readingAlong,
    write: ({ item, title, readers }, { locale, personId }) => {
      const question = readers.find((reader) => reader.personId === personId)?.question;
      return {
        nl: {
          subject: `Wil je meelezen? ${title}`,
          preheader: 'Jouw blik helpt de schrijver verder.',
          news: `We vragen je om mee te lezen met ‘${title}’. Jouw blik helpt de schrijver verder.`,
          facts: [{ label: 'Soort', value: labelOf('kinds', item.kind, 'nl') }],
          paragraphs: [
            ...(question ? [question] : []),
            'Je zet een opmerking bij het stuk waar die over gaat. De schrijver en de coördinatoren zien die.',
          ],
          button: 'Lees mee',
        },
        en: {
          subject: `Would you read along? ${title}`,
          preheader: 'Your view helps the writer.',
          news: `We ask you to read along with ‘${title}’. Your view helps the writer.`,
          facts: [{ label: 'Kind', value: labelOf('kinds', item.kind, 'en') }],
          paragraphs: [
            ...(question ? [question] : []),
            'You put a comment at the part that it is about. The writer and the coordinators see it.',
          ],
          button: 'Read along',
        },
      }[locale];
    },
  },
  'knowledge.changes-requested': {
    holds: ({ item }) => stageOf(item) === 'CHANGES_REQUESTED',
    place: (slug) => `/kennis/${slug}/bewerken`,
    write: ({ title, note, comments }, { locale }) => {
      const asked = [...(note ? [note] : []), ...commentLines(comments, locale)];
      return {
        nl: {
          subject: `Een vraag over ‘${title}’`,
          preheader: 'Bijna klaar: er is nog een vraag.',
          news: `Fijn dat je ‘${title}’ deelt. We lazen mee en hebben nog een vraag.`,
          facts: [],
          paragraphs: [
            ...asked,
            'Pas het aan en stuur het opnieuw in. Wat je schreef staat er nog.',
            'Ben je het er niet mee eens? Zeg het op de pagina. Dan kijkt een andere coördinator.',
          ],
          button: 'Pas het aan',
        },
        en: {
          subject: `A question about ‘${title}’`,
          preheader: 'Nearly there: one more question.',
          news: `Thank you for sharing ‘${title}’. We read along and have one more question.`,
          facts: [],
          paragraphs: [
            ...asked,
            'Change it and send it in again. What you wrote is still there.',
            'Do you not agree? Say so on the page. Then another coordinator looks at it.',
          ],
          button: 'Change it',
        },
      }[locale];
    },
  },
  'knowledge.objected': {
    holds: (told) => waits(told) && told.item.barredReviewerId !== null,
    place: readingAlong,
    write: ({ title, writer, objection }, { locale }) =>
      ({
        nl: {
          subject: `Kijk jij ernaar? ${title}`,
          preheader: 'De schrijver is het niet eens met wat er gevraagd is.',
          news: `${writer || 'De schrijver'} is het niet eens met wat er gevraagd is over ‘${title}’. Wil jij kijken en beslissen?`,
          facts: [],
          paragraphs: [...(objection ? [objection] : []), 'Wat er gevraagd was, staat op de pagina.'],
          button: 'Lees mee',
        },
        en: {
          subject: `Will you look at it? ${title}`,
          preheader: 'The writer does not agree with what was asked.',
          news: `${writer || 'The writer'} does not agree with what was asked about ‘${title}’. Will you look and decide?`,
          facts: [],
          paragraphs: [...(objection ? [objection] : []), 'What was asked is on the page.'],
          button: 'Read along',
        },
      })[locale],
  },
  'knowledge.planned': {
    holds: (told, { payload }) => waits(told) && told.item.publishAt?.toISOString() === payload['publishAt'],
    place: (slug) => `/kennis/${slug}`,
    write: ({ item, title }, { locale }) => {
      const at = item.publishAt!;
      const when = { date: writeDate(at, locale), time: writeTime(at, locale) };
      return {
        nl: {
          subject: `Op ${when.date} te lezen: ${title}`,
          preheader: 'Je tekst is gelezen en krijgt een dag.',
          news: `‘${title}’ is gelezen en klaar. Het komt er vanzelf op te staan.`,
          facts: [
            { label: 'Datum', value: when.date },
            { label: 'Tijd', value: when.time },
          ],
          paragraphs: [
            'Pas je de tekst nog aan? Dan vervalt de dag, want dan lezen we eerst weer mee. Je krijgt bericht als het erop staat.',
          ],
          button: 'Bekijk het',
        },
        en: {
          subject: `To be read on ${when.date}: ${title}`,
          preheader: 'Your text was read and has a day.',
          news: `‘${title}’ was read and is ready. It goes online by itself.`,
          facts: [
            { label: 'Date', value: when.date },
            { label: 'Time', value: when.time },
          ],
          paragraphs: [
            'Do you still change the text? Then the day no longer holds, because we read it again first. You hear when it is online.',
          ],
          button: 'Look at it',
        },
      }[locale];
    },
  },
  'knowledge.published': {
    holds: ({ item }) => stageOf(item) === 'PUBLISHED',
    place: (slug) => `/kennis/${slug}`,
    write: ({ title }, { locale }) =>
      ({
        nl: {
          subject: `Nu te lezen: ${title}`,
          preheader: 'Iedereen kan het vinden. Dank je wel!',
          news: `‘${title}’ staat erop. Iedereen in het netwerk kan het nu vinden.`,
          facts: [],
          paragraphs: ['Dank je wel voor het delen. Klopt er straks iets niet meer? Je past het zelf aan.'],
          button: 'Bekijk het',
        },
        en: {
          subject: `Now to be read: ${title}`,
          preheader: 'Everybody can find it. Thank you!',
          news: `‘${title}’ is online. Everybody in the network can find it now.`,
          facts: [],
          paragraphs: ['Thank you for sharing. Does something change later? You can change it yourself.'],
          button: 'Look at it',
        },
      })[locale],
  },
};

/** Each comment with the field it is about. */
function commentLines(comments: readonly KnowledgeComment[], locale: Locale): string[] {
  const lines = comments.slice(0, mostComments).map(({ field, text }) => {
    const label = readLabel(field, locale);
    return locale === 'nl' ? `Bij ‘${label}’: ${text}` : `At ‘${label}’: ${text}`;
  });
  const rest = comments.length - lines.length;
  if (rest > 0)
    lines.push(locale === 'nl' ? `Er zijn nog ${rest} opmerkingen.` : `There are ${rest} more comments.`);
  return lines;
}
