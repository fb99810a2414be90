import { text } from '@verbonden/shared/kernel';
import type { Report } from '../report/report.entity';
import type { BoardLetter, ReportMailKind } from './board-letters';

interface ToldReport {
  readonly report: Report;
  readonly title: string;
  /** "Marieke en Rajesh". */
  readonly readers: { readonly nl: string; readonly en: string };
}

const ends = {
  HIDDEN: text('Het bericht is weggehaald.', 'The message has been taken away.'),
  TALKED: text('Er is met degene die het schreef gepraat.', 'Somebody talked with who wrote it.'),
  FINE: text(
    'Ze vinden dat het bericht kan blijven. Voelt dat niet goed? Meld het gerust nog eens.',
    'They think that the message can stay. Does that not feel right? Do report it again.',
  ),
};

/** What mails say of a report. The words somebody reported stay in the portal: a mail travels further than one thinks. */
export const reportLetters: Readonly<Record<ReportMailKind, (told: ToldReport) => BoardLetter>> = {
  'soundingboard.reported': ({ title }) => ({
    subject: text('Een melding uit de klankbordgroep', 'A report from the sounding board'),
    news: text(
      `Iemand meldt dat er iets niet klopt in het gesprek over ‘${title}’.`,
      `Somebody reports that something is not right in the conversation on ‘${title}’.`,
    ),
    paragraphs: [
      text(
        'Lees het vandaag nog. Jij en één ander kregen deze mail; wie het eerst kijkt, pakt het op.',
        'Read it today. You and one other got this mail; whoever looks first takes care of it.',
      ),
    ],
    button: { label: text('Lees de melding', 'Read the report'), path: '/advies/meldingen' },
  }),
  'soundingboard.report-received': ({ report, readers }) => ({
    subject: text('Je melding is binnen', 'Your report has arrived'),
    news: text(
      `${readers.nl} lezen wat je meldde. Goed dat je het zei.`,
      `${readers.en} read what you reported. It is good that you said so.`,
    ),
    paragraphs: [
      text(
        'Binnen een dag wordt er iets mee gedaan. Je krijgt dan weer een mail.',
        'Something is done about it within a day. You will get a mail then.',
      ),
      text('Is het dringend of onveilig? Bel 112.', 'Is it urgent or not safe? Call 112.'),
    ],
    button: {
      label: text('Naar het gesprek', 'To the conversation'),
      path: `/advies/gevraagd/${report.requestId}`,
    },
  }),
  'soundingboard.report-settled': ({ report }) => ({
    subject: text('Er is iets met je melding gedaan', 'Something was done about your report'),
    news: report.settledHow ? ends[report.settledHow] : text('', ''),
    paragraphs: [text('Dank je wel dat je het zei.', 'Thank you for saying so.')],
    button: {
      label: text('Naar het gesprek', 'To the conversation'),
      path: `/advies/gevraagd/${report.requestId}`,
    },
  }),
};
