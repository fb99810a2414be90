import { type Locale, text, type Text } from '@verbonden/shared/kernel';
import type { Response } from 'express';

const words: Record<403 | 413 | 500 | 503, { title: Text; what: Text }> = {
  403: {
    title: text('Dit formulier kwam niet van onze site', 'This form did not come from our site'),
    what: text(
      'Ga terug en verstuur het opnieuw vanaf de pagina zelf.',
      'Go back and send it again from the page itself.',
    ),
  },
  413: {
    title: text('Dit is te veel tekst', 'This is too much text'),
    what: text(
      'Ga terug en maak het korter. Wat je typte staat er nog.',
      'Go back and make it shorter. What you typed is still there.',
    ),
  },
  500: {
    title: text('Dit lukte niet door een fout bij ons', 'This failed because of a fault on our side'),
    what: text(
      'Probeer het straks nog eens. Wat je typte staat er nog als je teruggaat.',
      'Please try again later. What you typed is still there when you go back.',
    ),
  },
  503: {
    title: text('We kunnen er even niet bij', 'We cannot reach our data right now'),
    what: text(
      'Dat ligt aan ons. Probeer het over een minuut nog eens. Wat je typte staat er nog als je teruggaat.',
      'This is on our side. Please try again in a minute. What you typed is still there when you go back.',
    ),
  },
};

/** The page when the portal itself cannot answer: plain, readable, with the number of the request. */
export function faultPage(response: Response, status: 403 | 413 | 500 | 503, locale: Locale): void {
  if (response.headersSent) {
    response.end();
    return;
  }
  const { title, what } = words[status];
  const number = String(response.getHeader('x-request-id') ?? '');
  response
    .status(status)
    .type('html')
    .send(
      `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<title>${title[locale]}</title><h1>${title[locale]}</h1><p>${what[locale]}</p>` +
        `<p><a href="/">Verbonden</a></p><p><small>${number}</small></p></html>`,
    );
}
