import type { DataSource } from 'typeorm';
import type { SearchDocument } from '../search-document';
import { weights } from '../weights';

/** Where is searched. */
export interface Field {
  /** null: things of every kind. */
  readonly kind: string | null;
  readonly visibilities: readonly SearchDocument['visibility'][];
}

/**
 * A `tsquery` that the planner does not know, as it is read by a statement of its own. Knowing a common word it would read
 * every vector instead of the index, which takes several times as long.
 * @param parameter the number of the parameter that holds it
 */
export function hidden(parameter: number): string {
  return `(SELECT $${parameter}::tsquery)`;
}

/** Counting goes on until here; what more documents have is common, and then PostgreSQL's own statistics know. */
const counted = 500;
/** Statistics change slowly. */
const keptFor = 5 * 60_000;

interface Total {
  readonly kind: string;
  readonly visibility: SearchDocument['visibility'];
  readonly total: number;
}

interface Statistics {
  readonly at: number;
  /** The share of all documents that has an entry, for the commonest ones. */
  readonly share: ReadonlyMap<string, number>;
  /** The share that the last of these has; 0 when nothing is known. */
  readonly least: number;
  /** How many documents of a kind there are, about. */
  readonly totals: readonly Total[];
}

/**
 * How rare words are. Common ones are known from the statistics that PostgreSQL keeps of the index anyway; all others are
 * counted when they are asked for, which is quick because they are rare.
 */
export class Rarity {
  private known: Statistics | null = null;
  private reading: Promise<void> | null = null;

  constructor(private readonly db: DataSource) {}

  /**
   * An expression in SQL that gives how many documents fit, and stops counting at `most`. The statement has the kind as its
   * first parameter and the visibilities as its second.
   * @param query an expression in SQL that gives a `tsquery`
   */
  static countOf(query: string, most: number = counted + 1): string {
    return `(SELECT count(*)::int FROM (SELECT FROM search_documents
      WHERE search_vector(vector) @@ ${query} AND ($1::text IS NULL OR kind = $1)
        AND visibility = ANY ($2::text[])
      LIMIT ${most}) AS found)`;
  }

  /** About how many documents have one of these entries, when that is many; null when it must be counted. */
  estimate(entries: readonly string[], field: Field): number | null {
    const common = entries.reduce((sum, entry) => sum + (this.known!.share.get(entry) ?? 0), 0);
    const about = Math.min(1, common) * this.totalOf(field);
    return about > counted ? about : null;
  }

  /**
   * True when as many documents as fill a page may have one of these entries. What is not among the commonest may be as
   * common as the last of them.
   */
  mayFill(entries: readonly string[], field: Field): boolean {
    const { share, least } = this.known!;
    const known = entries.reduce((sum, entry) => sum + (share.get(entry) ?? 0), 0);
    return (known || least) * this.totalOf(field) >= weights.few;
  }

  /** Entries that so many documents have that they tell nothing of one. */
  common(field: Field): string[] {
    return [...this.known!.share.keys()].filter((entry) => this.estimate([entry], field) !== null);
  }

  /**
   * How much a term tells: nothing new when everything has it. In steps, so that one document more does not change the
   * order of hits between two pages.
   */
  weightOf(documents: number, field: Field): number {
    const total = Math.max(this.totalOf(field), documents);
    const rare = Math.log(1 + (total - documents + 0.5) / (documents + 0.5));
    return Math.max(0.25, Math.round(rare * 2) / 2);
  }

  private totalOf({ kind, visibilities }: Field): number {
    return this.known!.totals.filter(
      (each) => (kind === null || each.kind === kind) && visibilities.includes(each.visibility),
    ).reduce((sum, { total }) => sum + total, 0);
  }

  /** Makes sure there are statistics; old ones still serve while they are read anew. */
  async refresh(): Promise<void> {
    if (this.known && Date.now() - this.known.at < keptFor) return;
    this.reading ??= this.read().finally(() => (this.reading = null));
    if (!this.known) await this.reading;
    // Who searches meanwhile does not notice when it fails; the next search tries again.
    else this.reading.catch(() => undefined);
  }

  private async read(): Promise<void> {
    const [rows, totals] = await Promise.all([
      this.db.query<{ entry: string; share: number }[]>(
        `SELECT entry, share FROM pg_stats,
           unnest(most_common_elems::text::text[], most_common_elem_freqs[1:cardinality(most_common_elem_freqs) - 2])
             AS common (entry, share)
         WHERE schemaname = current_schema AND tablename = 'search_documents_vector' AND entry IS NOT NULL`,
      ),
      this.db.query<Total[]>(
        `SELECT kind, visibility, count(*)::int AS total FROM search_documents GROUP BY 1, 2`,
      ),
    ]);
    this.known = {
      at: Date.now(),
      share: new Map(rows.map((row) => [row.entry, row.share])),
      least: rows.length > 0 ? Math.min(...rows.map(({ share }) => share)) : 0,
      totals,
    };
  }
}
