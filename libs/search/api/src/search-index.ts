import { Injectable } from '@nestjs/common';
import { groupedBy } from '@verbonden/shared/kernel';
import { DataSource, type EntityManager } from 'typeorm';
import { type DocumentVectors, vectorsOf } from './analysis/document-vectors';
import { analysisVersion } from './analysis/lexemes';
import { forgiven, traces } from './analysis/nearby-words';
import type { SearchDocument, SearchSource } from './search-document';

const batch = 500;
/** More than any field allows; a longer text is found by its beginning. */
const indexed = 150_000;

/** The documents that can be searched. Every domain writes its own, in the transaction that changes the thing. */
@Injectable()
export class SearchIndex {
  private readonly sources = new Map<string, SearchSource>();

  constructor(private readonly db: DataSource) {}

  /** Makes a domain known that can give its documents again. @throws Error when the kind is taken */
  register(source: SearchSource): void {
    if (this.sources.has(source.kind))
      throw new Error(`Two sources give documents of kind "${source.kind}".`);
    this.sources.set(source.kind, source);
  }

  /** Writes documents, any number in one go; a subject that has one gets the new one. */
  async put(tx: EntityManager, documents: readonly SearchDocument[]): Promise<void> {
    await this.write(tx, documents.map(analysed));
  }

  private async write(tx: EntityManager, documents: readonly Analysed[]): Promise<void> {
    if (documents.length === 0) return;
    await tx.query(
      `INSERT INTO search_documents (${columns.join(', ')}, updated_at)
       SELECT ${columns.map((column) => (column === 'adopted' ? 'coalesce(adopted, 0)' : column)).join(', ')}, clock_timestamp()
       FROM unnest(${columns.map((column, index) => `$${index + 1}::${types[column] ?? 'text'}[]`).join(', ')})
              AS given (${columns.join(', ')})
       ORDER BY subject_id
       ON CONFLICT (subject_id) DO UPDATE SET
         ${columns
           .filter((column) => column !== 'adopted')
           .map((column) => `${column} = excluded.${column}`)
           .join(', ')},
         adopted = CASE WHEN search_documents.subject_id = ANY ($${columns.length + 1}::uuid[])
                        THEN search_documents.adopted ELSE excluded.adopted END,
         updated_at = excluded.updated_at`,
      [
        ...columns.map((column) => documents.map(({ row }) => row[column])),
        documents.filter(({ row }) => row.adopted === null).map(({ row }) => row.subject_id),
      ],
    );
    await this.learnWords(tx, documents);
  }

  /** Others took this thing over so often by now. */
  async adopted(tx: EntityManager, subjectId: string, times: number): Promise<void> {
    await tx.query('UPDATE search_documents SET adopted = $2 WHERE subject_id = $1', [subjectId, times]);
  }

  /** These things cannot be found any more. */
  async remove(tx: EntityManager, subjectIds: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM search_documents WHERE subject_id = ANY ($1)', [subjectIds]);
  }

  /**
   * Writes every document anew from the sources and forgets what they no longer give. Searching goes on meanwhile.
   * @returns how many documents each kind has
   */
  async reindex(): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    await this.db.query('DELETE FROM search_words');
    for (const source of this.sources.values()) {
      const began = await this.moment();
      counts.set(source.kind, await this.rewrite(source));
      await this.db.query(`DELETE FROM search_documents WHERE kind = $1 AND updated_at < $2::timestamptz`, [
        source.kind,
        began,
      ]);
    }
    await this.db.query('UPDATE search_state SET analysis = $1', [analysisVersion]);
    return counts;
  }

  /** Writes again what lost its document because a name in it went; a worker asks this every minute. */
  async rewriteNoted(): Promise<void> {
    await this.db.transaction(async (tx) => {
      const noted = await tx.query<{ id: string; kind: string }[]>(
        `SELECT subject_id AS id, kind FROM search_rewrites ORDER BY noted_at LIMIT ${batch} FOR UPDATE SKIP LOCKED`,
      );
      for (const [kind, of] of groupedBy(noted, (each) => each.kind)) {
        const ids = of.map(({ id }) => id);
        await this.put(tx, (await this.sources.get(kind)?.again?.(tx, ids)) ?? []);
      }
      await tx.query('DELETE FROM search_rewrites WHERE subject_id = ANY ($1)', [noted.map(({ id }) => id)]);
    });
  }

  /** Writes the index anew when it was written by another analysis than this program's; a worker asks this regularly. */
  async renew(): Promise<void> {
    const [state] = await this.db.query<{ analysis: number }[]>('SELECT analysis FROM search_state');
    if (state!.analysis < analysisVersion) await this.reindex();
  }

  private async rewrite(source: SearchSource): Promise<number> {
    let written = 0;
    let after: string | null = null;
    let writing: Promise<void> = Promise.resolve();
    for (;;) {
      const next = this.rewriteBatch(source, after, writing);
      writing = next.writing;
      const documents = await next.reading;
      written += documents.length;
      if (documents.length < batch) break;
      after = documents.at(-1)!.subjectId;
    }
    await writing;
    return written;
  }

  /** One transaction: the program reads this batch while the database still writes the one `before`. */
  private rewriteBatch(source: SearchSource, after: string | null, before: Promise<void>): Rewriting {
    let writing!: Promise<void>;
    const reading = new Promise<readonly SearchDocument[]>((resolve, reject) => {
      writing = this.db.transaction(async (tx) => {
        const documents = await source.documents(tx, after, batch);
        const read = documents.map(analysed);
        await before;
        resolve(documents);
        await this.write(tx, read);
      });
      writing.catch(reject);
    });
    return { reading, writing };
  }

  private async moment(): Promise<string> {
    const [row] = await this.db.query<{ now: string }[]>('SELECT clock_timestamp()::text AS now');
    return row!.now;
  }

  /** Words as people write them, for "did you mean". In order, so that two writers wait instead of deadlocking. */
  private async learnWords(tx: EntityManager, documents: readonly Analysed[]): Promise<void> {
    const words = new Map(
      documents.flatMap((each) => (each.row.visibility === 'PUBLIC' ? [...each.words] : [])),
    );
    const unknown = await tx.query<{ word: string }[]>(
      `SELECT word FROM unnest($1::text[]) AS given (word)
       WHERE NOT EXISTS (SELECT FROM search_words AS known WHERE known.word = given.word) ORDER BY word`,
      [[...words.keys()]],
    );
    if (unknown.length === 0) return;
    const rows = unknown.map(({ word }) => {
      const bare = words.get(word)!;
      return { word, plain: bare, near: traces(bare, Math.max(1, forgiven(bare)) as 1 | 2) };
    });
    await tx.query(
      `INSERT INTO search_words (word, plain, near)
       SELECT word, plain, near FROM jsonb_to_recordset($1::jsonb) AS given (word text, plain text, near text[])
       ORDER BY word
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }
}

/** A batch of documents: known once the one before is written. */
interface Rewriting {
  readonly reading: Promise<readonly SearchDocument[]>;
  readonly writing: Promise<void>;
}

/** A document as it is written: its texts were read once for everything. */
interface Analysed {
  readonly row: Readonly<Record<Column, unknown>>;
  readonly words: DocumentVectors['words'];
}

const columns = [
  'subject_id',
  'kind',
  'path',
  'language',
  'title',
  'lead',
  'labels',
  'body',
  'visibility',
  'standing_on',
  'adopted',
  'complete',
  'heading',
  'vector',
] as const;
type Column = (typeof columns)[number];
const types: Readonly<Partial<Record<Column, string>>> = {
  subject_id: 'uuid',
  standing_on: 'date',
  adopted: 'integer',
  complete: 'real',
  heading: 'tsvector',
  vector: 'tsvector',
};

function analysed(given: SearchDocument): Analysed {
  const document = {
    ...given,
    body: given.body.slice(0, indexed),
    beside: given.beside?.slice(0, indexed) ?? '',
  };
  const { heading, vector, words } = vectorsOf(document);
  const row = {
    subject_id: document.subjectId,
    kind: document.kind,
    path: document.path,
    language: document.language ?? 'nl',
    title: document.title,
    lead: document.lead,
    labels: [...(document.labels ?? []), ...(document.translatedLabels ?? [])].join('\n'),
    body: document.body,
    visibility: document.visibility,
    standing_on: document.standing?.on ?? null,
    adopted: document.standing?.adopted ?? null,
    complete: document.standing?.complete ?? 0,
    heading,
    vector,
  };
  return { row, words };
}
