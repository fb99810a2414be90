import { Inject, Injectable } from '@nestjs/common';
import { MailPlan, type PlannedMailInput } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import type { AdviceRequest } from '../advice-request/advice-request.entity';
import type { Participant } from '../room/participant.entity';
import { Today } from '../today';
import type { BoardMailKind } from './board-letters';

/** News of a room waits this long, so that an answer that follows at once is the same mail. */
const newsAfterHours = 2;

/** Who hears what, planned in the transaction of the step itself. */
@Injectable()
export class BoardMailPlan {
  constructor(
    private readonly persons: PersonService,
    private readonly plan: MailPlan,
    private readonly today: Today,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One mail to each of these, once of this kind about this; `again` tells two times of the same apart. */
  async send(
    tx: EntityManager,
    kind: BoardMailKind,
    subjectId: string,
    personIds: readonly string[],
    again = '',
    dueAt = this.clock.now(),
  ): Promise<void> {
    const addresses = await this.persons.mailAddresses(tx, personIds);
    await this.plan.plan(
      tx,
      [...addresses.values()].map((to): PlannedMailInput => ({
        kind,
        personId: to.personId,
        toName: to.name,
        toAddress: to.address,
        locale: to.locale,
        subjectId,
        contextId: null,
        dedupeKey: [kind, subjectId, again, to.personId].join('/'),
        dueAt,
      })),
    );
  }

  /** Somebody said something: the others hear it once a day at most. */
  async news(
    tx: EntityManager,
    { id, hostId }: AdviceRequest,
    members: readonly Participant[],
    byId: string,
  ): Promise<void> {
    const others = [...members.map(({ personId }) => personId), ...(hostId ? [hostId] : [])];
    const dueAt = new Date(this.clock.now().getTime() + newsAfterHours * 3_600_000);
    await this.send(
      tx,
      'soundingboard.news',
      id,
      others.filter((each) => each !== byId),
      this.today.day(),
      dueAt,
    );
  }

  /** To every coordinator. */
  async toCoordinators(
    tx: EntityManager,
    kind: BoardMailKind,
    subjectId: string,
    byId: string,
  ): Promise<void> {
    const ids = await this.persons.idsWithRole(tx, 'COORDINATOR');
    await this.send(
      tx,
      kind,
      subjectId,
      ids.filter((id) => id !== byId),
    );
  }

  /** To who asked; when they left, to an editor of the organisation the question was for. */
  async toAsker(tx: EntityManager, kind: BoardMailKind, request: AdviceRequest, again = ''): Promise<void> {
    const asker = await this.persons.mailAddresses(tx, request.askerId ? [request.askerId] : []);
    const ids = asker.size > 0 ? [...asker.keys()] : await this.editorsOf(tx, request.organisationId);
    await this.send(tx, kind, request.id, ids, again);
  }

  private async editorsOf(tx: EntityManager, organisationId: string | null): Promise<string[]> {
    if (organisationId === null) return this.persons.idsWithRole(tx, 'COORDINATOR');
    const editors = await this.persons.holders(
      tx,
      { roles: ['EDITOR'], organisationIds: [organisationId] },
      5,
    );
    return editors.map(({ personId }) => personId);
  }
}
