import { Table, TextField } from '@verbonden/shared/ui';
import fc from 'fast-check';
import type { ReactNode } from 'react';
import { MessageChannel } from 'node:worker_threads';
import { jsonInAttribute, jsonInScript } from './json-in-html';

const signs = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '</script>',
  '<!--',
  '<script>',
  ']]>',
  '&lt;',
  '\u2028',
  '\ud800',
  '\0',
  '\r',
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

/** A few hundred, always the same; or as many as asked, new ones each time (P31). */
const asked = Number(process.env['RANDOM_TEXTS'] ?? 0);
const forAny = <T,>(what: fc.Arbitrary<T>, holds: (given: T) => void) =>
  fc.assert(fc.property(what, holds), { numRuns: asked || 200, ...(asked ? {} : { seed: 31 }) });

let renderToStaticMarkup: (node: ReactNode) => string;
beforeAll(async () => {
  // The document of these tests has none, and React's server wants it before anything else.
  Object.assign(globalThis, { MessageChannel });
  ({ renderToStaticMarkup } = await import('react-dom/server'));
});

const read = (html: string) => new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
/** What the parser of HTML leaves out or writes in another way. */
const even = (text: string) => text.replace(/[\r\n\0\ufffd]/g, '');
const shapeOf = ({ body }: Document) =>
  [...body.querySelectorAll('*')].map(({ tagName, attributes }) => [
    tagName,
    [...attributes].map(({ name }) => name),
  ]);

describe('any text in a page', () => {
  it('is text for the parser of a browser, in an element, an attribute and a field', () => {
    const page = (text: string) =>
      read(
        renderToStaticMarkup(
          <>
            <TextField name="name" label={`x${text}`} defaultValue={text} />
            <Table
              caption={text}
              columns={[{ key: 'a', header: `x${text}` }]}
              rows={[{ key: 'a', cells: [text] }]}
            />
          </>,
        ),
      );
    const plain = shapeOf(page('words'));
    forAny(anyText, (text) => {
      const shown = page(text);
      expect(shapeOf(shown)).toEqual(plain);
      expect(even(shown.querySelector('input')!.getAttribute('value')!)).toBe(even(text));
      expect(even(shown.querySelector('tbody th')!.textContent)).toBe(even(text));
    });
  });

  it('is the same value in JSON of the page, in a script and in an attribute', () => {
    forAny(fc.oneof(fc.jsonValue(), fc.array(fc.tuple(anyText, anyText))), (value) => {
      const { body } = read(
        `<script type="application/ld+json">${jsonInScript(value)}</script><p data-facts="${jsonInAttribute(value)}"></p>`,
      );
      expect([...body.querySelectorAll('*')].map(({ tagName }) => tagName)).toEqual(['SCRIPT', 'P']);
      const whole = JSON.parse(JSON.stringify(value)) as unknown;
      expect(JSON.parse(body.querySelector('script')!.textContent)).toEqual(whole);
      expect(JSON.parse(body.querySelector('p')!.dataset['facts']!)).toEqual(whole);
    });
  });
});
