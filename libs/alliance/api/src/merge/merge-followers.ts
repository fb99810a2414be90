import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Counts that a domain keeps beside references: after those moved it counts again, in the same transaction. */
export interface MergeFollower {
  /** @param organisationIds the ones that were brought together, or are two again */
  afterMoving(tx: EntityManager, organisationIds: readonly string[]): Promise<void>;
}

/** Who counts again after organisations were brought together or taken apart. The references themselves need nobody. */
@Injectable()
export class MergeFollowers {
  private readonly followers: MergeFollower[] = [];

  register(follower: MergeFollower): void {
    this.followers.push(follower);
  }

  async afterMoving(tx: EntityManager, organisationIds: readonly string[]): Promise<void> {
    for (const follower of this.followers) await follower.afterMoving(tx, organisationIds);
  }
}
