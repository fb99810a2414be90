/** @jest-environment jsdom */
import { forAnyTexts, visible } from '@verbonden/shared/testing/random';
import { aMailContent } from '../testing';
import type { MailFrame } from './mail-blocks';
import { mailHtml } from './mail-html';
import { proseOf } from './mail-prose';

const frame: MailFrame = { network: 'Verbonden', home: 'https://verbonden.example.org', locale: 'nl' };
const shapeOf = (html: string) =>
  [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('*')]
    .map(({ tagName }) => tagName)
    .filter((name) => name !== 'BR')
    .join(' ');

describe('any text in the HTML of a mail', () => {
  it('stands in the element made for it, and makes none of its own', () =>
    forAnyTexts(4, ([news = '', label = '', value = '', preheader = '']) => {
      const content = aMailContent({ news, preheader, facts: [{ label, value }], paragraphs: [value] });
      const html = mailHtml(content, frame);
      const plain = aMailContent({ news: 'a', preheader: 'b', facts: [{ label: 'c', value: 'd' }] });
      expect(shapeOf(html)).toBe(shapeOf(mailHtml({ ...plain, paragraphs: ['d'] }, frame)));
      const { body } = new DOMParser().parseFromString(html, 'text/html');
      for (const text of [news, label, value]) expect(visible(body.textContent)).toContain(visible(text));
    }));

  it('as Markdown runs nothing and leads to pages only', () =>
    forAnyTexts(1, ([text = '']) => {
      const prose = proseOf(text);
      const { body } = new DOMParser().parseFromString(mailHtml(aMailContent({ prose }), frame), 'text/html');
      expect(body.querySelectorAll('script, style, img, iframe, object, form, svg, link, base')).toHaveLength(
        0,
      );
      for (const element of body.querySelectorAll('*')) {
        for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
      }
      for (const { href } of body.querySelectorAll('a')) expect(href).toMatch(/^(https?|mailto):/);
    }));
});
