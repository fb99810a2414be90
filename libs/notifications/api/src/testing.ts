export { anExampleReport, type ExampleReport } from './report/example-report';
import type { MailContent } from './content/mail-content';
import type { PlannedMail } from './kind/mail-kind';

const id = '019b0000-0000-7000-8000-000000000001';

/** A mail that is about to leave; say what matters to the test. */
export function aPlannedMail(traits: Partial<PlannedMail> = {}): PlannedMail {
  return {
    id,
    kind: 'test.note',
    personId: null,
    toName: 'Fatma Yildiz',
    toAddress: 'fatma@example.org',
    locale: 'nl',
    subjectId: id,
    contextId: null,
    dueAt: new Date('2027-03-17T12:30:00Z'),
    payload: {},
    ...traits,
  };
}

/** A mail's content with something in every part; say what matters to the test. */
export function aMailContent(traits: Partial<MailContent> = {}): MailContent {
  return {
    subject: 'Over een week: Expertiselab op woensdag 24 maart',
    preheader: 'Woensdag 24 maart, 13.30 uur in Utrecht.',
    greeting: 'Dag Fatma,',
    news: 'Over een week zien we je bij het Expertiselab.',
    facts: [
      { label: 'Wanneer', value: 'woensdag 24 maart 2027, 13.30 – 17.00 uur' },
      {
        label: 'Waar',
        value: 'Domstraat 1, Utrecht',
        url: 'https://kaart.example.org/?q=Domstraat%201&z=17',
      },
    ],
    paragraphs: ['Je staat op de lijst voor de zaal.', 'Neem mee:\neen vraag uit je eigen praktijk.'],
    button: {
      label: 'Bekijk het programma',
      url: 'https://verbonden.example.org/bijeenkomsten/maart?van=mail&wie=1',
    },
    links: [{ label: 'Ik kom niet', url: 'https://verbonden.example.org/aanmelding/afmelden' }],
    signoff: 'Groet,\nhet team van Verbonden',
    ...traits,
  };
}
