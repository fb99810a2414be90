import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SearchDocument } from './search-document';
import { readTyped, withReplaced, wordsOf } from './typed-query';
import type { Correction, Excerpt, ExcerptPart, Understood } from './understood';

/** Stands around a hit in what the database gives; no text has it. */
const mark = '\u0001';

type Visibility = SearchDocument['visibility'];

/** How a search is to be read. */
export interface Reading {
  /** PRIVATE only where a policy has said that the reader may see the things of this kind; a list: any of them. */
  readonly visibility?: Visibility | readonly Visibility[];
  /** Takes every word as it was typed, also when it finds nothing. */
  readonly insist?: boolean;
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
   * @param kind null: things of every kind
   * @returns null when nothing was typed
   */
  async understand(
    typed: string | null | undefined,
    kind: string | null,
    { visibility = 'PUBLIC', insist = false }: Reading = {},
  ): Promise<Understood | null> {
    const clean = readTyped(typed);
    if (!clean) return null;
    const seen = [visibility].flat();
    const literal = await this.read(clean, kind, seen);
    if (insist || literal.found || !seen.includes('PUBLIC')) return { ...literal, corrections: [] };
    const { text, corrections } = await this.corrected(clean, kind, seen);
    if (corrections.length === 0) return { ...literal, corrections };
    return { ...(await this.read(text, kind, seen)), typed: clean, corrections };
  }

  private async read(clean: string, kind: string | null, seen: readonly Visibility[]) {
    const [row] = await this.db.query<{ strict: string; found: boolean }[]>(
      `SELECT query::text AS strict,
              EXISTS (SELECT FROM search_documents
                      WHERE search_vector(vector) @@ query AND ($2::text IS NULL OR kind = $2)
                        AND visibility = ANY ($3::text[])) AS found
       FROM websearch_to_tsquery('dutch_plain', $1) AS query`,
      [clean, kind, seen],
    );
    const { strict, found } = row!;
    const loose = strict.replaceAll(' & ', ' | ');
    const loosened = !found && loose !== strict && !strict.includes('!');
    return { typed: clean, tsquery: loosened ? loose : strict, loosened, found };
  }

  /**
   * A condition on a row of search_documents, called `document`: it fits.
   * @param parameter the number of the parameter that holds `Understood.tsquery`
   */
  fits(parameter: number): string {
    return `search_vector(document.vector) @@ $${parameter}::tsquery`;
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
      AND ${this.fits(parameter)}`;
  }

  /**
   * How well a row fits (a float4), after {@link match}.
   * @param add puts a value among the parameters of the statement and gives its number
   */
  rank(understood: Understood, add: (value: unknown) => number): string {
    return `ts_rank('{0, 0, 0.3, 1}', document.heading, $${add(understood.tsquery)}::tsquery)`;
  }

  /** The title and a telling piece of text of found things, with the hits marked; only for the few that are shown. */
  async excerpts(
    understood: Understood,
    subjectIds: readonly string[],
  ): Promise<ReadonlyMap<string, Excerpt>> {
    if (subjectIds.length === 0) return new Map();
    const rows = await this.db.query<{ id: string; title: string; lead: string }[]>(
      `SELECT subject_id AS id, ts_headline('dutch_plain', title, $2::tsquery, $3) AS title,
              ts_headline('dutch_plain', concat_ws(' ', lead, body), $2::tsquery, $4) AS lead
       FROM search_documents WHERE subject_id = ANY ($1::uuid[])`,
      [
        subjectIds,
        understood.tsquery,
        `HighlightAll=true, StartSel=${mark}, StopSel=${mark}`,
        `MaxWords=30, MinWords=15, StartSel=${mark}, StopSel=${mark}`,
      ],
    );
    return new Map(rows.map((row) => [row.id, { title: partsOf(row.title), text: partsOf(row.lead) }]));
  }

  /** Things of this kind that everybody may see and that share the most telling words with this one; never itself. */
  async similar(subjectId: string, kind: string, limit: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT other.subject_id AS id
       FROM search_documents this
       CROSS JOIN LATERAL (
         SELECT replace(plainto_tsquery('dutch_plain', this.title || ' ' || this.labels)::text, ' & ', ' | ')::tsquery
       ) AS words (query)
       JOIN search_documents other ON search_vector(other.vector) @@ words.query
       WHERE this.subject_id = $1 AND this.kind = $2 AND this.visibility = 'PUBLIC'
         AND other.kind = $2 AND other.visibility = 'PUBLIC' AND other.subject_id <> $1
       ORDER BY ts_rank('{0.1, 0.1, 0.3, 1}', other.vector, words.query) DESC, other.subject_id
       LIMIT $3`,
      [subjectId, kind, limit],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * "Did you mean": the search with each word that finds nothing replaced by the nearest one that finds something.
   * @returns null when every word is known, or nothing is near
   */
  async suggestion(typed: string | null | undefined, kind: string): Promise<string | null> {
    const clean = readTyped(typed);
    if (!clean) return null;
    const { text, corrections } = await this.corrected(clean, kind);
    return corrections.length > 0 ? text : null;
  }

  /** Words come only from public documents, and are looked up again, so that nothing tells of a hidden one. */
  private async corrected(
    clean: string,
    kind: string | null,
    seen: readonly Visibility[] = ['PUBLIC'],
  ): Promise<{ text: string; corrections: readonly Correction[] }> {
    const words = wordsOf(clean);
    if (words.length === 0) return { text: clean, corrections: [] };
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
                         AND ($2::text IS NULL OR kind = $2) AND visibility = 'PUBLIC')
         ORDER BY candidate.plain <-> given.plain, candidate.word
         LIMIT 1) AS near
       WHERE numnode(plainto_tsquery('dutch_plain', given.word)) > 0
         AND NOT EXISTS (SELECT FROM search_documents
                         WHERE search_vector(vector) @@ plainto_tsquery('dutch_plain', given.word)
                           AND ($2::text IS NULL OR kind = $2) AND visibility = ANY ($3::text[]))`,
      [words.map(({ word }) => word), kind, seen],
    );
    const taken = new Map(nearest.map((row) => [row.typed, row.word]));
    return {
      text: withReplaced(clean, words, taken),
      corrections: nearest.map((row) => ({ typed: row.typed, taken: row.word })),
    };
  }
}

/** Odd pieces are what stood between the marks. */
function partsOf(marked: string): ExcerptPart[] {
  return marked
    .split(mark)
    .map((text, index) => ({ text, hit: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
