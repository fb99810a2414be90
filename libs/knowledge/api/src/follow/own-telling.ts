import { Injectable } from '@nestjs/common';
import type { Locale } from '@verbonden/shared/kernel';
import { DataSource, In } from 'typeorm';
import { Adoption } from '../adoption/adoption.entity';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { KnowledgeThanks } from '../thanks/thanks.entity';
import type { OwnNews } from './own-news';

/** What others did with one item: how often, and what they wrote. */
export interface OwnTold {
  readonly item: KnowledgeItem;
  readonly thanks: number;
  readonly adoptions: number;
  readonly sentences: readonly string[];
}

/** Reads back what was found, as it is at the moment of sending: what was taken back is not told. */
@Injectable()
export class OwnTelling {
  constructor(private readonly db: DataSource) {}

  /** For many mails at once; the answer tells of one of them, item by item. */
  async of(news: readonly OwnNews[]): Promise<(one: OwnNews) => OwnTold[]> {
    const thanks = await this.db
      .getRepository(KnowledgeThanks)
      .find({ where: { id: In(news.flatMap((each) => each.thanks)) }, order: { id: 'ASC' } });
    const adoptions = (
      await this.db.getRepository(Adoption).findBy({ id: In(news.flatMap((each) => each.adoptions)) })
    ).filter(({ withdrawnAt }) => withdrawnAt === null);
    const items = await this.db.getRepository(KnowledgeItem).findBy({
      id: In([...thanks, ...adoptions].map(({ itemId }) => itemId)),
      status: 'PUBLISHED',
    });
    return (one) =>
      items.flatMap((item): OwnTold[] => {
        const about = <T extends { id: string; itemId: string }>(
          rows: readonly T[],
          ids: readonly string[],
        ) => rows.filter(({ id, itemId }) => itemId === item.id && ids.includes(id));
        const thanked = about(thanks, one.thanks);
        const adopted = about(adoptions, one.adoptions).length;
        if (thanked.length + adopted === 0) return [];
        const sentences = thanked.flatMap(({ sentence }) => sentence ?? []);
        return [{ item, thanks: thanked.length, adoptions: adopted, sentences }];
      });
  }
}

/** One line for each item, however much happened to it. */
export function ownLines(
  own: readonly OwnTold[],
  locale: Locale,
): { readonly label: string; readonly value: string; readonly path: string }[] {
  return own.map(({ item, thanks, adoptions }) => {
    const parts = {
      nl: [
        thanks > 0 ? `${thanks} keer bedankt` : '',
        adoptions > 0
          ? `${adoptions === 1 ? 'nog een organisatie doet' : `nog ${adoptions} organisaties doen`} dit nu ook`
          : '',
      ],
      en: [
        thanks > 0 ? `thanked ${thanks === 1 ? 'once' : `${thanks} times`}` : '',
        adoptions > 0
          ? `${adoptions === 1 ? 'one more organisation does' : `${adoptions} more organisations do`} this too now`
          : '',
      ],
    }[locale].filter(Boolean);
    return {
      label: item.title,
      value: parts.join(', '),
      path: `/kennis/${item.slug}${adoptions > 0 ? '#wij-doen-dit-ook' : ''}`,
    };
  });
}
