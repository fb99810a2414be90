import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { KnowledgeItem } from '../item/knowledge-item.entity';

/** Hears that a text was put online, in the transaction that did it. `byId`: who did, null when nobody in person. */
export type HearsOfPublished = (tx: EntityManager, item: KnowledgeItem, byId: string | null) => Promise<void>;

/** Tells domains that build on knowledge which draft was published, by hand or by an import; knowledge knows none of them. */
@Injectable()
export class PublishedItems {
  private readonly listeners: HearsOfPublished[] = [];

  listen(listener: HearsOfPublished): void {
    this.listeners.push(listener);
  }

  async tell(...published: Parameters<HearsOfPublished>): Promise<void> {
    for (const listener of this.listeners) await listener(...published);
  }
}
