import { createSocket, type Socket } from 'node:dgram';
import { TestClock } from '@verbonden/shared/kernel';
import { SenderCheck, SystemDns } from './sender-check';

/** A name server on this machine: it knows some texts, and that there is nothing else. */
class NameServer {
  readonly asked: string[] = [];
  private constructor(
    private readonly socket: Socket,
    private readonly texts: Readonly<Record<string, readonly string[]>>,
  ) {
    socket.on('message', (question, { port, address }) => {
      socket.send(this.answer(question), port, address);
    });
  }

  static async start(texts: Readonly<Record<string, readonly string[]>>): Promise<NameServer> {
    const socket = createSocket('udp4');
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    return new NameServer(socket, texts);
  }

  get place(): string {
    return `127.0.0.1:${this.socket.address().port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.socket.close(() => resolve()));
  }

  /** RFC 1035: the question comes back, with the texts after it in pieces of at most 255 bytes. */
  private answer(question: Buffer): Buffer {
    const labels: string[] = [];
    let at = 12;
    for (let size = question[at]!; size > 0; size = question[at]!) {
      labels.push(question.toString('latin1', at + 1, at + 1 + size));
      at += size + 1;
    }
    const asked = question.subarray(12, at + 5);
    const name = labels.join('.').toLowerCase();
    this.asked.push(name);
    const texts = this.texts[name] ?? [];
    const header = Buffer.alloc(12);
    question.copy(header, 0, 0, 2);
    header.writeUInt16BE(0x8180 | (texts.length === 0 ? 3 : 0), 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(texts.length, 6);
    return Buffer.concat([header, asked, ...texts.map(recordOf)]);
  }
}

function recordOf(text: string): Buffer {
  const pieces = (text.match(/.{1,255}/g) ?? ['']).map((piece) =>
    Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece, 'latin1')]),
  );
  const data = Buffer.concat(pieces);
  const head = Buffer.from([0xc0, 0x0c, 0, 16, 0, 1, 0, 0, 0, 60, 0, 0]);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

const settings = {
  MAIL_FROM: 'Verbonden <post@mail.example.org>',
  MAIL_REPLY_TO: undefined,
  PUBLIC_URL: 'https://verbonden.example.org',
  SMTP_URL: 'smtps://user:secret@smtp.example.net:465',
  MAIL_DKIM_SELECTOR: undefined,
};
const checkWith = (
  servers: readonly string[],
  more: { MAIL_DKIM_SELECTOR?: string; MAIL_FROM?: string } = {},
) => new SenderCheck(new SystemDns(servers), new TestClock(), { ...settings, ...more });

describe('the check of our sender', () => {
  let server: NameServer | null = null;
  afterEach(async () => {
    await server?.close();
    server = null;
  });

  it('reads the records at a real name server, also a long one in pieces, and a policy of the domain above', async () => {
    const key = `v=DKIM1; k=ed25519; n=${'x'.repeat(300)}; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=`;
    server = await NameServer.start({
      'mail.example.org': ['eigen-bewijs=1', 'v=spf1 include:_spf.example.net -all'],
      'selector1._domainkey.mail.example.org': [key],
      '_dmarc.example.org': ['v=DMARC1; p=reject'],
    });
    const { domain, lines } = await checkWith([server.place]).look();
    expect(domain).toBe('mail.example.org');
    expect(lines).toMatchObject([
      {
        subject: 'SPF',
        state: 'RIGHT',
        name: 'mail.example.org',
        found: 'v=spf1 include:_spf.example.net -all',
      },
      { subject: 'DKIM', state: 'RIGHT', name: 'selector1._domainkey.mail.example.org', found: key },
      { subject: 'DMARC', state: 'RIGHT', name: '_dmarc.example.org', found: 'v=DMARC1; p=reject' },
    ]);
  });

  it('says what is missing, and which record to add', async () => {
    server = await NameServer.start({});
    const { lines } = await checkWith([server.place], { MAIL_DKIM_SELECTOR: 'verbonden' }).look();
    expect(lines).toMatchObject([
      { state: 'MISSING', name: 'mail.example.org', advised: 'v=spf1 a:smtp.example.net ~all', found: null },
      { state: 'MISSING', name: 'verbonden._domainkey.mail.example.org', advised: null },
      {
        state: 'MISSING',
        name: '_dmarc.mail.example.org',
        advised: 'v=DMARC1; p=none; rua=mailto:post@mail.example.org',
      },
    ]);
    expect(server.asked.filter((name) => name.includes('_domainkey'))).toEqual([
      'verbonden._domainkey.mail.example.org',
    ]);
  });

  it('looks at a domain without a dot too', async () => {
    server = await NameServer.start({});
    const { lines } = await checkWith([server.place], { MAIL_FROM: 'Verbonden <post@localhost>' }).look();
    expect(lines).toMatchObject([{ name: 'localhost' }, {}, { state: 'MISSING', name: '_dmarc.localhost' }]);
  });

  it('says that it could not look when nobody answers, and never that something is missing', async () => {
    const silent = createSocket('udp4');
    await new Promise<void>((resolve) => silent.bind(0, '127.0.0.1', resolve));
    const { lines } = await checkWith([`127.0.0.1:${silent.address().port}`]).look();
    await new Promise<void>((resolve) => silent.close(() => resolve()));
    expect(lines.map(({ state, advised }) => [state, advised])).toEqual([
      ['UNKNOWN', null],
      ['UNKNOWN', null],
      ['UNKNOWN', null],
    ]);
  });
});
