import { prepared } from '@verbonden/shared/server';
import type { DataSource } from 'typeorm';
import { wordsIn } from '../analysis/words';
import type { SearchDocument } from '../search-document';
import { weights } from '../weights';
import { nearest, nearestHalves, tracesOf, tracesOfHalves } from './corrections';
import { muchOf } from './loosening';
import { parsedSearch, type ParsedSearch } from './parsed-search';
import { type Field, hidden, Rarity } from './rarity';
import { Synonyms } from './synonyms';
import { all, asPart, entriesOf, type Term, termOf } from './term';
import { readTyped, withReplaced } from './typed-search';
import type { Understood, WeighedTerm } from './understood';

type Visibility = SearchDocument['visibility'];

/** How a search is to be read. */
export interface Reading {
  /** PRIVATE only where a policy has said that the reader may see the things of this kind; a list: any of them. */
  readonly visibility?: Visibility | readonly Visibility[];
  /** Takes every word as it was typed, also when it finds nothing. */
  readonly insist?: boolean;
}

/** A search that was not counted yet, and the words of the field that it was read with. */
export interface Expected {
  readonly understood: Understood;
  readonly words: string;
}

/** Reads what somebody typed: which words it is about, how much each tells, and how strictly it is taken. */
export class Understanding {
  private synonyms = new Synonyms('', []);

  constructor(
    private readonly db: DataSource,
    private readonly rarity: Rarity,
  ) {}

  /**
   * Reads a search in everyday words: "quotes", `or` and `-not` work, anything else odd is simply a word. One statement
   * when all words are known and found together, a few more when not.
   * @param kind null: things of every kind
   * @returns null when nothing was typed
   */
  async of(
    typed: string | null | undefined,
    kind: string | null,
    { visibility = 'PUBLIC', insist = false }: Reading = {},
  ): Promise<Understood | null> {
    const clean = readTyped(typed);
    if (!clean) return null;
    const field = fieldOf(kind, visibility);
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
   * A search as it is read when enough has all its words, without asking the database anything: most searches are like
   * that. Null when that cannot be known, for how much each of several words tells must be counted first; of one word it
   * makes no difference. The statement that finds tells whether it held.
   */
  async expect(
    typed: string | null | undefined,
    kind: string | null,
    { visibility = 'PUBLIC' }: Reading = {},
  ): Promise<Expected | null> {
    const clean = readTyped(typed);
    if (!clean) return null;
    const field = fieldOf(kind, visibility);
    await this.rarity.refresh();
    const parsed = parsedSearch(clean, this.synonyms);
    const [only, ...others] = parsed.terms;
    const found = parsed.terms.map((term) => this.rarity.estimate(entriesOf(term), field));
    if (!only || (others.length > 0 && found.includes(null))) return null;
    if (others.length === 0 && !this.rarity.mayFill(entriesOf(only), field)) return null;
    const understood = this.literal(
      clean,
      parsed,
      found.map((each) => each ?? 0),
      field,
    );
    return { understood, words: this.synonyms.version };
  }

  /** How many documents have each term, whether enough have them all, and how the synonyms stand: one statement. */
  private async count({ terms, without }: ParsedSearch, field: Field) {
    const values: unknown[] = [field.kind, field.visibilities];
    const countOf = (query: string, most?: number): string =>
      Rarity.countOf(hidden(values.push(query)), most);
    const common = terms.map((term) => this.rarity.estimate(entriesOf(term), field));
    const columns = terms.flatMap((term, index) =>
      common[index] === null ? [`${countOf(broadest(term))} AS "t${index}"`] : [],
    );
    // One word that is asked for as it is has been counted by then.
    const isOne = terms.length === 1 && without.length === 0 && !terms[0]!.loose;
    const whole = withAll(all(...terms.map((term) => term.match)), excluding(without));
    if (whole && !isOne) columns.push(`${countOf(whole, weights.few)} AS "all"`);
    const [row] = await prepared<Record<string, number | string>>(
      this.db,
      `SELECT (SELECT synonyms::text FROM search_state) AS version, $1::text AS kind, $2::text[] AS visibilities
              ${columns.map((column) => `, ${column}`).join('')}`,
      values,
    );
    const found = terms.map((_, index) => common[index] ?? Number(row![`t${index}`]));
    const together = isOne ? found[0]! : Number(row!['all'] ?? 0);
    return { found, together, version: String(row!['version']) };
  }

  /** What has all the words. */
  private literal(
    typed: string,
    { terms, without, sideBySide }: ParsedSearch,
    found: readonly number[],
    field: Field,
  ): Understood {
    return {
      typed,
      tsquery: withAll(all(...terms.map((term) => term.match)), excluding(without)),
      loosened: false,
      corrections: [],
      corrected: null,
      terms: terms.map((term, index): WeighedTerm => ({
        ...term,
        weight: this.rarity.weightOf(found[index]!, field),
      })),
      sideBySide,
      readWhole: false,
    };
  }

  /** The `tsquery`, as strict as finds something. */
  private async decide(
    clean: string,
    parsed: ParsedSearch,
    { found, together }: { readonly found: readonly number[]; readonly together: number },
    field: Field,
  ): Promise<Understood> {
    const { terms, without } = parsed;
    const literal = this.literal(clean, parsed, found, field);
    if (terms.length === 0 || together >= weights.few) return literal;
    const weighed = literal.terms;
    const exact = weighed.filter((term) => term.exact);
    const known = weighed.filter((term, index) => !term.exact && found[index]! > 0);
    // A compound that nothing has, nor its parts together, is about each of them: "slaapproblemen".
    const unknown = await this.inParts(
      weighed.filter((term, index) => !term.exact && found[index] === 0),
      field,
    );
    const canLoosen =
      weighed.length > 1 || known.some((term) => term.loose || term.piece) || unknown.length > 0;
    if (known.length + unknown.length === 0 || !canLoosen) return literal;
    const demand = (query: string): string =>
      withAll(all(...exact.map((term) => term.match), query), excluding(without));
    // A word that is found is not taken apart any further.
    const shares =
      together > 0 && weighed.length === 1 ? weights.enough.filter((share) => share > 0) : weights.enough;
    const queries = shares
      .filter((share) => known.length > 0 || share === 0)
      .map((share) => demand(muchOf(share > 0 ? known : [...known, ...unknown], share)));
    // Of one word there is no larger or smaller part.
    const levels = [...new Set(queries)];
    const counts = levels.map(
      (_, index) => `${Rarity.countOf(hidden(index + 3), weights.readWhole + 1)} AS "l${index}"`,
    );
    const [row] = await prepared<Record<string, number>>(this.db, `SELECT ${counts.join(', ')}`, [
      field.kind,
      field.visibilities,
      ...levels,
    ]);
    const reached = levels.findIndex((_, index) => row![`l${index}`]! >= weights.few);
    const level = reached < 0 ? levels.length - 1 : reached;
    const hits = row![`l${level}`]!;
    if (hits === 0) return literal;
    return {
      ...literal,
      tsquery: levels[level]!,
      loosened: together === 0,
      readWhole: hits <= weights.readWhole,
    };
  }

  /** Those of these compounds of which every part is somewhere: one statement, and none when there are no compounds. */
  private async inParts(terms: readonly WeighedTerm[], field: Field): Promise<WeighedTerm[]> {
    const compounds = terms.filter(({ row }) => row.length > 0);
    if (compounds.length === 0) return [];
    const values: unknown[] = [field.kind, field.visibilities];
    const found = compounds.map(({ row }) => {
      const each = row.map((part) => Rarity.countOf(hidden(values.push(asPart(part))), 1));
      return `least(${each.join(', ')})`;
    });
    const [known] = await this.db.query<{ found: number[] }[]>(
      `SELECT ARRAY[${found.join(', ')}] AS found`,
      values,
    );
    return compounds.filter((_, index) => known!.found[index]! > 0);
  }

  /** The nearest words that find something, for words that find nothing: two statements, and none when all are known. */
  private async corrected(unknown: readonly Term[], field: Field) {
    const words = unknown
      .filter((term) => !term.exact && term.words.length === 1)
      .map((term) => term.words[0]!)
      .filter((word) => tracesOf(word.plain).length > 0);
    if (words.length === 0) return [];
    const rows = await prepared<{ word: string }>(
      this.db,
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

function fieldOf(kind: string | null, visibility: NonNullable<Reading['visibility']>): Field {
  return { kind, visibilities: [visibility].flat() };
}
