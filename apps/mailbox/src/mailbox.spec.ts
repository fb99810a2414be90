import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { startMailbox, type Mailbox, type MailboxOptions } from './mailbox.ts';

describe('the local inbox', () => {
  let mailbox: Mailbox;
  const folders: string[] = [];

  const open = async (options: Partial<MailboxOptions> = {}) => {
    mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, ...options });
  };
  const aFolder = () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbonden-mailbox-spec-'));
    folders.push(folder);
    return folder;
  };
  beforeEach(() => open());
  afterEach(async () => {
    await mailbox.close();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  const send = (more: object = {}) =>
    createTransport({ host: '127.0.0.1', port: mailbox.smtpPort }).sendMail({
      from: 'Verbonden <verbonden@example.org>',
      to: 'Fatma <fatma@example.org>',
      subject: 'Je staat op de lijst',
      text: 'Tot woensdag!',
      html: '<html><head></head><body><p>Tot woensdag!</p></body></html>',
      ...more,
    });
  const fetchPage = (path: string, options?: RequestInit) =>
    fetch(`http://127.0.0.1:${mailbox.httpPort}${path}`, { redirect: 'manual', ...options });
  const page = async (path: string) => (await fetchPage(path)).text();
  const askAs = (host: string) =>
    new Promise<number>((resolve) => {
      get({ port: mailbox.httpPort, host: '127.0.0.1', path: '/', headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      });
    });

  it('lists mail newest first, with who it was for', async () => {
    await send({ subject: 'Eerste' });
    await send({ subject: 'Tweede', to: 'jan@example.org' });
    const list = await page('/');
    expect(list.indexOf('Tweede')).toBeLessThan(list.indexOf('Eerste'));
    expect(list).toContain('2 mails');
    expect(list).toContain('jan@example.org');
  });

  it('finds mail by a part of the address, hidden recipients too', async () => {
    await send({ subject: 'Voor Fatma', bcc: 'stil@example.org' });
    await send({ subject: 'Voor Jan', to: 'jan@example.org' });
    expect(await page('/?to=STIL')).toContain('Voor Fatma');
    expect(await page('/?to=stil')).not.toContain('Voor Jan');
    expect(await page('/?to=niemand')).toContain('Geen mail aan');
  });

  it('shows a mail as it looks, as text, with its calendar, headers and source', async () => {
    await send({
      icalEvent: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' },
      list: { unsubscribe: { url: 'https://verbonden.example.org/uit' } },
    });
    const [mail] = await mailbox.messages();
    const address = `/mail/${mail?.id}`;
    expect(await page(address)).toContain(`src="${address}/html"`);
    expect(await page(`${address}?toon=tekst`)).toContain('Tot woensdag!');
    expect(await page(`${address}?toon=agenda`)).toMatch(/REQUEST[^]*BEGIN:VCALENDAR/);
    expect(await page(`${address}?toon=koppen`)).toContain('https://verbonden.example.org/uit');
    expect(await page(`${address}?toon=bron`)).toContain('MIME-Version: 1.0');
    expect(await page(`${address}/raw`)).toContain('MIME-Version: 1.0');
  });

  it('never lets a mail run code: it is shown in a frame without rights, under a policy without scripts', async () => {
    await send({ html: '<script>alert(1)</script><p onclick="alert(2)">Hoi</p>' });
    const [mail] = await mailbox.messages();
    const shown = await fetchPage(`/mail/${mail?.id}/html`);
    const policy = shown.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-popups');
    expect(policy).not.toMatch(/script-src|allow-scripts|allow-same-origin/);
    expect(await page(`/mail/${mail?.id}`)).toContain(
      'sandbox="allow-popups allow-popups-to-escape-sandbox"',
    );
  });

  it('shows a subject that looks like a tag as the text it is', async () => {
    await send({ subject: '<img src=x onerror=alert(1)>' });
    const [mail] = await mailbox.messages();
    for (const path of ['/', `/mail/${mail?.id}`]) {
      expect(await page(path)).toContain('&lt;img src=x onerror=alert(1)&gt;');
      expect(await page(path)).not.toContain('<img src=x');
    }
  });

  it('gives a file that came along as a download, never to be opened in place', async () => {
    await send({ attachments: [{ filename: 'programma é.html', content: '<script>alert(1)</script>' }] });
    const [mail] = await mailbox.messages();
    const file = await fetchPage(`/mail/${mail?.id}/file/0`);
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''programma%20%C3%A9.html",
    );
    expect((await fetchPage(`/mail/${mail?.id}/file/1`)).status).toBe(404);
  });

  it('answers programs with JSON', async () => {
    await send({ headers: { 'List-Unsubscribe': '<https://verbonden.example.org/uit>' } });
    const messages = (await (await fetchPage('/api/messages?to=fatma')).json()) as Record<string, unknown>[];
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      from: 'Verbonden <verbonden@example.org>',
      to: ['fatma@example.org'],
      subject: 'Je staat op de lijst',
      text: expect.stringContaining('Tot woensdag!'),
      headers: { 'list-unsubscribe': '<https://verbonden.example.org/uit>' },
    });
    expect((await fetchPage('/api/messages', { method: 'DELETE' })).status).toBe(204);
    await expect(mailbox.messages()).resolves.toEqual([]);
  });

  it('does nothing for a page elsewhere: not under another name, and no throwing away', async () => {
    await send();
    expect(await askAs('evil.example')).toBe(421);
    expect(await askAs(`localhost:${mailbox.httpPort}`)).toBe(200);
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await fetchPage('/delete', { method: 'POST', headers })).status).toBe(403);
    await expect(mailbox.messages()).resolves.toHaveLength(1);
  });

  it('waits for the mail a test asks for, and says when it does not come', async () => {
    const waiting = mailbox.waitFor(({ subject }) => subject === 'Verplaatst', 5_000);
    await send({ subject: 'Iets anders' });
    await send({ subject: 'Verplaatst' });
    await expect(waiting).resolves.toMatchObject({ subject: 'Verplaatst' });
    await expect(mailbox.waitFor(({ subject }) => subject === 'Afgelast', 30)).rejects.toThrow('30 ms');
  });

  it('keeps its mail over a stop, also what the index missed, and forgets the oldest', async () => {
    const dir = aFolder();
    await mailbox.close();
    await open({ dir, kept: 3 });
    for (const number of [1, 2, 3, 4]) await send({ subject: `Mail ${number}` });
    await mailbox.close();
    const raw = 'From: a@example.org\r\nTo: jan@example.org\r\nSubject: Niet in de index\r\n\r\nHoi';
    writeFileSync(join(dir, `${(Date.now() + 1_000).toString(36)}-0009.eml`), raw);
    writeFileSync(join(dir, 'index.jsonl'), '{"id":"cut sho', { flag: 'a' });
    await open({ dir, kept: 3 });
    const subjects = (await mailbox.messages()).map(({ subject }) => subject);
    expect(subjects).toEqual(['Niet in de index', 'Mail 4', 'Mail 3']);
    expect(readdirSync(dir).filter((name) => name.endsWith('.eml'))).toHaveLength(3);
  });

  it('shows a hundred mails on a page and leads to the rest', async () => {
    const transport = createTransport({ host: '127.0.0.1', port: mailbox.smtpPort, pool: true });
    for (let number = 1; number <= 101; number += 1) {
      await transport.sendMail({
        from: 'a@example.org',
        to: 'b@example.org',
        subject: `Nummer ${number}!`,
        text: '',
      });
    }
    transport.close();
    const first = await page('/');
    expect(first).toContain('Pagina 1 van 2');
    expect(first).toContain('Nummer 2!');
    expect(first).not.toContain('Nummer 1!');
    expect(await page('/?page=2')).toContain('Nummer 1!');
    expect(await page('/?page=99')).toContain('Pagina 2 van 2');
  });

  it.each(['/mail/..%2F..%2Fetc%2Fpasswd', '/mail/zzz', '/mail/zzz/raw', '/nergens'])(
    'says kindly that %s is not there',
    async (path) => {
      const answer = await fetchPage(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Alle mail');
    },
  );
});
