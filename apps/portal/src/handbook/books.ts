import type { Locale } from '@verbonden/shared/kernel';
import { type Chapter, readChapter } from './chapter';
import type { ChapterPicture } from './chapter-html';
import made from './pictures.json' with { type: 'json' };

/** For whom there is a book; also its address. */
export const bookNames = ['coordinator', 'redacteur', 'professional'] as const;
export type BookName = (typeof bookNames)[number];

interface PlacedChapter {
  readonly book: string;
  readonly locale: string;
  readonly chapter: Chapter;
}

let known: readonly PlacedChapter[] | undefined;

/** The chapters of a book in their order. */
export function chaptersOf(book: BookName, locale: Locale): readonly Chapter[] {
  known ??= readAll();
  return known.filter((each) => each.book === book && each.locale === locale).map(({ chapter }) => chapter);
}

/** Every chapter, by its file: `chapters/<book>/<place>-<slug>.<language>.md`. */
function readAll(): readonly PlacedChapter[] {
  const sources = import.meta.glob<string>('./chapters/*/*.md', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  return Object.entries(sources)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([file, source]) => {
      const parts = /\/(?<book>[a-z]+)\/\d-(?<slug>[a-z-]+)\.(?<locale>nl|en)\.md$/.exec(file)?.groups;
      if (!parts) throw new Error(`${file} is no name of a chapter`);
      return {
        book: parts['book']!,
        locale: parts['locale']!,
        chapter: readChapter(parts['slug']!, source),
      };
    });
}

/**
 * A picture by its name, as it looks in a language; its address changes with what is in it, for browsers keep it. Throws
 * when there is none.
 */
export function pictureOf(name: string, locale: Locale): ChapterPicture {
  const picture = (made as Readonly<Record<string, MadePicture>>)[`${name}.${locale}`];
  if (!picture) throw new Error(`the handbook has no picture ${name} in ${locale}`);
  const { width, height, version } = picture;
  return { address: `/assets/handboek-${name}.${locale}.webp?v=${version}`, width, height };
}

/** What `npm run pictures:handbook` notes of a picture. */
interface MadePicture {
  readonly width: number;
  readonly height: number;
  readonly version: string;
}
