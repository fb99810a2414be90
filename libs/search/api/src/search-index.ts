import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SearchDocument, SearchSource } from './search-document';
import { vectorsOf } from './analysis/document-vectors';
import { analysisVersion, lexemesOf } from './analysis/lexemes';
import { forgiven, traces } from './analysis/nearby-words';
import { plainText } from './analysis/plain-text';
import { isStopWord } from './analysis/stop-words';
import { wordsIn } from './analysis/words';

const batch = 500;
/** More than any field allows; a longer text is found by its beginning. */
const indexed = 150_000;
/** Longer ones are no words that somebody mistypes. */
const longestWord = 40;

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
    const rows = documents.map(rowOf);
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
        ...columns.map((column) => rows.map((row) => row[column])),
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
    await this.db.query('UPDATE search_state SET analysis = $1', [analysisVersion]);
    return counts;
  }

  /** Writes the index anew when it was written by another analysis than this program's; a worker asks this regularly. */
  async renew(): Promise<void> {
    const [state] = await this.db.query<{ analysis: number }[]>('SELECT analysis FROM search_state');
    if (state!.analysis < analysisVersion) await this.reindex();
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
    const words = new Map<string, string>();
    for (const { visibility, title, lead, labels, body, beside = '', language } of documents) {
      if (visibility !== 'PUBLIC') continue;
      for (const text of [
        title,
        lead,
        ...(labels ?? []),
        plainText(body.slice(0, indexed)),
        beside.slice(0, indexed),
      ]) {
        for (const { plain: word, at, end } of wordsIn(text)) {
          if (word.length >= 4 && word.length <= longestWord && !/\d/.test(word) && !isStopWord(word)) {
            words.set(text.slice(at, end).toLowerCase(), word);
            // People search in the singular what stands in the plural.
            const { lemma } = lexemesOf(word, language);
            if (lemma !== word && lemma.length > 4 && !words.has(lemma) && word.startsWith(lemma))
              words.set(lemma, lemma);
          }
        }
      }
    }
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

function rowOf(given: SearchDocument): Record<Column, unknown> {
  const document = {
    ...given,
    body: given.body.slice(0, indexed),
    beside: given.beside?.slice(0, indexed) ?? '',
  };
  return {
    subject_id: document.subjectId,
    kind: document.kind,
    path: document.path,
    language: document.language ?? 'nl',
    title: document.title,
    lead: document.lead,
    labels: (document.labels ?? []).join('\n'),
    body: document.body,
    visibility: document.visibility,
    standing_on: document.standing?.on ?? null,
    adopted: document.standing?.adopted ?? null,
    complete: document.standing?.complete ?? 0,
    ...vectorsOf(document),
  };
}
