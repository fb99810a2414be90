/** A chapter of a handbook, as its file says it. */
export interface Chapter {
  /** Its place in the book's address: 'bijeenkomst-plannen'. */
  readonly slug: string;
  /** The job somebody comes to do. */
  readonly title: string;
  /** What it brings, in one sentence. */
  readonly lead: string;
  /** The page where one does it. */
  readonly door: { readonly path: string; readonly label: string };
  /** Markdown; what stands in bold is the name of something on the screen. */
  readonly body: string;
}

const form = /^---\n(?<head>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/;

/**
 * Reads the text of a chapter's file: `title`, `lead` and `door` (a Markdown link) between two lines of dashes, then the
 * body. Throws with the chapter's name when one of them is missing.
 */
export function readChapter(slug: string, source: string): Chapter {
  const { head = '', body = '' } = form.exec(source)?.groups ?? {};
  const facts = new Map(
    head.split('\n').map((line) => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2).trim()] as const;
    }),
  );
  const fact = (name: string) => {
    const value = facts.get(name);
    if (!value) throw new Error(`chapter ${slug} has no ${name}`);
    return value;
  };
  const door = /^\[(?<label>[^\]]+)\]\((?<path>\/[^)]*)\)$/.exec(fact('door'))?.groups;
  if (!door?.['label'] || !door['path']) throw new Error(`the door of chapter ${slug} is no link`);
  if (!body.trim()) throw new Error(`chapter ${slug} has no text`);
  return {
    slug,
    title: fact('title'),
    lead: fact('lead'),
    door: { label: door['label'], path: door['path'] },
    body: body.trim(),
  };
}
