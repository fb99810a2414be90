import { forAnyTexts, visible } from '@verbonden/shared/testing/random';
import { simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { aMailContent, aPlannedMail } from '../testing';
import { senderOf, writtenMail } from './written-mail';

const sender = senderOf({
  MAIL_FROM: 'Verbonden <post@verbonden.example.org>',
  MAIL_REPLY_TO: undefined,
  PUBLIC_URL: 'https://verbonden.example.org',
});
const headers = [
  ...['auto-submitted', 'content-language', 'content-type', 'date', 'from', 'message-id', 'mime-version'],
  ...['subject', 'to', 'x-auto-response-suppress'],
];

describe('any text in a mail', () => {
  it('is the subject, a name or a paragraph: it starts no header, reaches nobody else and adds no part', () =>
    forAnyTexts(4, async ([subject = '', toName = '', news = '', label = '']) => {
      const content = aMailContent({ subject, news, facts: [{ label, value: news, url: label }] });
      const message = writtenMail(aPlannedMail({ toName }), content, { necessary: true }, sender);
      const raw = await new MailComposer(message).compile().build();
      const mail = await simpleParser(raw);
      expect([...mail.headers.keys()].filter((key) => !headers.includes(key))).toEqual([]);
      expect(visible(mail.subject ?? '')).toBe(visible(message.subject ?? ''));
      expect([mail.to].flat().flatMap((to) => to?.value.map(({ address }) => address))).toEqual([
        'fatma@example.org',
      ]);
      expect(mail.from?.value).toEqual([{ name: 'Verbonden', address: 'post@verbonden.example.org' }]);
      expect(mail.attachments).toEqual([]);
      expect(visible(mail.text ?? '')).toContain(visible(news));
      // A second look, without a parser: the lines above the first empty one, folded ones together.
      const [top = ''] = raw.toString('latin1').split('\r\n\r\n');
      const names = top
        .replace(/\r\n[ \t]/g, '')
        .split('\r\n')
        .map((line) => line.split(':')[0]?.toLowerCase());
      expect(names.filter((name) => !headers.includes(name ?? ''))).toEqual([]);
    }));
});
