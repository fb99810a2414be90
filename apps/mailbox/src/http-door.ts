import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { readFileOf } from './mail/mail.ts';
import type { MailStore } from './mail/mail-store.ts';
import { frame } from './pages/frame.ts';
import { html } from './pages/html.ts';
import { listPage } from './pages/list-page.ts';
import { mailDocument, mailPage, viewsOf, type View } from './pages/mail-page.ts';

const mailsAPage = 100;
const mailsAnAnswer = 500;

/** The page of the inbox, and the small JSON door for tests. */
export interface HttpDoor {
  readonly port: number;
  close(): Promise<void>;
}

const pagePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
// A mail may look like anything and do nothing: no scripts, no forms, no requests but pictures of the portal itself.
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: http://localhost:* http://127.0.0.1:*; font-src data:; form-action 'none'; base-uri 'self'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

const files: Record<string, { type: string; name: string }> = {
  '/inbox.css': { type: 'text/css; charset=utf-8', name: 'inbox.css' },
  '/live.js': { type: 'text/javascript; charset=utf-8', name: 'live.js' },
  '/icon.svg': { type: 'image/svg+xml', name: 'icon.svg' },
};

/** Opens the page on a port; 0 lets the system choose. `arrivals` emits `mail` for each mail that comes in. */
export function openHttpDoor(
  store: MailStore,
  arrivals: EventEmitter,
  port: number,
  host: string,
): Promise<HttpDoor> {
  const server = createServer((request, response) => {
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'no-referrer');
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-security-policy', pagePolicy);
    if (!isOwnName(request, host)) {
      send(response, 421, 'text/plain; charset=utf-8', 'Open this inbox as localhost.\n');
      return;
    }
    answer(store, arrivals, request, response).catch((error: unknown) => {
      console.error(
        JSON.stringify({ level: 50, msg: 'The inbox could not show a page', err: String(error) }),
      );
      if (response.headersSent) response.destroy();
      else
        send(
          response,
          500,
          'text/html; charset=utf-8',
          messagePage('Dit lukte niet', 'Probeer het nog eens.'),
        );
    });
  });
  server.keepAliveTimeout = 5_000;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address ? address.port : port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/**
 * Whether the request was made to a name of this machine. Without this, a web page elsewhere could point a name of its
 * own at this address and read the mails.
 */
function isOwnName(request: IncomingMessage, host: string): boolean {
  if (host === '0.0.0.0' || host === '::') return true;
  const name = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  return ['localhost', '127.0.0.1', '[::1]', host.toLowerCase()].includes(name);
}

async function answer(
  store: MailStore,
  arrivals: EventEmitter,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const way = `${request.method === 'HEAD' ? 'GET' : request.method} ${url.pathname}`;
  const file = files[url.pathname];
  const [, mailId = '', part] = /^\/mail\/([a-z0-9-]+)(?:\/(.+))?$/.exec(url.pathname) ?? [];

  if (way === 'GET /health/live' || way === 'GET /health/ready') sendJson(response, { status: 'ok' });
  else if (way === 'GET /') showList(store, url, response);
  else if (way === 'GET /arrivals') streamArrivals(arrivals, response);
  else if (way === 'GET /api/messages') await sendMessages(store, url, response);
  else if (way === 'DELETE /api/messages' || way === 'POST /delete') clear(store, request, response);
  else if (way.startsWith('GET ') && file) {
    send(response, 200, file.type, readFileSync(join(import.meta.dirname, 'pages', file.name)));
  } else if (way.startsWith('GET ') && mailId) await showMail(store, mailId, part, url, response);
  else sendPage(response, 404, messagePage('Deze pagina is er niet', 'Ga terug naar alle mail.'));
}

function showList(store: MailStore, url: URL, response: ServerResponse): void {
  const to = url.searchParams.get('to')?.trim().slice(0, 200) ?? '';
  const all = store.list(to);
  const pages = Math.max(1, Math.ceil(all.length / mailsAPage));
  const page = Math.min(Math.max(Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1, 1), pages);
  const mails = all.slice((page - 1) * mailsAPage, page * mailsAPage);
  sendPage(response, 200, listPage({ mails, total: all.length, to, page, pages }));
}

async function showMail(
  store: MailStore,
  id: string,
  part: string | undefined,
  url: URL,
  response: ServerResponse,
): Promise<void> {
  const mail = await store.find(id);
  const raw = await store.findRaw(id);
  if (!mail || !raw) {
    sendPage(
      response,
      404,
      messagePage('Deze mail is er niet meer', 'Het postvak bewaart de laatste 2.000 mails.'),
    );
    return;
  }
  if (part === undefined) {
    const possible = viewsOf(mail);
    const wanted = url.searchParams.get('toon');
    const view: View = possible.find((one) => one === wanted) ?? possible[0] ?? 'bron';
    sendPage(response, 200, mailPage(mail, view, view === 'bron' ? raw.toString('utf8') : ''));
  } else if (part === 'html') {
    response.setHeader('content-security-policy', mailPolicy);
    send(response, 200, 'text/html; charset=utf-8', mailDocument(mail));
  } else if (part === 'raw') {
    response.setHeader('content-disposition', `attachment; filename="${id}.eml"`);
    send(response, 200, 'message/rfc822', raw);
  } else {
    const number = /^file\/(\d{1,3})$/.exec(part)?.[1];
    const file = number === undefined ? undefined : await readFileOf(raw, Number(number));
    if (!file) {
      sendPage(response, 404, messagePage('Dit bestand is er niet', 'Ga terug naar alle mail.'));
      return;
    }
    response.setHeader(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(file.name).replaceAll("'", '%27')}`,
    );
    send(response, 200, 'application/octet-stream', file.content);
  }
}

async function sendMessages(store: MailStore, url: URL, response: ServerResponse): Promise<void> {
  const asked = Number.parseInt(url.searchParams.get('limit') ?? '', 10);
  const limit = Math.min(Math.max(asked || mailsAPage, 1), mailsAnAnswer);
  const found = store.list(url.searchParams.get('to') ?? '').slice(0, limit);
  const mails = await Promise.all(found.map(({ id }) => store.find(id)));
  sendJson(
    response,
    mails.filter((mail) => mail !== undefined),
  );
}

/** Only our own page and programs (which send no such header) may throw mail away, not a page elsewhere. */
function clear(store: MailStore, request: IncomingMessage, response: ServerResponse): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') {
    send(response, 403, 'text/plain; charset=utf-8', 'Only from the inbox itself.\n');
    return;
  }
  store.clear();
  if (request.method === 'POST') {
    response.setHeader('location', '/');
    response.writeHead(303).end();
  } else response.writeHead(204).end();
}

function streamArrivals(arrivals: EventEmitter, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(': open\n\n');
  const tell = () => response.write('event: mail\ndata: 1\n\n');
  arrivals.on('mail', tell);
  response.on('close', () => arrivals.off('mail', tell));
}

function messagePage(title: string, text: string): string {
  return frame(
    `${title} – Postvak`,
    html`<h1>${title}</h1>
      <p>${text}</p>
      <p><a href="/">Alle mail</a></p>`,
  );
}

function sendPage(response: ServerResponse, status: number, page: string): void {
  send(response, status, 'text/html; charset=utf-8', page);
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify(value));
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body);
}
