import { Injectable } from '@nestjs/common';
import { prepared } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { quoted } from '../analysis/document-vectors';
import type { SearchDocument } from '../search-document';
import { weights } from '../weights';
import { excerptOf } from './excerpt';
import { type Field, hidden, Rarity } from './rarity';
import { any, rankedBy, rankedByPieces } from './term';
import { type Expected, type Reading, Understanding } from './understanding';
import type { Excerpt, ExcerptPart, Understood } from './understood';

type Visibility = SearchDocument['visibility'];

/** What {@link SearchQuery.check} read. */
export interface Checked {
  readonly words: string;
  readonly together: number;
}

/**
 * Finds what everybody may find, unless a domain asks for what it shows to its own readers (`PRIVATE`). A domain puts the
 * fragments into its own statement, beside its own filters.
 */
@Injectable()
export class SearchQuery {
  private readonly rarity: Rarity;
  private readonly understanding: Understanding;

  constructor(private readonly db: DataSource) {
    this.rarity = new Rarity(db);
    this.understanding = new Understanding(db, this.rarity);
  }

  /**
   * Reads a search in everyday words: "quotes", `or` and `-not` work, anything else odd is simply a word. One statement
   * when all words are known and found together, a few more when not.
   * @param kind null: things of every kind
   * @returns null when nothing was typed
   */
  understand(
    typed: string | null | undefined,
    kind: string | null,
    reading: Reading = {},
  ): Promise<Understood | null> {
    return this.understanding.of(typed, kind, reading);
  }

  /**
   * The search as it is most likely read, for a statement that finds and checks in one go ({@link check}); null when it
   * must be understood first.
   */
  expect(
    typed: string | null | undefined,
    kind: string | null,
    reading: Reading = {},
  ): Promise<Expected | null> {
    return this.understanding.expect(typed, kind, reading);
  }

  /**
   * Columns that tell whether what was expected holds.
   * @param hits the rows that fit, or at least some of them
   */
  check(hits: string): string {
    return `(SELECT synonyms::text FROM search_state) AS words,
      (SELECT count(*)::int FROM (SELECT FROM ${hits} LIMIT ${weights.few}) AS few) AS together`;
  }

  /** True when understanding the search would have given the same: enough has all words, and no words of the field changed. */
  holds(expected: Expected, { words, together }: Checked): boolean {
    return together >= weights.few && words === expected.words;
  }

  /**
   * A condition on a row of search_documents, called `document`: it fits.
   * @param parameter the number of the parameter that holds `Understood.tsquery`
   */
  fits(parameter: number): string {
    return `search_vector(document.vector) @@ ${hidden(parameter)}`;
  }

  /**
   * A join that keeps the rows whose document fits.
   * @param subject the column with the id of the thing, such as "item.id"
   * @param kind a literal of the code, never of a person
   * @param parameter the number of the parameter that holds `Understood.tsquery`
   * @param visibility PRIVATE only where a policy has said that the reader may see the things of this kind
   */
  match(
    subject: string,
    kind: string,
    parameter: number,
    visibility: Visibility | readonly Visibility[] = 'PUBLIC',
  ): string {
    const seen = [visibility].flat().map((each) => `'${each}'`);
    return `JOIN search_documents document ON document.subject_id = ${subject}
      AND document.kind = '${kind}' AND document.visibility IN (${seen.join(', ')})
      AND ${this.fits(parameter)}`;
  }

  /**
   * How well a row fits (a float4 below 1000), after {@link match}. Only the heading is read: fetching the whole vector of
   * every hit costs more than finding them. What counts for how much, and why: `weights.ts`.
   * @param add puts a value among the parameters of the statement and gives its number
   */
  rank({ terms, sideBySide, readWhole }: Understood, add: (value: unknown) => number): string {
    const { place, half, found, fresh, oldAfterDays, adopted, adoptedOften, complete } = weights;
    const places = `'{${place.body}, ${place.labels}, ${place.lead}, ${place.title}}'`;
    // Figures are values too, so that searches with as many words are one statement (see `prepared`).
    const number = (value: number): string => `$${add(value)}::float8`;
    // PostgreSQL divides by the number of entries asked for, and by a figure of its own; one word in one place is worth
    // just what that place is.
    const standing = (entries: readonly string[]): string =>
      `${number(entries.length * perPlace)} * ts_rank(${places}, document.heading, $${add(entries.map(quoted).join(' | '))}::tsquery)`;
    const total = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
    const shares = terms.map((term) => number(Number((term.weight / total).toFixed(4))));
    const isThere = readWhole
      ? terms.map((term) => `(document.vector @@ $${add(term.match)}::tsquery)::int`)
      : [];
    const words = terms.map((term, index) => {
      const pieces = readWhole ? rankedByPieces(term) : [];
      const inPieces = pieces.length > 0 ? ` + ${weights.piece} * ${standing(pieces)}` : '';
      const typed = standing(rankedBy(term));
      const where =
        term.same.length > 0 ? alsoSaid(typed, `${weights.alike} * ${standing(term.same)}`) : typed;
      const stands = `1 - ${half} / (${half} + ${where}${inPieces})`;
      return `${shares[index]} * ${readWhole ? `greatest(${stands}, ${weights.somewhere} * ${isThere[index]})` : `(${stands})`}`;
    });
    const whole = readWhole
      ? `(${1 - weights.together} + ${weights.together} * (${shares.map((share, index) => `${share} * ${isThere[index]}`).join(' + ')}))`
      : '1';
    const beside =
      sideBySide.length > 0 ? [`${weights.sideBySide} * (1 - 1 / (1 + ${standing(sideBySide)}))`] : [];
    const better = [
      `${fresh} * greatest(0, 1 - (current_date - coalesce(document.standing_on, '1970-01-01')) / ${oldAfterDays}.0)`,
      `${adopted} * least(1, ln(1 + document.adopted) / ${Math.log(1 + adoptedOften).toFixed(4)})`,
      `${complete} * document.complete`,
    ];
    return `((${[found, ...words, ...beside].join(' + ')}) * ${whole} * (1 + ${better.join(' + ')}))::float4`;
  }

  /** The `tsquery` of whatever has something of a search, for texts that are kept elsewhere: pages of a file. */
  someOf({ terms }: Understood): string {
    return any(...terms.map(({ match }) => match));
  }

  /** The telling piece of such a text. */
  piece({ terms }: Understood, body: string, language = 'nl'): readonly ExcerptPart[] {
    return excerptOf({ title: '', lead: '', body, language }, terms).text;
  }

  /** The title and a telling piece of text of found things, with the hits marked; only for the few that are shown. */
  async excerpts(
    understood: Understood,
    subjectIds: readonly string[],
  ): Promise<ReadonlyMap<string, Excerpt>> {
    if (subjectIds.length === 0) return new Map();
    const rows = await prepared<{ id: string; title: string; lead: string; body: string; language: string }>(
      this.db,
      `SELECT subject_id AS id, title, lead, left(body, 40000) AS body, language
       FROM search_documents WHERE subject_id = ANY ($1::uuid[])`,
      [subjectIds],
    );
    return new Map(rows.map((row) => [row.id, excerptOf(row, understood.terms)]));
  }

  /** Things of this kind that everybody may see and that share the most telling words with this one; never itself. */
  async similar(subjectId: string, kind: string, limit: number): Promise<string[]> {
    const field: Field = { kind, visibilities: ['PUBLIC'] };
    await this.rarity.refresh();
    const entries = await this.db.query<{ entry: string; places: string[]; found: number }[]>(
      `SELECT entry, places, ${Rarity.countOf('quoted::tsquery')} AS found
       FROM search_documents document,
            unnest(document.heading) AS heading (entry, positions, places),
            LATERAL (SELECT quote_literal(entry) AS quoted) AS literal
       WHERE document.subject_id = $3 AND document.kind = $1 AND document.visibility = ANY ($2::text[])
         AND NOT entry = ANY ($4::text[])`,
      [kind, field.visibilities, subjectId, this.rarity.common(field)],
    );
    const telling = entries
      .filter(({ found }) => found > 1)
      .map(({ entry, places, found }) => ({
        entry,
        weight: placeOf(places) * this.rarity.weightOf(found, field),
      }))
      .sort((one, other) => other.weight - one.weight || (one.entry < other.entry ? -1 : 1))
      .slice(0, 24);
    if (telling.length === 0) return [];
    const values: unknown[] = [subjectId, kind, telling.map(({ entry }) => quoted(entry)).join(' | '), limit];
    const score = telling.map(({ entry, weight }) => {
      const shared = `document.heading @@ $${values.push(quoted(entry))}::tsquery`;
      return `CASE WHEN ${shared} THEN ${weight.toFixed(3)} ELSE 0 END`;
    });
    const rows = await this.db.query<{ id: string }[]>(
      `SELECT document.subject_id AS id FROM search_documents document
       WHERE search_vector(document.vector) @@ $3::tsquery AND document.kind = $2
         AND document.visibility = 'PUBLIC' AND document.subject_id <> $1
       ORDER BY ${score.join(' + ')} DESC, document.standing_on DESC NULLS LAST, document.subject_id
       LIMIT $4`,
      values,
    );
    return rows.map(({ id }) => id);
  }

  /**
   * "Did you mean": the search with each word that finds nothing replaced by the nearest one that finds something.
   * @returns null when every word is known, or nothing is near
   */
  async suggestion(typed: string | null | undefined, kind: string | null): Promise<string | null> {
    return (await this.understanding.of(typed, kind))?.corrected ?? null;
  }
}

function placeOf(places: readonly string[] | null): number {
  const { title, lead, labels, body } = weights.place;
  const worth: Readonly<Record<string, number>> = { A: title, B: lead, C: labels, D: body };
  return Math.max(...(places ?? ['D']).map((place) => worth[place] ?? body));
}

/** What `ts_rank` makes a single place smaller by: the sum of 1 / n². */
const perPlace = Math.PI ** 2 / 6;

/** The better one of two ways to say a thing counts, and the other one a little. */
function alsoSaid(one: string, other: string): string {
  return `(greatest(${one}, ${other}) + ${weights.both} * least(${one}, ${other}))`;
}
