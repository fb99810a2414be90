import { createTransport } from 'nodemailer';
import { MailSink } from './mail-sink';

describe('the mail sink', () => {
  let sink: MailSink;

  beforeEach(async () => {
    sink = await MailSink.start();
  });
  afterEach(() => sink.close());

  const send = (to: string, subject = 'Je staat op de lijst', socketTimeout = 5_000) =>
    createTransport({ url: sink.url, socketTimeout } as object).sendMail({
      from: 'Verbonden <verbonden@example.org>',
      to,
      subject,
      text: 'Tot woensdag!',
      html: '<p>Tot woensdag!</p>',
      icalEvent: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' },
      messageId: `<${to}>`,
    });

  it('takes a mail apart: envelope, texts, headers and calendar', async () => {
    await send('fatma@example.org');
    const mail = await sink.waitFor(({ to }) => to.includes('fatma@example.org'));
    expect(mail).toMatchObject({
      messageId: '<fatma@example.org>',
      from: 'verbonden@example.org',
      subject: 'Je staat op de lijst',
      text: expect.stringContaining('Tot woensdag!'),
      html: '<p>Tot woensdag!</p>',
      calendar: { method: 'REQUEST', text: expect.stringContaining('BEGIN:VCALENDAR') },
    });
    expect(mail.headers['from']).toBe('Verbonden <verbonden@example.org>');
  });

  it('refuses one address as often as told, then accepts it; others are never touched', async () => {
    sink.letAddress('vol@example.org', { code: 452, text: 'Mailbox full' }, 1);
    await expect(send('vol@example.org')).rejects.toMatchObject({ responseCode: 452 });
    await send('fatma@example.org');
    await send('vol@example.org');
    expect(sink.mails.map(({ to }) => to[0])).toEqual(['fatma@example.org', 'vol@example.org']);
    expect(sink.attempts).toBe(3);
  });

  it('refuses for good with a 5xx code', async () => {
    sink.letAddress('weg@example.org', { code: 550 });
    await expect(send('weg@example.org')).rejects.toMatchObject({ responseCode: 550 });
    await expect(send('weg@example.org')).rejects.toMatchObject({ responseCode: 550 });
    expect(sink.mails).toEqual([]);
  });

  it('stalls until the sender gives up', async () => {
    sink.letAll({ does: 'stall' }, 1);
    await expect(send('fatma@example.org', 'Traag', 300)).rejects.toThrow();
    await send('fatma@example.org', 'Weer snel');
    expect(sink.mails.map(({ subject }) => subject)).toEqual(['Weer snel']);
  });

  it('hangs up on the sender', async () => {
    sink.letAll({ does: 'hangUp' }, 1);
    await expect(send('fatma@example.org')).rejects.toThrow();
    expect(sink.mails).toEqual([]);
  });

  it('keeps a mail and hangs up before it says so, as a server that crashes does', async () => {
    sink.letAll({ does: 'keepAndHangUp' }, 1);
    await expect(send('fatma@example.org')).rejects.toThrow();
    await send('fatma@example.org');
    expect(sink.mailsTo('fatma@example.org').map(({ messageId }) => messageId)).toEqual([
      '<fatma@example.org>',
      '<fatma@example.org>',
    ]);
  });

  it('tells what did come when the awaited mail does not', async () => {
    await send('fatma@example.org', 'Verplaatst');
    await expect(sink.waitFor(({ subject }) => subject === 'Afgelast', 50)).rejects.toThrow(
      'fatma@example.org: Verplaatst',
    );
  });
});
