import MarkdownIt from 'markdown-it';

/** A picture of a chapter: where it is, and its size on screen in CSS pixels. */
export interface ChapterPicture {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

interface Surroundings {
  /** Makes the address of a page of the portal one in the reader's language. */
  readonly href: (path: string) => string;
  /** Finds a picture by the name that the chapter gives it. */
  readonly picture: (name: string) => ChapterPicture;
}

/** The surroundings that a rendering was begun with. */
function of(environment: Readonly<Record<string, unknown>> | undefined): Surroundings {
  return environment?.['surroundings'] as Surroundings;
}

/** Chapters are our own text: no HTML in them, links go to pages of the portal, pictures are those of the handbook. */
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });

markdown.renderer.rules['link_open'] = (tokens, index, options, environment, renderer) => {
  const link = tokens[index]!;
  const path = String(link.attrGet('href') ?? '');
  if (path.startsWith('/')) link.attrSet('href', of(environment).href(path));
  return renderer.renderToken(tokens, index, options);
};

markdown.renderer.rules['image'] = (tokens, index, options, environment, renderer) => {
  const image = tokens[index]!;
  const { escapeHtml } = markdown.utils;
  const { address, width, height } = of(environment).picture(String(image.attrGet('src') ?? ''));
  const words = renderer.renderInlineAsText(image.children ?? [], options, environment);
  return `<img src="${escapeHtml(address)}" alt="${escapeHtml(words)}" width="${width}" height="${height}" loading="lazy" decoding="async">`;
};

/** The HTML of a chapter's text for a reader. Throws when it names a picture that is not there. */
export function chapterHtml(body: string, surroundings: Surroundings): string {
  return markdown.render(body, { surroundings });
}

/** What a chapter names on the screen, in order: what stands in bold. */
export function labelsIn(body: string): string[] {
  return markdown.parse(body, {}).flatMap(({ children }) =>
    (children ?? []).flatMap((token, place, all) => {
      if (token.type !== 'strong_open') return [];
      const end = all.findIndex(({ type }, index) => index > place && type === 'strong_close');
      return [
        all
          .slice(place + 1, end)
          .map(({ content }) => content)
          .join(''),
      ];
    }),
  );
}

/** The names of the pictures of a chapter, with their words for who does not see them. */
export function picturesIn(body: string): { readonly name: string; readonly words: string }[] {
  return markdown
    .parse(body, {})
    .flatMap(({ children }) =>
      (children ?? [])
        .filter(({ type }) => type === 'image')
        .map((image) => ({ name: String(image.attrGet('src') ?? ''), words: image.content })),
    );
}

/** The pages of the portal that a chapter leads to. */
export function pathsIn(body: string): string[] {
  return markdown
    .parse(body, {})
    .flatMap(({ children }) =>
      (children ?? [])
        .filter(({ type }) => type === 'link_open')
        .map((link) => String(link.attrGet('href') ?? '')),
    );
}
