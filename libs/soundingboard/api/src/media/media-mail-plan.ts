import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
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
    private readonly plan: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  toDesk(tx: EntityManager, requestId: string): Promise<void> {
    return this.board.toCoordinators(tx, 'soundingboard.media-asked', requestId, '');
  }

  async toSupporter(tx: EntityManager, { id, supporterId }: MediaRequest): Promise<void> {
    if (supporterId) await this.board.send(tx, 'soundingboard.media-supporter', id, [supporterId]);
  }

  /** The day tells two times of the same apart. */
  toYoungPeople(
    tx: EntityManager,
    kind: YoungMailKind,
    { id, takesPlaceOn }: MediaRequest,
    personIds: readonly string[],
  ): Promise<void> {
    return this.board.send(tx, kind, id, personIds, takesPlaceOn);
  }

  /** At once to who keeps it and who goes along; to all coordinators when neither is there any more. */
  async withdrawn(tx: EntityManager, request: MediaRequest, byPersonId: string): Promise<void> {
    const { id, coordinatorId, supporterId } = request;
    const ids = [...new Set([coordinatorId, supporterId].flatMap((each) => each ?? []))];
    // Of each young person one mail, also when two stop on one day; and again after another yes.
    const again = `${byPersonId} ${this.clock.now().toISOString()}`;
    if (ids.length > 0) await this.board.send(tx, 'soundingboard.media-withdrawn', id, ids, again);
    else await this.board.toCoordinators(tx, 'soundingboard.media-withdrawn', id, '');
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
}
