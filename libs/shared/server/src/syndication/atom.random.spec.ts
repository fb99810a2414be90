/** @jest-environment jsdom */
import { forAnyTexts, visible } from '@verbonden/shared/testing/random';
import { XMLValidator } from 'fast-xml-parser';
import { atomXml } from './atom';

const day = new Date('2026-12-01T09:00:00Z');

describe('any text in a feed', () => {
  it('comes back as the text of its own element, from two readers', () =>
    forAnyTexts(4, ([title = '', author = '', summary = '', category = '']) => {
      const page = 'https://verbonden.example.org/bijeenkomsten';
      const entry = { id: 'urn:uuid:x', url: page, published: day, updated: day, title, summary, category };
      const xml = atomXml({ self: page, page, title, author, language: 'nl', entries: [entry] });
      expect(XMLValidator.validate(xml)).toBe(true);
      const document = new DOMParser().parseFromString(xml, 'application/xml');
      expect(document.querySelector('parsererror')).toBeNull();
      const told = (path: string) => visible(document.querySelector(path)?.textContent ?? '?');
      expect([told('feed > title'), told('author > name'), told('entry > title'), told('summary')]).toEqual(
        [title, author, title, summary].map(visible),
      );
      expect(visible(document.querySelector('category')!.getAttribute('term')!)).toBe(visible(category));
      expect(document.querySelectorAll('*')).toHaveLength(16);
    }));
});
