import { Inject, Injectable } from '@nestjs/common';
import { PartnershipService } from '@verbonden/alliance/api';
import {
  type Clock,
  conflict,
  dutchDay,
  forbidden,
  notFound,
  text,
  type Viewer,
} from '@verbonden/shared/kernel';
import { CLOCK, loader, type RequestContext } from '@verbonden/shared/server';
import { DataSource, type EntityManager } from 'typeorm';
import { CampaignEdition } from '../campaign-edition/campaign-edition.entity';
import { mostMembers } from './working-group-limits';
import {
  isArchived,
  isInWorkingGroup,
  lookingAfter,
  takingPart,
  workingGroupBody,
} from './working-group.policy';

/** Somebody who takes part, for one organisation; who looks after the network for none. */
export interface GroupMember {
  readonly personId: string;
  readonly organisationId: string | null;
}

/** Who is in the working group today, and whether they may read and write. */
@Injectable()
export class WorkingGroup {
  constructor(
    private readonly db: DataSource,
    private readonly partnerships: PartnershipService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  private readonly ofToday = loader<string, ReadonlySet<string>>(async (bodies) => {
    const entries = bodies.map(
      async (code) => [code, await this.partnerships.organisationsIn(this.db.manager, code)] as const,
    );
    return new Map(await Promise.all(entries));
  }, new Set());

  /** The organisations with a role in it today. */
  organisationIds(tx: EntityManager): Promise<ReadonlySet<string>> {
    return this.partnerships.organisationsIn(tx, workingGroupBody);
  }

  /** Whether a reader may see spaces; asked once for each operation. */
  async includes(context: RequestContext, viewer: Viewer): Promise<boolean> {
    if (viewer.roles.length === 0) return false;
    return isInWorkingGroup(viewer, await this.ofToday.load(context, workingGroupBody));
  }

  /**
   * Who takes part, by name; somebody for each organisation they take part for. With `personIds` only of these.
   * The same as the policy, asked of the database.
   */
  async members(tx: EntityManager, personIds: readonly string[] | null = null): Promise<GroupMember[]> {
    return tx.query(
      `SELECT part.person_id AS "personId", part.organisation_id AS "organisationId"
       FROM (SELECT DISTINCT m.person_id, CASE WHEN m.role = ANY ($4) THEN NULL ELSE m.organisation_id END AS organisation_id
             FROM memberships m
             WHERE m.until IS NULL AND ($3::uuid[] IS NULL OR m.person_id = ANY ($3))
               AND (m.role = ANY ($4) OR (m.role = ANY ($1) AND m.organisation_id = ANY ($2)))) part
       JOIN persons p ON p.id = part.person_id
       JOIN accounts a ON a.person_id = part.person_id AND a.suspended_at IS NULL
       WHERE part.organisation_id IS NULL OR NOT EXISTS (
         SELECT FROM memberships young
         WHERE young.person_id = part.person_id AND young.role = 'SOUNDING_BOARD' AND young.until IS NULL)
       ORDER BY p.name COLLATE "nl-x-icu", p.id, part.organisation_id LIMIT ${mostMembers}`,
      [[...takingPart], [...(await this.organisationIds(tx))], personIds, [...lookingAfter]],
    );
  }

  /** @throws DomainError FORBIDDEN */
  async assertMember(tx: EntityManager, viewer: Viewer): Promise<void> {
    if (!isInWorkingGroup(viewer, await this.organisationIds(tx))) throw forbidden(members);
  }

  /**
   * The edition whose space somebody writes in; two who write at once wait for one another.
   * @throws DomainError NOT_FOUND, FORBIDDEN; CONFLICT when the edition is over
   */
  async openSpace(tx: EntityManager, viewer: Viewer, editionId: string): Promise<CampaignEdition> {
    const edition = await tx.findOne(CampaignEdition, {
      where: { id: editionId },
      lock: { mode: 'for_no_key_update' },
    });
    if (!edition) throw notFound();
    await this.assertMember(tx, viewer);
    if (isArchived(edition, this.today())) throw conflict(over);
    return edition;
  }

  /** On the Dutch calendar. */
  today(): string {
    return dutchDay(this.clock.now());
  }
}

const members = text('wie in de werkgroep van de Week zit', 'who is in the Week working group');
const over = text(
  'Deze editie is geweest. Je kunt alles nog lezen; verder werken doe je in de volgende.',
  'This edition is over. Everything can still be read; you go on working in the next one.',
);
