import { Inject, Injectable } from '@nestjs/common';
import { MailPreferenceService } from '@verbonden/notifications/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import type { Ask } from '../ask/ask.entity';
import type { Signal } from '../signal/signal.entity';
import { askedMailGroup } from './asked-mail-plan';
import { inOrder } from './ask-reason';
import type { Candidate } from './choose-asked';
import { MatchSources } from './match-sources';
import { neighboursOf } from './neighbouring-regions';

const loadDays = 30;

/** Who could be asked about a question. */
@Injectable()
export class AskCandidates {
  constructor(
    private readonly sources: MatchSources,
    private readonly preferences: MailPreferenceService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Editors and professionals of organisations that could know. Never who asks, their colleagues, or who was asked. */
  async of(tx: EntityManager, signal: Signal, ask: Ask): Promise<Candidate[]> {
    const { id: signalId, title, theme, region, sector, setting } = signal;
    const nearRegions = neighboursOf(region);
    const found = await this.sources.reasons(tx, {
      signalId,
      title,
      theme,
      region,
      sector,
      setting,
      nearRegions,
    });
    const people = await this.free(tx, ask, {
      roles: ['EDITOR', 'PROFESSIONAL'],
      organisationIds: [...found.keys()].filter((id) => id !== signal.organisationId),
      askerId: signal.raisedById,
    });
    return people.map((each) => ({ ...each, reasons: inOrder(found.get(each.organisationId!) ?? []) }));
  }

  /** Who looks after the network, for when too few others could know. */
  async coordinators(tx: EntityManager, signal: Signal, ask: Ask): Promise<Candidate[]> {
    const people = await this.free(tx, ask, {
      roles: ['COORDINATOR'],
      organisationIds: null,
      askerId: signal.raisedById,
    });
    return people.map((each) => ({ ...each, organisationId: null, reasons: ['COORDINATES'] }));
  }

  /** Who holds a role there, wants to be asked, and how often they were asked of late. */
  private async free(
    tx: EntityManager,
    ask: Ask,
    which: { roles: readonly string[]; organisationIds: readonly string[] | null; askerId: string | null },
  ): Promise<Omit<Candidate, 'reasons'>[]> {
    const since = new Date(this.clock.now().getTime() - loadDays * 86_400_000);
    const people = await tx.query<Omit<Candidate, 'reasons'>[]>(
      `SELECT DISTINCT ON (held.person_id) held.person_id AS "personId", held.organisation_id AS "organisationId",
              (SELECT count(*)::int FROM signal_routings routing
               WHERE routing.person_id = held.person_id AND routing.asked_at > $5) AS load
       FROM memberships held JOIN accounts account USING (person_id)
       WHERE held.until IS NULL AND account.suspended_at IS NULL AND held.role = ANY ($1::text[])
         AND ($2::uuid[] IS NULL OR held.organisation_id = ANY ($2))
         AND held.person_id IS DISTINCT FROM $3::uuid AND held.person_id IS DISTINCT FROM $4::uuid
         AND NOT EXISTS (SELECT FROM signal_routings asked
                         WHERE asked.signal_id = $6 AND asked.person_id = held.person_id)
         AND NOT EXISTS (SELECT FROM signal_replies reply
                         WHERE reply.signal_id = $6 AND reply.person_id = held.person_id)
       ORDER BY held.person_id, held.organisation_id`,
      [which.roles, which.organisationIds, which.askerId, ask.askedById, since, ask.signalId],
    );
    const wanting = await this.preferences.wantedBy(
      tx,
      askedMailGroup,
      people.map(({ personId }) => personId),
    );
    return people.filter(({ personId }) => wanting.has(personId));
  }
}
