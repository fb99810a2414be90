import { globSync, readFileSync } from 'node:fs';
import { projectFolder } from '../stage/program';

const folder = `${projectFolder}apps/portal/src/handbook/chapters/`;

/** A chapter of the handbook in one language, and what it names on the screen: what stands in bold. */
export interface WrittenChapter {
  /** Its book and its place in the address: 'coordinator/na-afloop'. */
  readonly name: string;
  readonly locale: 'nl' | 'en';
  readonly labels: readonly string[];
  /** The names of its pictures. */
  readonly pictures: readonly string[];
}

/** All chapters, in their own order. */
export const writtenChapters: readonly WrittenChapter[] = globSync('*/*.md', { cwd: folder })
  .sort()
  .map((file) => {
    const { book, slug, locale } = /^(?<book>\w+)\/\d-(?<slug>[\w-]+)\.(?<locale>nl|en)\.md$/.exec(
      file,
    )!.groups!;
    const text = readFileSync(folder + file, 'utf8');
    return {
      name: `${book}/${slug}`,
      locale: locale as 'nl' | 'en',
      labels: [...new Set([...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, label]) => label!))],
      pictures: [...text.matchAll(/!\[[^\]]+\]\(([\w-]+)\)/g)].map(([, picture]) => picture!),
    };
  });
