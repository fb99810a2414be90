import type { Mail } from '../mail/mail.ts';
import { longMoment, size } from './dutch.ts';
import { frame } from './frame.ts';
import { html, type Html } from './html.ts';

/** The ways to look at a mail, in the order they are offered. */
export const views = ['opgemaakt', 'tekst', 'agenda', 'koppen', 'bron'] as const;
export type View = (typeof views)[number];

const names: Record<View, string> = {
  opgemaakt: 'Opgemaakt',
  tekst: 'Tekst',
  agenda: 'Agenda',
  koppen: 'Koppen',
  bron: 'Bron',
};

/** The views that this mail has something to show in. */
export function viewsOf(mail: Mail): View[] {
  return views.filter((view) => {
    if (view === 'opgemaakt') return mail.html !== '';
    if (view === 'tekst') return mail.text !== '';
    return view !== 'agenda' || mail.calendar !== undefined;
  });
}

/** One mail. `raw` is the mail as it came over the line. */
export function mailPage(mail: Mail, view: View, raw: string): string {
  const subject = mail.subject || '(zonder onderwerp)';
  return frame(
    `${subject} – Postvak`,
    html`
      <p class="back"><a href="/">Alle mail</a></p>
      <h1>${subject}</h1>
      <dl class="facts">
        <div>
          <dt>Van</dt>
          <dd>${mail.from}</dd>
        </div>
        <div>
          <dt>Aan</dt>
          <dd>${mail.toHeader || mail.to.join(', ')}</dd>
        </div>
        ${hidden(mail)}
        <div>
          <dt>Aangekomen</dt>
          <dd><time datetime="${mail.receivedAt}">${longMoment(mail.receivedAt)}</time></dd>
        </div>
        ${files(mail)}
      </dl>
      <nav class="views" aria-label="Manieren om te kijken">
        ${viewsOf(mail).map(
          (one) =>
            html`<a href="/mail/${mail.id}?toon=${one}" ${one === view ? html`aria-current="page"` : ''}
              >${names[one]}</a
            >`,
        )}
        <a class="download" href="/mail/${mail.id}/raw" download="${mail.id}.eml">Bewaar als bestand</a>
      </nav>
      ${content(mail, view, raw)}
    `,
  );
}

/** Recipients that the mail itself does not name. */
function hidden(mail: Mail): Html | undefined {
  const unseen = mail.to.filter((address) => !mail.toHeader.toLowerCase().includes(address.toLowerCase()));
  if (unseen.length === 0 || mail.toHeader === '') return undefined;
  return html`<div>
    <dt>Bezorgd bij</dt>
    <dd>${unseen.join(', ')}</dd>
  </div>`;
}

function files(mail: Mail): Html | undefined {
  if (mail.attachments.length === 0) return undefined;
  return html`<div>
    <dt>Bijlagen</dt>
    <dd>
      ${mail.attachments.map(
        (file, index) =>
          html`<a class="file" href="/mail/${mail.id}/file/${index}">${file.name}</a> (${size(file.bytes)})${
              index < mail.attachments.length - 1 && ', '
            }`,
      )}
    </dd>
  </div>`;
}

function content(mail: Mail, view: View, raw: string): Html {
  switch (view) {
    case 'opgemaakt':
      return html`<iframe
        class="mail"
        title="De opgemaakte mail"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        src="/mail/${mail.id}/html"
      ></iframe>`;
    case 'tekst':
      return html`<pre class="sheet text" tabindex="0">${mail.text}</pre>`;
    case 'agenda':
      return html`${mail.calendar?.method && html`<p>Soort: <code>${mail.calendar.method}</code></p>`}
        <pre class="sheet" tabindex="0">${mail.calendar?.text}</pre>`;
    case 'koppen':
      return html`<div class="sheet scroll" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Kop</th>
              <th scope="col">Waarde</th>
            </tr>
          </thead>
          <tbody>
            ${Object.entries(mail.headers).map(
              ([name, value]) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td>${value}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
    case 'bron':
      return html`<pre class="sheet" tabindex="0">${raw}</pre>`;
  }
}

/**
 * The HTML of a mail as a document of its own, for the sandboxed frame: links open beside it, since the frame itself may
 * go nowhere.
 */
export function mailDocument(mail: Mail): string {
  const head = '<base target="_blank"><meta name="referrer" content="no-referrer">';
  return /<head[^>]*>/i.test(mail.html)
    ? mail.html.replace(/<head[^>]*>/i, (tag) => tag + head)
    : `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${mail.html}</body></html>`;
}
