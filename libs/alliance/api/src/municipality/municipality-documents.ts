import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type SearchDocument, SearchIndex, type SearchSource } from '@verbonden/search/api';
import { type EntityManager, In } from 'typeorm';
import { Municipality } from './municipality.entity';

/** Lets people find a municipality by its name: "gemeente Assen". */
@Injectable()
export class MunicipalityDocuments implements SearchSource, OnModuleInit {
  readonly kind = 'MUNICIPALITY';

  constructor(private readonly index: SearchIndex) {}

  onModuleInit(): void {
    this.index.register(this);
  }

  /** Writes what is found of municipalities anew, in the same transaction. */
  async write(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await this.index.put(tx, (await tx.findBy(Municipality, { id: In([...ids]) })).map(documentOf));
  }

  /** Locked for reading, so that one that changes meanwhile is not written back as it was. */
  async documents(tx: EntityManager, after: string | null, limit: number): Promise<SearchDocument[]> {
    const query = tx
      .createQueryBuilder(Municipality, 'm')
      .orderBy('m.id')
      .limit(limit)
      .setLock('pessimistic_read');
    if (after) query.where('m.id > :after', { after });
    return (await query.getMany()).map(documentOf);
  }
}

function documentOf({ id, slug, name, province }: Municipality): SearchDocument {
  return {
    subjectId: id,
    kind: 'MUNICIPALITY',
    path: `/gemeenten/${slug}`,
    title: `Gemeente ${name}`,
    lead: `${name}, ${province}`,
    labels: ['gemeente', 'municipality', name, province],
    body: '',
    beside: '',
    standing: { on: null, complete: 0.5 },
    visibility: 'PUBLIC',
  };
}
