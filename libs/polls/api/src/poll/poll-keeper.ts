import { Injectable } from '@nestjs/common';
import { notFound, type Viewer } from '@verbonden/shared/kernel';
import type { EntityManager } from 'typeorm';
import { canSee } from '../polls.policy';
import { Poll } from './poll.entity';

/** Finds a poll for somebody. */
@Injectable()
export class PollKeeper {
  /** @throws DomainError NOT_FOUND, also when it is not for this viewer */
  async get(tx: EntityManager, viewer: Viewer, slug: string): Promise<Poll> {
    const poll = await tx.findOneBy(Poll, { slug });
    if (!poll || !canSee(viewer, poll)) throw notFound();
    return poll;
  }
}
