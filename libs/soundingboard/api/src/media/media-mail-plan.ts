import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { BoardMailPlan } from '../mail/board-mail-plan';
import type { MediaMailKind } from '../mail/board-letters';
import type { MediaRequest } from './media-request.entity';

type YoungMailKind = Extract<
  MediaMailKind,
  | 'soundingboard.media-laid'
  | 'soundingboard.media-moved'
  | 'soundingboard.media-over'
  | 'soundingboard.media-published'
>;

/** Who hears what of a journalist's question, planned in the transaction of the step itself. */
@Injectable()
export class MediaMailPlan {
  constructor(
    private readonly board: BoardMailPlan,
    private readonly persons: PersonService,
    private readonly plan: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  toDesk(tx: EntityManager, requestId: string): Promise<void> {
    return this.board.toCoordinators(tx, 'soundingboard.media-asked', requestId, '');
  }

  /** Whoever was chosen before and has not heard it yet need not any more. */
  async toSupporter(tx: EntityManager, { id, supporterId }: MediaRequest): Promise<void> {
    const kind = 'soundingboard.media-supporter';
    await this.plan.drop(tx, { subjectIds: [id], kinds: [kind] }, 'MOVED_ON');
    if (supporterId) await this.board.send(tx, kind, id, [supporterId], this.moment());
  }

  /** To another day; who was told of one before and has not heard it yet hears this one alone. */
  async moved(tx: EntityManager, request: MediaRequest, personIds: readonly string[]): Promise<void> {
    const kind = 'soundingboard.media-moved';
    await this.plan.drop(tx, { subjectIds: [request.id], kinds: [kind] }, 'MOVED_ON');
    await this.toYoungPeople(tx, kind, request, personIds);
  }

  /** The moment tells two times of the same apart: a day that moves there and back is told twice. */
  toYoungPeople(
    tx: EntityManager,
    kind: YoungMailKind,
    { id }: MediaRequest,
    personIds: readonly string[],
  ): Promise<void> {
    return this.board.send(tx, kind, id, personIds, this.moment());
  }

  /** At once to who keeps it and who goes along; to all coordinators when neither is there any more. */
  async withdrawn(tx: EntityManager, request: MediaRequest, byPersonId: string): Promise<void> {
    const { id, coordinatorId, supporterId } = request;
    // Only who can be reached and is a coordinator now.
    const coordinators = await this.persons.idsWithRole(tx, 'COORDINATOR');
    const near = coordinators.filter((each) => each === coordinatorId || each === supporterId);
    // Of each young person one mail, also when two stop on one day; and again after another yes.
    const again = `${byPersonId} ${this.moment()}`;
    const to = near.length > 0 ? near : coordinators;
    await this.board.send(tx, 'soundingboard.media-withdrawn', id, to, again);
  }

  /** Once, whatever happens: the key has nothing but the question in it. */
  async toJournalist(tx: EntityManager, request: MediaRequest, howMany = 0): Promise<void> {
    const { id, journalistName, journalistEmail, locale } = request;
    if (!journalistName || !journalistEmail) return;
    await this.plan.plan(tx, [
      {
        kind: 'soundingboard.media-answer',
        personId: null,
        toName: journalistName,
        toAddress: journalistEmail,
        locale,
        subjectId: id,
        contextId: null,
        dedupeKey: `soundingboard.media-answer/${id}`,
        dueAt: this.clock.now(),
        payload: { howMany },
      },
    ]);
  }

  private moment(): string {
    return this.clock.now().toISOString();
  }
}
