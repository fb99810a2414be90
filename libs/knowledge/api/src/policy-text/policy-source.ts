import type { Locale } from '@verbonden/shared/kernel';
import type { EstimatePlace } from '../estimate/estimate.input';
import type { KnowledgeItem } from '../item/knowledge-item.entity';
import type { AgeGroup, EvidenceLevel, KnowledgeKind } from '../taxonomy/codes';

/** What an item asks of who does it: parts of its story, in Markdown. */
export const asked = ['people', 'time', 'money'] as const;
export type AskedName = (typeof asked)[number];

/** An item as it was when it was put in. */
export interface ItemSource {
  readonly title: string;
  readonly slug: string;
  readonly kind: KnowledgeKind;
  readonly summary: string;
  readonly publisher: string;
  readonly year: number | null;
  readonly asks: Readonly<Partial<Record<AskedName, string>>>;
  readonly evidenceLevel: EvidenceLevel;
  readonly evidenceUrl: string | null;
  readonly evidenceOn: string | null;
}

/** A figure as it was when it was put in: the network's own, an estimate from it, or one that its maker found. */
export interface FigureSource {
  readonly from: 'NETWORK' | 'ESTIMATE' | 'OWN';
  readonly sentence: string;
  readonly source: string;
  readonly year: number | null;
  readonly url: string | null;
  /** In which language it was put in, and of an estimate what was asked: to make it again. */
  readonly locale: Locale;
  readonly estimate: {
    readonly count: number;
    readonly place: EstimatePlace;
    readonly ageGroups: readonly AgeGroup[];
  } | null;
}

/** What is taken over of an item. */
export function itemSource(item: KnowledgeItem): ItemSource {
  const { title, slug, kind, summary, publisher, year, evidenceLevel, evidenceUrl, evidenceOn } = item;
  const asks = Object.fromEntries(
    asked.flatMap((name) => (item.sections[name] ? [[name, item.sections[name]]] : [])),
  );
  return { title, slug, kind, summary, publisher, year, asks, evidenceLevel, evidenceUrl, evidenceOn };
}
