import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KnowledgeItemLoader } from '@verbonden/knowledge/api';
import type { RequestContext } from '@verbonden/shared/server';
import { RoadSources, type RoadStep } from '@verbonden/signals/api';
import { LabProjectLoaders } from '../project/lab-project.loaders';
import { roadOfProject } from './road-of-projects';

/** Tells signals how far they came in the Lab. */
@Injectable()
export class LabRoad implements OnModuleInit {
  constructor(
    private readonly roads: RoadSources,
    private readonly projects: LabProjectLoaders,
    private readonly items: KnowledgeItemLoader,
  ) {}

  onModuleInit(): void {
    this.roads.register((context, signalId) => this.furthest(context, signalId));
  }

  private async furthest(context: RequestContext, signalId: string): Promise<RoadStep | null> {
    const projects = await this.projects.bySignal.load(context, signalId);
    const steps = await Promise.all(
      projects.map(async ({ stage, stoppedAt, itemId }) => {
        const item = itemId && stage === 'PUBLISHED' ? await this.items.byId.load(context, itemId) : null;
        return roadOfProject({ stage, stoppedAt, adoptions: item?.adoptionCount ?? 0 });
      }),
    );
    return order.findLast((step) => steps.includes(step)) ?? null;
  }
}

const order: readonly RoadStep[] = ['LAB', 'TESTED', 'DESCRIBED', 'USED'];
