import { simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { aMailContent, aPlannedMail } from '../testing';
import { greetingFor } from './greeting';
import { headerText } from './header-text';
import type { MailFrame } from './mail-blocks';
import type { MailContent } from './mail-content';
import { mailHtml } from './mail-html';
import { mailText } from './mail-text';
import { proseOf } from './mail-prose';
import { plainLine, plainText } from './plain-text';
import { senderOf, UnsendableMail, writtenMail } from './written-mail';

const frame: MailFrame = { network: 'Verbonden', home: 'https://verbonden.example.org', locale: 'nl' };
const sender = senderOf({
  MAIL_FROM: 'Verbonden <post@verbonden.example.org>',
  MAIL_REPLY_TO: undefined,
  PUBLIC_URL: 'https://verbonden.example.org',
});

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '' };

/** What a reader sees of the HTML, read by a few lines of our own: tags away, entities back, white space even. */
function seen(html: string): string {
  return html
    .replace(/<head>[\s\S]*<\/head>/, '')
    .replace(/<div style="display:none[\s\S]*?<\/div>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&([a-z]+|#39);/g, (_, name: string) => entities[name] ?? `?${name}?`)
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text version without what HTML keeps inside a link: the addresses on lines of their own. */
function seenInText(text: string): string {
  return text
    .split('\n')
    .filter((line) => line !== '—' && !/^(https?|mailto):/.test(line))
    .map((line) => line.replace(/:$/, ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function hrefs(html: string): string[] {
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
}

async function parsed(content: MailContent, traits = {}, necessary = true) {
  const message = writtenMail(aPlannedMail(traits), content, { necessary }, sender);
  return simpleParser(await new MailComposer(message).compile().build());
}

describe('A mail', () => {
  it('says the same in HTML and in plain text, in the same order, with the same addresses', () => {
    const content = aMailContent({ unsubscribe: 'https://verbonden.example.org/mail/uit/x' });
    const text = mailText(content, frame);
    const html = mailHtml(content, frame);
    const withoutColon = (words: string) => words.replaceAll(':', '');
    // The band on top repeats the network's name.
    expect(withoutColon(seen(html))).toBe(withoutColon(`Verbonden ${seenInText(text)}`));
    for (const href of hrefs(html)) expect(text.replaceAll('\n', ' ')).toContain(href.replace(/\/$/, ''));
    expect(hrefs(html)).toHaveLength(5);
  });

  it('begins with the news, then the facts, the button, and how to change or leave', () => {
    expect(mailText(aMailContent(), frame)).toBe(`Dag Fatma,

Over een week zien we je bij het Expertiselab.

Wanneer: woensdag 24 maart 2027, 13.30 – 17.00 uur
Waar: Domstraat 1, Utrecht
https://kaart.example.org/?q=Domstraat%201&z=17

Je staat op de lijst voor de zaal.

Neem mee:
een vraag uit je eigen praktijk.

Bekijk het programma:
https://verbonden.example.org/bijeenkomsten/maart?van=mail&wie=1

Ik kom niet:
https://verbonden.example.org/aanmelding/afmelden

Vragen? Antwoord gewoon op deze mail.

Groet,
het team van Verbonden

—
Verbonden:
https://verbonden.example.org
`);
  });

  it('holds what somebody wrote between the news and the facts, in both versions', () => {
    const content = aMailContent({ prose: proseOf('Neem **koffie** mee. [Zo](https://example.org/zo)') });
    const text = mailText(content, frame);
    expect(text).toContain('Expertiselab.\n\nNeem koffie mee. Zo (https://example.org/zo)\n\nWanneer:');
    const html = mailHtml(content, frame);
    expect(seen(html)).toContain('Expertiselab. Neem koffie mee. Zo Wanneer');
    expect(hrefs(html)).toContain('https://example.org/zo');
  });

  it('needs no pictures, no script and nothing from elsewhere', () => {
    expect(mailHtml(aMailContent(), frame)).not.toMatch(/<img|<script|<link|@import|url\(|src=/i);
  });

  it('says that a machine sent it, which mail it is, and where an answer goes', async () => {
    const mail = await parsed(
      aMailContent({ replyTo: { name: 'Noor Bakker', address: 'noor@example.org' } }),
    );
    expect(mail.messageId).toBe('<019b0000-0000-7000-8000-000000000001@verbonden.example.org>');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.from?.text).toBe('"Verbonden" <post@verbonden.example.org>');
    expect(mail.replyTo?.value).toEqual([{ name: 'Noor Bakker', address: 'noor@example.org' }]);
    expect(mail.headers.has('list-unsubscribe')).toBe(false);
  });

  it('that nobody has to get carries one-click leaving in its headers and its text (RFC 8058)', async () => {
    const unsubscribe = 'https://verbonden.example.org/mail/uit/abc?soort=nieuws';
    const message = writtenMail(aPlannedMail(), aMailContent({ unsubscribe }), { necessary: false }, sender);
    const raw = String(await new MailComposer(message).compile().build());
    expect(raw).toContain(`List-Unsubscribe: <${unsubscribe}>\r\n`);
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
    expect(message.text).toContain(unsubscribe);
    expect(() => writtenMail(aPlannedMail(), aMailContent(), { necessary: false }, sender)).toThrow(
      UnsendableMail,
    );
  });

  it.each(['REQUEST', 'CANCEL', 'PUBLISH'] as const)(
    'tells the calendar program to %s, on the part itself (RFC 6047)',
    async (method) => {
      const ics = `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nEND:VCALENDAR\r\n`;
      const mail = await parsed(aMailContent({ calendar: { method, ics } }));
      const parts = mail.attachments.filter((part) => part.content.toString() === ics);
      const types = parts.map(
        (part) => part.headers.get('content-type') as { value: string; params: object },
      );
      expect(types).toContainEqual({
        value: 'text/calendar',
        params: expect.objectContaining({ method, charset: 'utf-8' }),
      });
      expect(parts.map((part) => part.filename)).toContain('agenda.ics');
    },
  );

  it('goes to the address as it is now, when it changed after planning', async () => {
    const mail = await parsed(aMailContent({ to: { name: 'Fatma', address: 'nieuw@example.org' } }));
    expect(mail.to).toMatchObject({ value: [{ name: 'Fatma', address: 'nieuw@example.org' }] });
  });

  it.each([
    'geen adres',
    'a@example.org, b@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'Naam <a@example.org>',
    '',
  ])('never leaves for %j', (toAddress) => {
    expect(() =>
      writtenMail(aPlannedMail({ toAddress }), aMailContent(), { necessary: true }, sender),
    ).toThrow(UnsendableMail);
  });
});

describe('A greeting', () => {
  it.each(['Fatma', 'Fatma Yıldız', 'J. de Vries', "Anne-Marie van 't Hof", 'Żaneta O’Neil'])(
    'uses the name %s',
    (name) => expect(greetingFor(name, 'nl')).toBe(`Dag ${name},`),
  );

  it.each([
    'win.example.org',
    'Ga naar https://kwaad.example',
    'a@b.example',
    'Jan <b>',
    'x'.repeat(61),
    '  ',
  ])('leaves out what is no name: %s', (name) => expect(greetingFor(name, 'en')).toBe('Hello,'));
});

/** Ten thousand texts from a seeded generator, made of everything that ever broke an encoder (P31). */
function* hostileTexts(count: number): Generator<string> {
  const pieces = [
    ...[
      '<script>alert(1)</script>',
      '</title>',
      '"><img src=x onerror=alert(1)>',
      "' onload='",
      '<!--',
      ']]>',
    ],
    ...['\r\n', '\n', '\r', '\r\nBcc: victim@example.org\r\n', '%0d%0aBcc:x', '\u2028', '\u0085', '\v', '\0'],
    ...[
      '&lt;',
      '&amp;amp;',
      '=?utf-8?q?=0D=0ABcc:_x?=',
      '\u202e',
      '\u200b',
      '\ud800',
      '\udc00',
      '👩‍👧',
      'é',
      '\u0301',
    ],
    ...['.\r\n.', 'javascript:alert(1)', '${x}', '{{x}}', '`', '\\', ' ', 'gewoon', 'Mantelzorg', ','],
  ];
  let seed = 20270324;
  const random = () => (seed = (seed * 1664525 + 1013904223) % 4294967296) / 4294967296;
  for (let index = 0; index < count; index += 1) {
    const length = 1 + Math.floor(random() * 8);
    yield Array.from({ length }, () =>
      random() < 0.8
        ? pieces[Math.floor(random() * pieces.length)]!
        : String.fromCharCode(Math.floor(random() * 65536)),
    ).join('');
  }
}

describe('Text that people write', () => {
  it('never becomes markup, a link or a hidden mark, and is shown as it was typed', () => {
    const fixedTags = mailHtml(aMailContent({ facts: [] }), frame).match(/<[a-z!/][^>]*>/gi)!.length;
    for (const typed of hostileTexts(10_000)) {
      const content = aMailContent({
        subject: typed,
        preheader: typed,
        greeting: typed,
        news: typed,
        facts: [],
      });
      const html = mailHtml(content, frame);
      const breaks = html.match(/<br>/g)?.length ?? 0;
      const ownBreaks = mailHtml(aMailContent({ facts: [] }), frame).match(/<br>/g)?.length ?? 0;
      expect(html.match(/<[a-z!/][^>]*>/gi)!.length).toBe(fixedTags + breaks - ownBreaks);
      expect(seen(html)).toContain(plainLine(typed));
      expect(plainText(typed)).not.toMatch(/[\p{Cs}\p{Bidi_Control}]|(?!\n)\p{Cc}/u);
    }
  });

  it('never starts a header, and comes back from an independent parser as it was typed', async () => {
    let checked = 0;
    for (const typed of hostileTexts(10_000)) {
      expect(headerText(typed)).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      checked += 1;
      // Building and parsing a whole message is slow: one in twenty-five.
      if (checked % 25 > 0) continue;
      const content = aMailContent({ subject: typed, replyTo: { name: typed, address: 'noor@example.org' } });
      const mail = await parsed(content, { toName: typed });
      expect(mail.headers.has('bcc')).toBe(false);
      expect(mail.to).toMatchObject({ value: [{ address: 'fatma@example.org' }] });
      expect(mail.replyTo?.value.map((each) => each.address)).toEqual(['noor@example.org']);
      expect(mail.subject ?? '').toBe(headerText(typed));
      const names = new Set(mail.headerLines.map((line) => line.key).concat('subject'));
      expect([...names].sort()).toEqual(await usualHeaders());
    }
    expect(checked).toBe(10_000);
  }, 60_000);

  it('is linked only when it is an address of the web or of mail', () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      ' java\tscript:alert(1)',
      'vbscript:x',
      'x',
    ]) {
      const html = mailHtml(
        aMailContent({ button: { label: 'Druk', url }, facts: [{ label: 'Link', value: 'hier', url }] }),
        frame,
      );
      expect(hrefs(html).every((href) => /^(https?|mailto):/.test(href))).toBe(true);
    }
  });
});

let usual: Promise<string[]> | undefined;

function usualHeaders(): Promise<string[]> {
  usual ??= parsed(aMailContent({ replyTo: { name: 'Noor', address: 'noor@example.org' } })).then((mail) =>
    mail.headerLines.map((line) => line.key).sort(),
  );
  return usual;
}
