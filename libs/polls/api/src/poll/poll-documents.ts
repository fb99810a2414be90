import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SearchDocument, SearchIndex, type SearchSource } from '@verbonden/search/api';
import { type EntityManager, Not } from 'typeorm';
import { Poll } from './poll.entity';

/** Lets people find a poll that can be answered, and later what it found. A draft is in no search. */
@Injectable()
export class PollDocuments implements SearchSource, OnModuleInit {
  readonly kind = 'POLL';

  constructor(private readonly index: SearchIndex) {}

  onModuleInit(): void {
    this.index.register(this);
  }

  /** In the transaction that changes the poll. */
  async write(tx: EntityManager, poll: Poll): Promise<void> {
    if (poll.status !== 'DRAFT') await this.index.put(tx, [documentOf(poll)]);
  }

  /** Locked for reading, so that one that is published meanwhile is not written back as it was. */
  async documents(tx: EntityManager, after: string | null, limit: number): Promise<SearchDocument[]> {
    const query = tx
      .createQueryBuilder(Poll, 'poll')
      .where({ status: Not('DRAFT') })
      .orderBy('poll.id')
      .limit(limit)
      .setLock('pessimistic_read');
    if (after) query.andWhere('poll.id > :after', { after });
    return (await query.getMany()).map(documentOf);
  }
}

/** Its questions and what may be shown of the results; no open answer is found by its words. */
function documentOf({ id, slug, audience, publishedOn, results, ...poll }: Poll): SearchDocument {
  const said = results?.figures.flatMap(({ wording, rows }) => [wording, ...rows.map(({ label }) => label)]);
  const asked = poll.questions.flatMap(({ wording, options }) => [
    wording,
    ...options.map(({ name }) => name),
  ]);
  return {
    subjectId: id,
    kind: 'POLL',
    path: `/peiling/${slug}`,
    title: poll.titleNl,
    lead: poll.leadNl,
    labels: ['peiling'],
    translatedLabels: ['poll', ...(poll.titleEn ? [poll.titleEn] : [])],
    body: [...new Set((said ?? asked).map(({ nl }) => nl))].join('\n'),
    standing: { on: publishedOn ?? poll.opensOn, complete: results ? 1 : 0.5 },
    visibility: audience === 'EVERYBODY' ? 'PUBLIC' : 'PRIVATE',
  };
}
