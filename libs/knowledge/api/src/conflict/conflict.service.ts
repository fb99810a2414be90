import { Injectable } from '@nestjs/common';
import { OrganisationService } from '@verbonden/alliance/api';
import { PersonService } from '@verbonden/people/api';
import { forbidden, notFound, type SignedInViewer } from '@verbonden/shared/kernel';
import type { RequestContext } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { contentOf, withChange } from '../item/knowledge-content';
import { KnowledgeItem } from '../item/knowledge-item.entity';
import type { UpdateKnowledgeItemInput } from '../item/knowledge-item.input';
import { ItemSteps } from '../item/item-steps';
import { canEdit, canRead } from '../knowledge.policy';
import { fieldDifference } from '../revision/content-difference';
import { readLabel } from '../revision/field-values';
import { tellingOf } from '../revision/telling';
import type { KnowledgeConflict } from './knowledge-conflict';
import { merge } from './merge';
import { SaveHistory } from './save-history';

/** Lays what somebody typed beside what another saved meanwhile. Nothing is written: the person chooses and saves. */
@Injectable()
export class ConflictService {
  constructor(
    private readonly db: DataSource,
    private readonly steps: ItemSteps,
    private readonly saves: SaveHistory,
    private readonly persons: PersonService,
    private readonly organisations: OrganisationService,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  async compare(
    context: RequestContext,
    viewer: SignedInViewer,
    { id, expectedVersion, ...change }: UpdateKnowledgeItemInput,
  ): Promise<KnowledgeConflict> {
    const item = await this.db.getRepository(KnowledgeItem).findOneBy({ id });
    if (!item || !canRead(viewer, item)) throw notFound();
    if (!canEdit(viewer, item)) throw forbidden();
    const theirs = contentOf((await this.steps.waiting(this.db.manager, item))?.content ?? item);
    const base = await this.saves.at(id, expectedVersion);
    const mine = withChange(base ?? theirs, change);
    const telling = await tellingOf(context, this.organisations, [base ?? theirs, mine, theirs]);
    const last = await this.saves.last(id);
    const isNewer = last !== null && last.version > expectedVersion;
    const byId = isNewer ? last.savedById : item.changedById;
    return {
      version: item.version,
      savedBy: byId ? ((await this.persons.byId.load(context, byId))?.name ?? null) : null,
      isOwn: byId === viewer.personId,
      savedAt: isNewer ? last.savedAt : item.updatedAt,
      fields: [...merge(base, mine, theirs)].map(([field, verdict]) => ({
        field,
        label: readLabel(field, telling.locale),
        verdict,
        mine: fieldDifference(base ?? theirs, mine, field, telling),
        theirs: fieldDifference(base ?? theirs, theirs, field, telling),
      })),
    };
  }
}
