import { Inject, Injectable } from '@nestjs/common';
import { type Clock, notFound, type SignedInViewer } from '@verbonden/shared/kernel';
import { CLOCK, type RequestContext } from '@verbonden/shared/server';
import { DataSource, MoreThan } from 'typeorm';
import { Session } from '../session/session.entity';
import { SessionService } from '../session/session.service';

/** The browsers in which somebody is signed in: seen and ended by nobody but themselves. */
@Injectable()
export class OwnSessionService {
  constructor(
    private readonly db: DataSource,
    private readonly sessions: SessionService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Those that are open, the latest seen first; at most a hundred. */
  list(personId: string): Promise<Session[]> {
    return this.db.getRepository(Session).find({
      where: { personId, expiresAt: MoreThan(this.clock.now()) },
      order: { lastSeenAt: 'DESC', startedAt: 'DESC', id: 'DESC' },
      take: 100,
    });
  }

  /** The one of this person that asks; null for what asks in another way. */
  ofRequest({ req }: Pick<RequestContext, 'req'>, personId: string): Promise<string | null> {
    return req ? this.sessions.idOf(req, personId) : Promise.resolve(null);
  }

  /** Signs one browser out. @throws DomainError NOT_FOUND for one that is gone, or of somebody else */
  async end(viewer: SignedInViewer, id: string): Promise<void> {
    const { affected } = await this.db.getRepository(Session).delete({ id, personId: viewer.personId });
    if (affected !== 1) throw notFound();
  }

  /** Signs out everywhere but here. @returns how many were ended */
  async endOthers(viewer: SignedInViewer, context: RequestContext): Promise<number> {
    const { personId } = viewer;
    return this.sessions.endAll(this.db.manager, personId, await this.ofRequest(context, personId));
  }
}
