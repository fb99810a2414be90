import { Injectable } from '@nestjs/common';
import { type SearchDocument, SearchIndex } from '@verbonden/search/api';
import type { EntityManager } from 'typeorm';
import { Signal } from '../signal/signal.entity';
import { documentOf as signalDocumentOf } from '../signal/signal-document';

/** What search calls these documents. */
export const answerKind = 'ANSWER';

/** The place of an answer in the portal. */
export function answerPath(askId: string): string {
  return `/antwoorden/${askId}`;
}

interface Told {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly helped: string;
  readonly forEverybody: boolean;
  readonly day: string;
  readonly labels: string[];
  readonly replies: string[] | null;
}

/** Lets people find what helped: the question, the words of its asker, and the replies that helped. */
@Injectable()
export class AnsweredDocuments {
  constructor(private readonly index: SearchIndex) {}

  /** Writes it as it stands now, in the transaction that changed it; nothing is found of what is not told (any more). */
  async write(tx: EntityManager, signalId: string): Promise<void> {
    const [told] = await this.read(tx, 'ask.signal_id = $1', [signalId]);
    const signal = await tx.findOneByOrFail(Signal, { id: signalId });
    if (!signal.mergedIntoId) await this.index.put(tx, [signalDocumentOf(signal, told !== undefined)]);
    if (told) {
      await this.index.put(tx, [documentOf(told)]);
    } else {
      const gone = await tx.query<{ id: string }[]>('SELECT id FROM signal_asks WHERE signal_id = $1', [
        signalId,
      ]);
      await this.index.remove(
        tx,
        gone.map(({ id }) => id),
      );
    }
  }

  /** The next ones in the order of their ids, locked so that none is written back while it changes. */
  async next(tx: EntityManager, after: string | null, limit: number): Promise<SearchDocument[]> {
    await tx.query(
      `SELECT 1 FROM signal_asks WHERE closed_at IS NOT NULL AND ($1::uuid IS NULL OR id > $1)
       ORDER BY id LIMIT ${limit} FOR SHARE`,
      [after],
    );
    const told = await this.read(tx, `$1::uuid IS NULL OR ask.id > $1`, [after], limit);
    return told.map(documentOf);
  }

  /** Of these, the ones that are told. */
  async again(tx: EntityManager, askIds: readonly string[]): Promise<SearchDocument[]> {
    const told = await this.read(tx, 'ask.id = ANY ($1::uuid[])', [askIds], askIds.length);
    return told.map(documentOf);
  }

  /** Names are read here and nowhere else for search: only of who wants that. */
  private read(tx: EntityManager, which: string, values: unknown[], limit = 1): Promise<Told[]> {
    return tx.query(
      `SELECT ask.id, signal.title, signal.body, ask.helped, ask.for_everybody AS "forEverybody",
              (ask.closed_at AT TIME ZONE 'Europe/Amsterdam')::date::text AS day,
              ARRAY(SELECT label.name ->> 'nl' FROM labels label
                    WHERE (label.collection, label.code) IN
                      (('themes', signal.theme), ('settings', signal.setting), ('regions', signal.region))) AS labels,
              (SELECT array_agg(concat_ws(E'\\n', reply.body,
                        CASE WHEN reply.show_name THEN concat_ws(', ', person.name, organisation.name) END) ORDER BY reply.id)
               FROM signal_replies reply
                 LEFT JOIN persons person ON person.id = reply.person_id
                 LEFT JOIN organisations organisation ON organisation.id = reply.organisation_id
               WHERE reply.signal_id = signal.id AND reply.helped) AS replies
       FROM signal_asks ask JOIN signals signal ON signal.id = ask.signal_id
       WHERE ask.closed_at IS NOT NULL AND (${which})
       ORDER BY ask.id LIMIT ${limit}`,
      values,
    );
  }
}

function documentOf({ id, title, body, helped, forEverybody, day, labels, replies }: Told): SearchDocument {
  return {
    subjectId: id,
    kind: answerKind,
    path: answerPath(id),
    title,
    lead: helped,
    labels,
    body: [body, ...(replies ?? [])].join('\n\n'),
    standing: { on: day, complete: 1 },
    visibility: forEverybody ? 'PUBLIC' : 'PRIVATE',
  };
}
