import { forAnyText, visible } from '@verbonden/shared/testing/random';
import { validateHeaderValue } from 'node:http';
import { disposition } from './give-out';

/** Reads the header as RFC 6266 (4.1) and RFC 8187 (3.2) write it, and nothing else. */
const grammar =
  /^(inline|attachment); filename="([ !#-$&-[\]-~]+)"; filename\*=UTF-8''((?:[\w!#$&+.^`|~-]|%[0-9A-F]{2})*)$/;

describe('any text as the name of a file', () => {
  it('is one name for who gets the file, and ends nothing in the header', () =>
    forAnyText((text) => {
      const header = disposition(false, text);
      validateHeaderValue('content-disposition', header);
      const [, kind, plain, whole] = grammar.exec(header) ?? [];
      expect(kind).toBe('attachment');
      expect(plain).not.toMatch(/[/\\"%]/);
      expect(visible(decodeURIComponent(whole ?? '?'))).toBe(visible(text.replace(/[/\\]/g, '-')));
    }));
});
