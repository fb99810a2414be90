import { type PolicyBlock, figureIn, itemIn } from './policy-block.entity';
import type { FigureSource, ItemSource } from './policy-source';

/** A source as it stands at the end, under its number. */
export interface NumberedSource {
  readonly number: number;
  readonly block: PolicyBlock;
  readonly item: ItemSource | null;
  readonly figure: FigureSource | null;
}

/**
 * The sources of a text in the order in which they are met, numbered from 1. What was taken over twice and is the same
 * has one number. @returns the sources, and the number of each block that has one
 */
export function numberedSources(blocks: readonly PolicyBlock[]): {
  readonly sources: readonly NumberedSource[];
  readonly numbers: ReadonlyMap<string, number>;
} {
  const sources = new Map<string, NumberedSource>();
  const numbers = new Map<string, number>();
  for (const block of blocks) {
    const [item, figure] = [itemIn(block), figureIn(block)];
    if (!item && !figure) continue;
    const key = item
      ? JSON.stringify(['item', item.slug, item.evidenceLevel, item.evidenceOn])
      : JSON.stringify(['figure', figure!.source, figure!.year, figure!.url]);
    const known = sources.get(key) ?? { number: sources.size + 1, block, item, figure };
    sources.set(key, known);
    numbers.set(block.id, known.number);
  }
  return { sources: [...sources.values()], numbers };
}
