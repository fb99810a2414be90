import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { quoted } from '../analysis/document-vectors';
import { wordsIn } from '../analysis/words';
import type { SearchDocument } from '../search-document';
import { weights } from '../weights';
import { nearest, nearestHalves, tracesOf, tracesOfHalves } from './corrections';
import { excerptOf } from './excerpt';
import { muchOf } from './loosening';
import { parsedSearch, type ParsedSearch } from './parsed-search';
import { type Field, Rarity } from './rarity';
import { Synonyms } from './synonyms';
import { all, any, rankedBy, rankedByPieces, type Term, termOf } from './term';
import { readTyped, withReplaced } from './typed-search';
import type { Excerpt, ExcerptPart, Understood, WeighedTerm } from './understood';

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
  private readonly rarity: Rarity;
  private synonyms = new Synonyms('', []);

  constructor(private readonly db: DataSource) {
    this.rarity = new Rarity(db);
  }

  /**
   * Reads a search in everyday words: "quotes", `or` and `-not` work, anything else odd is simply a word. One statement
   * when all words are known and found together, a few more when not.
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
    const field: Field = { kind, visibilities: [visibility].flat() };
    await this.rarity.refresh();
    let parsed = parsedSearch(clean, this.synonyms);
    let counts = await this.count(parsed, field);
    if (counts.version !== this.synonyms.version) {
      await this.readSynonyms();
      parsed = parsedSearch(clean, this.synonyms);
      counts = await this.count(parsed, field);
    }
    const taken = insist
      ? []
      : await this.corrected(
          parsed.terms.filter((_, index) => counts.found[index] === 0),
          field,
        );
    if (taken.length === 0) return this.decide(clean, parsed, counts, field);
    const corrected = withReplaced(clean, taken);
    parsed = parsedSearch(corrected, this.synonyms);
    const understood = await this.decide(clean, parsed, await this.count(parsed, field), field);
    return {
      ...understood,
      corrected,
      corrections: taken.map((each) => ({ typed: clean.slice(each.at, each.end), taken: each.taken })),
    };
  }

  /**
   * A condition on a row of search_documents, called `document`: it fits.
   * @param parameter the number of the parameter that holds `Understood.tsquery`
   */
  fits(parameter: number): string {
    // Read by a statement of its own, so that the planner does not know the words: for very common ones it would read
    // every vector instead of the index, which takes several times as long.
    return `search_vector(document.vector) @@ (SELECT $${parameter}::tsquery)`;
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
   * How well a row fits (a float4 below 1000), after {@link match}. Only the heading is read: fetching the whole vector of
   * every hit costs more than finding them. What counts for how much, and why: `weights.ts`.
   * @param add puts a value among the parameters of the statement and gives its number
   */
  rank({ terms, sideBySide, readWhole }: Understood, add: (value: unknown) => number): string {
    const { place, half, found, fresh, oldAfterDays, adopted, adoptedOften, complete } = weights;
    const places = `'{${place.body}, ${place.labels}, ${place.lead}, ${place.title}}'`;
    // PostgreSQL divides by the number of entries asked for; we do not want a word with synonyms to count for less.
    const standing = (entries: readonly string[]): string =>
      `${entries.length} * ts_rank(${places}, document.heading, $${add(entries.map(quoted).join(' | '))}::tsquery)`;
    const total = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
    const shares = terms.map((term) => (term.weight / total).toFixed(4));
    const isThere = readWhole
      ? terms.map((term) => `(document.vector @@ $${add(term.match)}::tsquery)::int`)
      : [];
    const words = terms.map((term, index) => {
      const pieces = readWhole ? rankedByPieces(term) : [];
      const inPieces = pieces.length > 0 ? ` + ${weights.piece} * ${standing(pieces)}` : '';
      const stands = `1 - ${half} / (${half} + ${standing(rankedBy(term))}${inPieces})`;
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
    const rows = await this.db.query<
      { id: string; title: string; lead: string; body: string; language: string }[]
    >(
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
      `SELECT entry, places, ${Rarity.countOf('quoted')} AS found
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
    return (await this.understand(typed, kind))?.corrected ?? null;
  }

  /** How many documents have each term, whether enough have them all, and how the synonyms stand: one statement. */
  private async count({ terms, without }: ParsedSearch, field: Field) {
    const values: unknown[] = [field.kind, field.visibilities];
    const parameter = (value: string): string => `$${values.push(value)}`;
    const common = terms.map((term) => this.rarity.estimate(rankedBy(term), field));
    const columns = terms.flatMap((term, index) =>
      common[index] === null ? [`${Rarity.countOf(parameter(broadest(term)))} AS "t${index}"`] : [],
    );
    const whole = withAll(all(...terms.map((term) => term.match)), excluding(without));
    if (whole) columns.push(`${Rarity.countOf(parameter(whole), weights.few)} AS "all"`);
    const [row] = await this.db.query<Record<string, number | string>[]>(
      `SELECT (SELECT synonyms::text FROM search_state) AS version, $1::text AS kind, $2::text[] AS visibilities
              ${columns.map((column) => `, ${column}`).join('')}`,
      values,
    );
    const found = terms.map((_, index) => common[index] ?? Number(row![`t${index}`]));
    return { found, together: Number(row!['all'] ?? 0), version: String(row!['version']) };
  }

  /** The `tsquery`, as strict as finds something. */
  private async decide(
    clean: string,
    { terms, without, sideBySide }: ParsedSearch,
    { found, together }: { readonly found: readonly number[]; readonly together: number },
    field: Field,
  ): Promise<Understood> {
    const weighed = terms.map((term, index): WeighedTerm => ({
      ...term,
      weight: this.rarity.weightOf(found[index]!, field),
    }));
    const understood = {
      typed: clean,
      corrections: [],
      corrected: null,
      terms: weighed,
      sideBySide,
      readWhole: false,
    };
    const strict = withAll(all(...weighed.map((term) => term.match)), excluding(without));
    const literal: Understood = { ...understood, tsquery: strict, loosened: false };
    if (terms.length === 0 || together >= weights.few) return literal;
    const exact = weighed.filter((term) => term.exact);
    const known = weighed.filter((term, index) => !term.exact && found[index]! > 0);
    const canLoosen = weighed.length > 1 || known.some((term) => term.loose || term.piece);
    if (known.length === 0 || !canLoosen) return literal;
    const demand = (query: string): string =>
      withAll(all(...exact.map((term) => term.match), query), excluding(without));
    // A word that is found is not taken apart any further.
    const shares =
      together > 0 && weighed.length === 1 ? weights.enough.filter((share) => share > 0) : weights.enough;
    const levels = shares.map((share) => demand(muchOf(known, share)));
    const counts = levels.map(
      (_, index) => `${Rarity.countOf(`$${index + 3}`, weights.readWhole + 1)} AS "l${index}"`,
    );
    const [row] = await this.db.query<Record<string, number>[]>(`SELECT ${counts.join(', ')}`, [
      field.kind,
      field.visibilities,
      ...levels,
    ]);
    const reached = levels.findIndex((_, index) => row![`l${index}`]! >= weights.few);
    const level = reached < 0 ? levels.length - 1 : reached;
    const hits = row![`l${level}`]!;
    if (hits === 0) return literal;
    return {
      ...understood,
      tsquery: levels[level]!,
      loosened: together === 0,
      readWhole: hits <= weights.readWhole,
    };
  }

  /** The nearest words that find something, for words that find nothing: two statements, and none when all are known. */
  private async corrected(unknown: readonly Term[], field: Field) {
    const words = unknown
      .filter((term) => !term.exact && term.words.length === 1)
      .map((term) => term.words[0]!)
      .filter((word) => tracesOf(word.plain).length > 0);
    if (words.length === 0) return [];
    const rows = await this.db.query<{ word: string }[]>(
      'SELECT word FROM search_words_near($1::text[]) AS word',
      [[...new Set(words.flatMap((word) => [...tracesOf(word.plain), ...tracesOfHalves(word.plain)]))]],
    );
    const known = rows.map(({ word }) => word);
    const candidates = words.map((word) => {
      const whole = nearest(word.plain, known);
      return { word, candidates: whole.length > 0 ? whole : nearestHalves(word.plain, known) };
    });
    // Words come from all that is public; a word counts only where it is found among what is searched now (P20).
    const parsed: ParsedSearch = {
      terms: candidates.flatMap((each) => each.candidates.map(({ word }) => termOf([...wordsIn(word)][0]!))),
      without: [],
      sideBySide: [],
    };
    if (parsed.terms.length === 0) return [];
    const { found } = await this.count(parsed, field);
    let index = 0;
    return candidates.flatMap(({ word, candidates: near }) => {
      const counted = near.map((candidate) => ({ ...candidate, found: found[index++]! }));
      const [best] = counted
        .filter((candidate) => candidate.found > 0)
        .sort((one, other) => one.errors - other.errors || other.found - one.found);
      return best ? [{ at: word.at, end: word.end, taken: best.word }] : [];
    });
  }

  private async readSynonyms(): Promise<void> {
    const rows = await this.db.query<{ version: string; terms: string[] | null; oneWay: boolean }[]>(
      `SELECT state.synonyms::text AS version, synonyms.terms, synonyms.one_way AS "oneWay"
       FROM search_state state LEFT JOIN search_synonyms synonyms ON true ORDER BY synonyms.id`,
    );
    this.synonyms = new Synonyms(
      rows[0]?.version ?? '',
      rows.flatMap(({ terms, oneWay }) => (terms ? [{ terms, oneWay }] : [])),
    );
  }
}

function excluding(without: readonly string[]): string {
  return without.map((each) => ` & !(${each})`).join('');
}

/** A search for nothing but what must not be there finds nothing. */
function withAll(wanted: string, unwanted: string): string {
  return wanted ? `${wanted}${unwanted}` : '';
}

/** A compound is known when its parts are. */
function broadest({ match, loose }: Term): string {
  return loose ? `(${match} | ${loose})` : match;
}

function placeOf(places: readonly string[] | null): number {
  const { title, lead, labels, body } = weights.place;
  const worth: Readonly<Record<string, number>> = { A: title, B: lead, C: labels, D: body };
  return Math.max(...(places ?? ['D']).map((place) => worth[place] ?? body));
}
