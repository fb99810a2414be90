import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@verbonden/shared/server';
import { type RoadStep, roadSteps } from './road';

/** Says how far a signal came in another domain; null when nothing came of it there. */
export type RoadSource = (context: RequestContext, signalId: string) => Promise<RoadStep | null>;

/** What came of signals in the domains that build on them; signals knows none of them. */
@Injectable()
export class RoadSources {
  private readonly sources: RoadSource[] = [];

  register(source: RoadSource): void {
    this.sources.push(source);
  }

  /** The furthest step that anybody knows of, from where the signal itself stands. */
  async furthest(context: RequestContext, signalId: string, own: RoadStep): Promise<RoadStep> {
    const known = await Promise.all(this.sources.map((source) => source(context, signalId)));
    return known.reduce<RoadStep>(
      (furthest, step) => (step && roadSteps.indexOf(step) > roadSteps.indexOf(furthest) ? step : furthest),
      own,
    );
  }
}
