import { Injectable } from '@nestjs/common';
import { PersonService } from '@verbonden/people/api';
import { notFound } from '@verbonden/shared/kernel';
import type { RequestContext } from '@verbonden/shared/server';
import { isUUID } from 'class-validator';
import { DataSource, In, IsNull } from 'typeorm';
import { assertOnBoard } from '../board-member/assert-on-board';
import { Today } from '../today';
import { MediaAnswer } from './media-answer.entity';
import type { MediaAsk } from './media-ask';
import { MediaConsent } from './media-consent.entity';
import { MediaRequest } from './media-request.entity';
import { isOpenToAnswers } from './media-request.states';

const most = 50;

/** What a young person was asked for the media: their own, and nobody else's. */
@Injectable()
export class MediaAskReader {
  constructor(
    private readonly db: DataSource,
    private readonly persons: PersonService,
    private readonly today: Today,
  ) {}

  /** The newest first. @throws DomainError FORBIDDEN */
  async mine(context: RequestContext): Promise<MediaAsk[]> {
    const personId = ownId(context);
    const answers = await this.db.manager.find(MediaAnswer, {
      where: { personId },
      order: { askedAt: 'DESC', id: 'DESC' },
      take: most,
    });
    return this.told(context, personId, answers);
  }

  /** @throws DomainError FORBIDDEN, NOT_FOUND for what one was not asked */
  async one(context: RequestContext, requestId: string): Promise<MediaAsk> {
    const personId = ownId(context);
    const answer = isUUID(requestId)
      ? await this.db.manager.findOneBy(MediaAnswer, { requestId, personId })
      : null;
    if (!answer) throw notFound();
    const [ask] = await this.told(context, personId, [answer]);
    return ask!;
  }

  private async told(
    context: RequestContext,
    personId: string,
    answers: readonly MediaAnswer[],
  ): Promise<MediaAsk[]> {
    const ids = answers.map(({ requestId }) => requestId);
    const [requests, consents] = await Promise.all([
      this.db.manager.findBy(MediaRequest, { id: In(ids) }),
      this.db.manager.findBy(MediaConsent, { requestId: In(ids), personId, endedAt: IsNull() }),
    ]);
    const byId = new Map(requests.map((request) => [request.id, request]));
    const today = this.today.day();
    return Promise.all(
      answers.map(async ({ requestId, state }) => {
        const { id, outlet, kind, takesPlaceOn, answerBy, briefing, supporterId, status, publishedUrl } =
          byId.get(requestId)!;
        const isOpen = isOpenToAnswers(status);
        const standing = consents.find((consent) => consent.requestId === id);
        return {
          ...{ id, outlet, kind, takesPlaceOn, answerBy, state },
          briefing: briefing ?? '',
          supporterName: supporterId
            ? ((await this.persons.byId.load(context, supporterId))?.name ?? null)
            : null,
          waitsForGuardian:
            standing !== undefined && standing.needsGuardian && standing.guardianAgreedOn === null,
          canAnswer: state === 'ASKED' && isOpen && takesPlaceOn >= today,
          canWithdraw: state === 'YES' && isOpen,
          publishedUrl: standing ? publishedUrl : null,
          isOver: status === 'DECLINED' || status === 'STOPPED' || (status === 'PUBLISHED' && !standing),
        };
      }),
    );
  }
}

function ownId({ viewer }: RequestContext): string {
  assertOnBoard(viewer);
  return viewer.personId;
}
