import { Injectable } from '@nestjs/common';
import type { Locale, Viewer } from '@verbonden/shared/kernel';
import { DataSource } from 'typeorm';
import { mayFind } from '../search.policy';
import type { SearchSuggestion } from './search-suggestion';
import { beginningOf, beginningQuery, holdsAll } from './typed-beginning';

/** Ordering looks at no more titles than these, so that a letter that begins a thousand words costs no more. */
const mostLookedAt = 200;
const mostWords = 2;
const mostPlaces = 2;

/** Places of the portal with a name of their own, such as the themes; few enough to be kept in memory. */
export type NamedPlaces = (locale: Locale) => readonly { readonly text: string; readonly path: string }[];

/** What may be meant while somebody types: words of the field, named places, and titles that the viewer may find. */
@Injectable()
export class SearchSuggestions {
  private readonly places = new Map<string, NamedPlaces>();

  constructor(private readonly db: DataSource) {}

  /** Makes named places known. @throws Error when the kind is taken */
  register(kind: string, places: NamedPlaces): void {
    if (this.places.has(kind)) throw new Error(`Two lists of places are called "${kind}".`);
    this.places.set(kind, places);
  }

  /** Words first, then places, then titles: those that begin with what was typed before others, the shortest first. */
  async of(viewer: Viewer, typed: string, first: number): Promise<SearchSuggestion[]> {
    const words = beginningOf(typed);
    if (words.join('').length < 2) return [];
    const found = await this.db.query<SearchSuggestion[]>(
      `(SELECT term AS text, 'WORD' AS kind, NULL AS path
        FROM search_synonyms, unnest(terms) AS term
        WHERE starts_with(unaccent(term), $1) ORDER BY length(term), term LIMIT ${mostWords})
       UNION ALL
       (SELECT title, kind, path
        FROM (SELECT title, kind, path FROM search_documents
              WHERE to_tsvector('plain_words', title) @@ $2::tsquery AND visibility = ANY ($3)
              LIMIT ${mostLookedAt}) AS looked
        ORDER BY starts_with(unaccent(lower(title)), $1) DESC, length(title), title LIMIT ${first})`,
      [words.join(' '), beginningQuery(words), mayFind(viewer)],
    );
    const isWord = ({ kind }: SearchSuggestion) => kind === 'WORD';
    return [
      ...found.filter(isWord),
      ...this.placesFor(viewer.locale, words),
      ...found.filter((each) => !isWord(each)),
    ].slice(0, first);
  }

  private placesFor(locale: Locale, words: readonly string[]): SearchSuggestion[] {
    return [...this.places]
      .flatMap(([kind, places]) => places(locale).map((place) => ({ ...place, kind })))
      .filter(({ text }) => holdsAll(text, words))
      .slice(0, mostPlaces);
  }
}
