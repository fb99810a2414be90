import type { MailSummary } from '../mail/mail.ts';
import { shortMoment } from './dutch.ts';
import { frame } from './frame.ts';
import { html, type Html } from './html.ts';

/** What the list shows. */
export interface ListView {
  readonly mails: MailSummary[];
  readonly total: number;
  /** The recipient searched for; empty for all. */
  readonly to: string;
  readonly page: number;
  readonly pages: number;
}

/** The list of mails, newest first. */
export function listPage(view: ListView): string {
  const title = view.to ? `Mail aan ${view.to} – Postvak` : 'Postvak';
  return frame(
    title,
    html`
      <div class="heading">
        <h1>Mail</h1>
        <p class="count" role="status">${count(view)}</p>
      </div>
      <form class="search" action="/" method="get" role="search">
        <label for="to">Voor wie was de mail?</label>
        <div class="row">
          <input
            id="to"
            name="to"
            type="search"
            value="${view.to}"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
          />
          <button>Zoek</button>
          ${view.to !== '' && html`<a class="quiet" href="/">Toon alles</a>`}
        </div>
      </form>
      <p id="new-mail" class="new" role="status"></p>
      ${view.mails.length === 0 ? nothing(view) : list(view.mails)} ${pages(view)}
      ${view.total > 0 && view.to === '' && emptyForm}
    `,
    { live: true },
  );
}

function count({ total, to }: ListView): string {
  const mails = total === 1 ? '1 mail' : `${total} mails`;
  return to ? `${mails} aan ‘${to}’` : mails;
}

function list(mails: MailSummary[]): Html {
  return html`<ul class="mails">
    ${mails.map(
      (mail) =>
        html`<li>
          <a href="/mail/${mail.id}">
            <span class="subject">${mail.subject || '(zonder onderwerp)'}</span>
            <span class="to">${mail.to.join(', ')}</span>
            <span class="when">
              ${mail.hasCalendar && html`<span class="tag">agenda</span>`}
              <time datetime="${mail.receivedAt}">${shortMoment(mail.receivedAt)}</time>
            </span>
          </a>
        </li>`,
    )}
  </ul>`;
}

function nothing({ to }: ListView): Html {
  return to
    ? html`<p class="empty">
        Geen mail aan ‘${to}’. Een deel van het adres is genoeg, bijvoorbeeld de voornaam.
      </p>`
    : html`<p class="empty">
        Nog geen mail. Meld je in de demo aan voor een bijeenkomst: de bevestiging komt hier.
      </p>`;
}

function pages({ page, pages: last, to }: ListView): Html | undefined {
  if (last < 2) return undefined;
  const address = (number: number) =>
    `/?${new URLSearchParams({ ...(to ? { to } : {}), page: String(number) }).toString()}`;
  return html`<nav class="pages" aria-label="Bladeren">
    ${page > 1 && html`<a rel="prev" href="${address(page - 1)}">Nieuwer</a>`}
    <span>Pagina ${page} van ${last}</span>
    ${page < last && html`<a rel="next" href="${address(page + 1)}">Ouder</a>`}
  </nav>`;
}

const emptyForm = html`<form class="clear" action="/delete" method="post">
  <button class="plain">Gooi alle mail weg</button>
</form>`;
