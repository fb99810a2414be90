import { markdownProblem, renderMarkdown } from '@verbonden/shared/server';
import { markdownLink, markdownText } from './markdown-text';

/** What a reader sees of a paragraph. */
function read(markdown: string): string {
  return renderMarkdown(markdown)
    .replace(/<\/?(p|li|ul|a)[^>]*>/g, '')
    .trim();
}

describe('what people wrote, inside Markdown', () => {
  it.each([
    'gewoon',
    '# geen kop',
    '- geen punt',
    '1. geen nummer',
    '**niet vet** en _niet schuin_',
    '[geen](javascript:alert)',
    '`geen code`',
    '~~~ geen blok',
    'a | b',
    '\\ een streep',
    'twee\nregels',
  ])('%j stays what it is', (written) => {
    expect(read(markdownText(written))).toBe(written.replace('\n', ' '));
    expect(markdownProblem(markdownText(written))).toBeNull();
    expect(read(markdownLink(written, '/kennis/a'))).toBe(written.replace('\n', ' '));
  });
});
