import type { PlannedMail } from '../kind/mail-kind';
import { discreetly } from './discreet-mail';
import type { MailContent } from './mail-content';
import { writtenMail } from './written-mail';

const mail: PlannedMail = {
  ...{
    id: '01a220d4-f604-7126-9a05-214aa2abcee0',
    kind: 'soundingboard.invited',
    personId: null,
    locale: 'nl',
  },
  ...{ toName: 'Zon', toAddress: 'zon@example.org', subjectId: '', contextId: null, payload: {} },
  dueAt: new Date('2027-01-04T09:00:00Z'),
};
const content: MailContent = {
  subject: 'Jouw advies over mantelzorg thuis',
  preheader: 'Hoe help jij je zieke moeder?',
  greeting: 'Dag Zon,',
  news: 'De klankbordgroep voor jonge mantelzorgers vraagt iets.',
  facts: [],
  paragraphs: ['Het gaat over zorgen voor iemand.'],
  signoff: 'Groet',
};
const sender = {
  from: { name: 'Alliantie Jonge Mantelzorg', address: 'post@example.org' },
  replyTo: null,
  home: 'https://example.org',
};
const theme = /zorg|ziek|mantel|klankbord|advies|jong/i;
/** What a screen shows of a mail that was not opened: a notification or a list. */
function seen(shown: MailContent): string {
  const { from, subject, html, text } = writtenMail(mail, shown, { necessary: true }, sender);
  const body = (html as string)
    .replace(/<(title|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [(from as { name: string }).name, subject, body.slice(0, 220), (text as string).slice(0, 200)].join(
    '\n',
  );
}

describe('a discreet mail', () => {
  it('shows nothing of what it is about before it is opened, in any program', () => {
    expect(seen(content)).toMatch(theme);
    expect(seen(discreetly(mail, content, mail.dueAt))).not.toMatch(theme);
    expect(
      seen(discreetly(mail, content, mail.dueAt))
        .split('\n')
        .slice(0, 2),
    ).toEqual(['Verbonden', 'Bericht voor jou, maandag 4 januari 2027']);
  });

  it('says all of it once it is open', () => {
    const { text } = writtenMail(mail, discreetly(mail, content, mail.dueAt), { necessary: true }, sender);
    expect(text).toContain(content.news);
    expect(text).toContain(content.paragraphs[0]);
  });

  it.each(['people.colleague-left', 'people.deputy'])(
    '%s is about somebody else: it shows nothing',
    (kind) => {
      expect(discreetly({ ...mail, kind }, content, mail.dueAt).subject).toMatch(/^Bericht voor jou/);
    },
  );

  it('of the account keeps its subject, so that nobody overlooks it', () => {
    const about = { ...mail, kind: 'people.password-changed' };
    expect(discreetly(about, content, mail.dueAt)).toEqual({ ...content, sender: 'Verbonden' });
  });
});
