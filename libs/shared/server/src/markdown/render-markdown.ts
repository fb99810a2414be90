import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/**
 * Markdown as people write it, without HTML of their own. Every link that leads outside says that we do not vouch for
 * it; a picture becomes a link, because loading it would tell another server who reads here.
 */
const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
markdown.core.ruler.push('headings below the title', (state) => {
  const headings = state.tokens.filter((token) => /^heading_(open|close)$/.test(token.type));
  // The title of the page is h1, so the highest heading of a text becomes h2 and the rest moves with it.
  const highest = Math.min(...headings.map((token) => Number(token.tag.slice(1))));
  for (const token of headings) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) - highest + 2)}`;
});
markdown.renderer.rules.image = (tokens, index, options, environment, renderer) => {
  const token = tokens[index]!;
  const { escapeHtml } = markdown.utils;
  const shown = renderer.renderInlineAsText(token.children ?? [], options, environment);
  const address = String(token.attrGet('src') ?? '');
  return `<a href="${escapeHtml(address)}">${escapeHtml(shown || address)}</a>`;
};

const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'br'],
    ...['strong', 'em', 's', 'code', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'nofollow noopener' }) },
  disallowedTagsMode: 'discard',
};

const remembered = new Map<string, string>();
const mostRemembered = 200;
/** Longer texts are rare and would fill the memory. */
const longestRemembered = 20_000;

/**
 * The safe HTML of a text: written twice over, by a renderer that knows no HTML and a cleaner that lets through only
 * the tags of prose and links to http, https and mail (P31).
 */
export function renderMarkdown(source: string): string {
  const known = remembered.get(source);
  if (known !== undefined) return known;
  const html = sanitizeHtml(markdown.render(source), allowed);
  if (source.length > longestRemembered) return html;
  if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value!);
  remembered.set(source, html);
  return html;
}

/** The tokens of a text, for whoever looks for mistakes in it. */
export function parseMarkdown(source: string): ReturnType<typeof markdown.parse> {
  return markdown.parse(source, {});
}
