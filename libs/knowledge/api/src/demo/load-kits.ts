import { Network } from '@verbonden/alliance/api';
import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { Collection, CollectionOwner } from '../collection/collection.entity';
import { CollectionEntry } from '../collection/collection-entry.entity';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import { LevelChange } from '../level/level-change.entity';
import { PolicyBlock, PolicyBlockKind } from '../policy-text/policy-block.entity';
import { type FigureSource, type ItemSource, itemSource } from '../policy-text/policy-source';
import { PolicyText } from '../policy-text/policy-text.entity';
import type { EvidenceLevel } from '../taxonomy/codes';
import kits from './kits.json' with { type: 'json' };

/** A block as `kits.json` has it: own words, or with an item or the figure of the network. */
interface DemoBlock {
  readonly body: string;
  readonly item?: string;
  readonly figure?: string;
  /** What of the item was otherwise when it was put in. */
  readonly before?: Partial<ItemSource>;
}

/**
 * A starter kit in which the level of an item changed since, and a policy text of somebody at a municipality. What is
 * there already is left alone. @param personIds the persons of the demo network by their key
 */
export async function loadKits(
  tx: EntityManager,
  personIds: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const personOf = (key: string): string => {
    const id = personIds.get(key);
    if (!id) throw new Error(`"${key}" is not in the demo network.`);
    return id;
  };
  const itemOf = (externalId: string) => tx.findOneByOrFail(KnowledgeItem, { externalId });

  for (const { by, entries, ...kit } of kits.collections) {
    if (await tx.existsBy(Collection, { id: kit.id })) continue;
    const owner = { ownerKind: CollectionOwner.NETWORK, organisationId: null, personId: personOf(by) };
    await tx.insert(Collection, { ...kit, ...owner, isPublic: true });
    for (const [position, { item, note }] of entries.entries()) {
      const itemId = (await itemOf(item)).id;
      await tx.insert(CollectionEntry, {
        collectionId: kit.id,
        itemId,
        position,
        note,
        addedAt: daysAgo(60),
      });
    }
    const { item, from, to } = kits.level;
    await tx.insert(LevelChange, {
      id: newId(),
      itemId: (await itemOf(item)).id,
      fromLevel: from as EvidenceLevel,
      toLevel: to as EvidenceLevel,
      changedAt: daysAgo(12),
      toldAt: daysAgo(12),
    });
  }

  for (const { by, blocks, ...text } of kits.policyTexts) {
    if (await tx.existsBy(PolicyText, { id: text.id })) continue;
    await tx.insert(PolicyText, { ...text, personId: personOf(by) });
    for (const [position, block] of (blocks as readonly DemoBlock[]).entries()) {
      const item = block.item ? await itemOf(block.item) : null;
      const figure = block.figure ? await networkFigure(tx) : null;
      const taken = item ? { ...itemSource(item), ...block.before } : figure;
      await tx.save(
        Object.assign(new PolicyBlock(), {
          textId: text.id,
          position,
          kind: item ? PolicyBlockKind.ITEM : figure ? PolicyBlockKind.FIGURE : PolicyBlockKind.TEXT,
          body: block.body,
          itemId: item?.id ?? null,
          taken,
          takenAt: taken && daysAgo(40),
        }),
      );
    }
  }
}

async function networkFigure(tx: EntityManager): Promise<FigureSource> {
  const [network] = await tx.find(Network, { take: 1 });
  if (!network?.share) throw new Error('The demo network names no figure.');
  const { source, year, text } = network.share;
  return {
    from: 'NETWORK',
    sentence: `${text.nl.replace(/\.$/, '')}.`,
    source,
    year,
    url: null,
    locale: 'nl',
    estimate: null,
  };
}
