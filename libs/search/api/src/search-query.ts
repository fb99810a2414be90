import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SearchDocument } from './search-document';
import { readTyped, withReplaced, wordsOf } from './typed-query';

type Visibility = SearchDocument['visibility'];

/** A search as the database will run it. `tsquery` goes in as a parameter of {@link SearchQuery.match}. */
export interface Understood {
  /** What was typed, cleaned. */
  readonly typed: string;
  /** The text form of a `tsquery`; it fits nothing when only words without meaning were typed ("van de"). */
  readonly tsquery: string;
  /** True when no document held all the words, so that those with some of them are shown. */
  readonly loosened: boolean;
}

/**
 * Finds what everybody may find, unless a domain asks for what it shows to its own readers (`PRIVATE`). A domain puts the
 * fragments into its own statement, beside its own filters.
 */
@Injectable()
export class SearchQuery {
  constructor(private readonly db: DataSource) {}

  /**
   * Reads a search in everyday words: "quotes", `or` and `-not` work, anything else odd is simply a word.
   * All words must be in a document; when that finds nothing of this kind, any of them will do.
   * @returns null when nothing was typed
   */
  async understand(
    typed: string | null | undefined,
    kind: string,
    visibility: Visibility = 'PUBLIC',
  ): Promise<Understood | null> {
    const clean = readTyped(typed);
    if (!clean) return null;
    const [row] = await this.db.query<{ strict: string; found: boolean }[]>(
      `SELECT query::text AS strict,
              EXISTS (SELECT FROM search_documents
                      WHERE search_vector(vector) @@ query AND kind = $2 AND visibility = $3) AS found
       FROM websearch_to_tsquery('dutch_plain', $1) AS query`,
      [clean, kind, visibility],
    );
    const { strict, found } = row!;
    const loose = strict.replaceAll(' & ', ' | ');
    const loosened = !found && loose !== strict && !strict.includes('!');
    return { typed: clean, tsquery: loosened ? loose : strict, loosened };
  }

  /**
   * A join that keeps the rows whose document fits.
   * @param subject the column with the id of the thing, such as "item.id"
   * @param kind a literal of the code, never of a person
   * @param parameter the number of the parameter that holds `Understood.tsquery`
   * @param visibility PRIVATE only where a policy has said that the reader may see the things of this kind
   */
  match(subject: string, kind: string, parameter: number, visibility: Visibility = 'PUBLIC'): string {
    return `JOIN search_documents document ON document.subject_id = ${subject}
      AND document.kind = '${kind}' AND document.visibility = '${visibility}'
      AND search_vector(document.vector) @@ $${parameter}::tsquery`;
  }

  /**
   * How well a row fits (a float4), after {@link match}: words in title and lead count, those in the body only find.
   * Ranking by the whole vector would have to fetch it for every hit, which costs more than finding them.
   */
  rank(parameter: number): string {
    return `ts_rank('{0, 0, 0.3, 1}', document.heading, $${parameter}::tsquery)`;
  }

  /**
   * "Did you mean": the search with each word that finds nothing replaced by the nearest one that finds something.
   * Words come only from public documents, and are looked up again, so that a suggestion never tells of a hidden one.
   * @returns null when every word is known, or nothing is near
   */
  async suggestion(typed: string | null | undefined, kind: string): Promise<string | null> {
    const clean = readTyped(typed);
    const words = clean ? wordsOf(clean) : [];
    if (!clean || words.length === 0) return null;
    const nearest = await this.db.query<{ typed: string; word: string }[]>(
      `SELECT given.word AS typed, near.word
       FROM (SELECT DISTINCT word, unaccent(word) AS plain FROM unnest($1::text[]) AS word) AS given
       CROSS JOIN LATERAL (
         SELECT candidate.word
         FROM (SELECT word, plain FROM search_words
               WHERE plain % given.plain ORDER BY plain <-> given.plain LIMIT 5) AS candidate
         WHERE similarity(candidate.plain, given.plain) >= 0.4 AND candidate.plain <> given.plain
           AND EXISTS (SELECT FROM search_documents
                       WHERE search_vector(vector) @@ plainto_tsquery('dutch_plain', candidate.word)
                         AND kind = $2 AND visibility = 'PUBLIC')
         ORDER BY candidate.plain <-> given.plain, candidate.word
         LIMIT 1) AS near
       WHERE numnode(plainto_tsquery('dutch_plain', given.word)) > 0
         AND NOT EXISTS (SELECT FROM search_documents
                         WHERE search_vector(vector) @@ plainto_tsquery('dutch_plain', given.word)
                           AND kind = $2 AND visibility = 'PUBLIC')`,
      [words.map(({ word }) => word), kind],
    );
    if (nearest.length === 0) return null;
    return withReplaced(clean, words, new Map(nearest.map((row) => [row.typed, row.word])));
  }
}
