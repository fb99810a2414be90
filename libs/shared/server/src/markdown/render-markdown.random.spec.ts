/** @jest-environment jsdom */
import { forAnyText } from '@verbonden/shared/testing/random';
import { renderMarkdown } from './render-markdown';

const allowed = new Set(
  'H2 H3 H4 H5 H6 P UL OL LI BLOCKQUOTE PRE HR BR STRONG EM S CODE A TABLE THEAD TBODY TR TH TD'.split(' '),
);

describe('any text as Markdown', () => {
  it('is prose for the parser of a browser: no element, attribute or address that runs or draws something', () =>
    forAnyText((given) => {
      // The parser of these tests fails on some of what stands for no character.
      const text = given.replace(/\p{Noncharacter_Code_Point}/gu, '');
      const { body, head } = new DOMParser().parseFromString(renderMarkdown(text), 'text/html');
      expect(head.children).toHaveLength(0);
      for (const element of body.querySelectorAll('*')) {
        expect(allowed.has(element.tagName) ? '' : element.outerHTML).toBe('');
        for (const { name, value } of element.attributes) {
          expect(['href', 'rel', 'start']).toContain(name);
          if (name === 'href') expect(value).toMatch(/^(https?:|mailto:|[/#?]|[^:]*$)/i);
        }
      }
    }));
});
