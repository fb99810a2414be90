import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SearchDocument, SearchSource } from './search-document';
import { wordsOf } from './typed-query';

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
    if (documents.length === 0) return;
    await tx.query(
      `INSERT INTO search_documents (subject_id, kind, path, language, title, lead, labels, body, visibility,
                                     standing_on, adopted, complete, heading, vector, updated_at)
       SELECT id, kind, path, language, title, lead, labels, body, visibility,
              standing_on, coalesce(adopted, 0), complete, heading,
              heading || setweight(to_tsvector('dutch_plain', labels || ' ' || body), 'D'), clock_timestamp()
       FROM jsonb_to_recordset($1::jsonb)
              AS given (id uuid, kind text, path text, language text, title text, lead text, labels text, body text,
                        visibility text, standing_on date, adopted integer, complete real),
            LATERAL (SELECT setweight(to_tsvector('dutch_plain', title), 'A') ||
                            setweight(to_tsvector('dutch_plain', lead), 'B') AS heading) AS weighed
       ORDER BY id
       ON CONFLICT (subject_id) DO UPDATE SET
         kind = excluded.kind, path = excluded.path, language = excluded.language, title = excluded.title,
         lead = excluded.lead, labels = excluded.labels, body = excluded.body, visibility = excluded.visibility,
         standing_on = excluded.standing_on, complete = excluded.complete,
         adopted = CASE WHEN search_documents.subject_id = ANY ($2::uuid[]) THEN search_documents.adopted
                        ELSE excluded.adopted END,
         heading = excluded.heading, vector = excluded.vector, updated_at = excluded.updated_at`,
      [
        JSON.stringify(documents.map(rowOf)),
        documents.filter((each) => each.standing?.adopted === undefined).map((each) => each.subjectId),
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
      const [moment] = await this.db.query<{ began: string }[]>('SELECT clock_timestamp()::text AS began');
      counts.set(source.kind, await this.rewrite(source));
      await this.db.query(`DELETE FROM search_documents WHERE kind = $1 AND updated_at < $2::timestamptz`, [
        source.kind,
        moment!.began,
      ]);
    }
    return counts;
  }

  private async rewrite(source: SearchSource): Promise<number> {
    let written = 0;
    let after: string | null = null;
    for (;;) {
      const documents: readonly SearchDocument[] = await this.db.transaction(async (tx) => {
        const next = await source.documents(tx, after, batch);
        await this.put(tx, next);
        return next;
      });
      written += documents.length;
      if (documents.length < batch) return written;
      after = documents.at(-1)!.subjectId;
    }
  }

  /** Words as people write them, for "did you mean". In order, so that two writers wait instead of deadlocking. */
  private async learnWords(tx: EntityManager, documents: readonly SearchDocument[]): Promise<void> {
    const words = new Set<string>();
    for (const { visibility, title, lead, body } of documents) {
      if (visibility !== 'PUBLIC') continue;
      for (const { word } of wordsOf(`${title} ${lead} ${body.slice(0, indexed)}`, Infinity)) words.add(word);
    }
    await tx.query(
      `INSERT INTO search_words (word, plain)
       SELECT word, unaccent(word) FROM unnest($1::text[]) AS word
       WHERE NOT EXISTS (SELECT FROM search_words AS known WHERE known.word = word.word)
       ORDER BY word
       ON CONFLICT DO NOTHING`,
      [[...words]],
    );
  }
}

function rowOf(document: SearchDocument): Record<string, unknown> {
  return {
    id: document.subjectId,
    kind: document.kind,
    path: document.path,
    language: document.language ?? 'nl',
    title: document.title,
    lead: document.lead,
    labels: (document.labels ?? []).join('\n'),
    body: document.body.slice(0, indexed),
    visibility: document.visibility,
    standing_on: document.standing?.on ?? null,
    adopted: document.standing?.adopted ?? null,
    complete: document.standing?.complete ?? 0,
  };
}
