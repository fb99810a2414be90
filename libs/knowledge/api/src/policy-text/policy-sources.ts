import { Injectable } from '@nestjs/common';
import { type Network, NetworkService } from '@verbonden/alliance/api';
import type { Locale } from '@verbonden/shared/kernel';
import { loader, type RequestContext } from '@verbonden/shared/server';
import { EstimateService } from '../estimate/estimate.service';
import { estimatePath } from '../estimate/estimate-path';
import { KnowledgeItemLoader } from '../item/knowledge-item.loader';
import { isForEverybody } from '../knowledge.policy';
import { figureIn, itemIn, type PolicyBlock } from './policy-block.entity';
import { type FigureSource, itemSource } from './policy-source';
import { figureChanges, itemChanges, type SourceChange } from './source-changes';

/** How a source stands beside what was taken over: the same, changed since, archived, or not to be found any more. */
export type Standing = 'SAME' | 'UPDATED' | 'ARCHIVED' | 'GONE';
export interface SourceStanding {
  readonly standing: Standing;
  readonly changes: readonly SourceChange[];
}

const same: SourceStanding = { standing: 'SAME', changes: [] };
const gone: SourceStanding = { standing: 'GONE', changes: [] };

/** Sources as they are now, to take over and to compare with. */
@Injectable()
export class PolicySources {
  constructor(
    private readonly items: KnowledgeItemLoader,
    private readonly networks: NetworkService,
    private readonly estimates: EstimateService,
  ) {}

  /** @returns null for a network that names no figure: nothing is made up */
  async figure(estimate: FigureSource['estimate'], locale: Locale): Promise<FigureSource | null> {
    return this.figureOf(await this.networks.get(), estimate, locale);
  }

  private figureOf(
    network: Network,
    estimate: FigureSource['estimate'],
    locale: Locale,
  ): FigureSource | null {
    if (estimate) {
      const again = { ...estimate, ageGroups: [...estimate.ageGroups] };
      const made = this.estimates.estimateFrom(network, again, locale);
      if (!made) return null;
      const { policyText: sentence, source, year } = made;
      return { from: 'ESTIMATE', sentence, source, year, url: estimatePath(again), locale, estimate };
    }
    const { share } = network;
    if (!share) return null;
    const sentence = `${share.text[locale].replace(/\.$/, '')}.`;
    const { source, year } = share;
    return { from: 'NETWORK', sentence, source, year, url: null, locale, estimate: null };
  }

  /** The network, once for each operation. */
  private readonly network = loader<'network', Network | null>(
    async () => new Map([['network', await this.networks.get()]]),
    null,
  );

  /** How the source of a block stands now, in words of a language. */
  async standing(context: RequestContext, block: PolicyBlock, locale: Locale): Promise<SourceStanding> {
    const [item, figure] = [itemIn(block), figureIn(block)];
    if (item) {
      const now = block.itemId ? await this.items.byId.load(context, block.itemId) : null;
      if (!now || !isForEverybody(now)) return gone;
      const changes = itemChanges(item, itemSource(now), locale);
      if (now.status === 'ARCHIVED') return { standing: 'ARCHIVED', changes };
      return changes.length > 0 ? { standing: 'UPDATED', changes } : same;
    }
    if (!figure || figure.from === 'OWN') return same;
    const network = await this.network.load(context, 'network');
    const now = network && this.figureOf(network, figure.estimate, figure.locale);
    if (!now) return gone;
    const changes = figureChanges(figure, now, locale);
    return changes.length > 0 ? { standing: 'UPDATED', changes } : same;
  }
}
