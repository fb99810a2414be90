import { html, type Html } from './html.ts';

/** A page of the inbox around its content. */
export function frame(title: string, content: Html, { live = false } = {}): string {
  const page = html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="/icon.svg" />
        <link rel="stylesheet" href="/inbox.css" />
        ${live && html`<script src="/live.js" type="module"></script>`}
      </head>
      <body>
        <a class="skip" href="#inhoud">Naar de inhoud</a>
        <header class="top">
          <a class="home" href="/">
            <svg viewBox="0 0 48 48" width="36" height="36" aria-hidden="true">
              <path class="quarter" d="M22.5 22.5H0A22.5 22.5 0 0 1 22.5 0Z" />
              <path class="quarter" d="M22.5 25.5V48A22.5 22.5 0 0 1 0 25.5Z" />
              <path class="one" d="M25.5 22.5V0A22.5 22.5 0 0 1 48 22.5Z" />
              <path class="quarter" d="M25.5 25.5H48A22.5 22.5 0 0 1 25.5 48Z" />
            </svg>
            <span>Postvak</span>
          </a>
          <p>Hier komt alle mail van de demo aan. Niets gaat naar buiten.</p>
        </header>
        <main id="inhoud" tabindex="-1">${content}</main>
      </body>
    </html>`;
  return page.text;
}
