import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { type EntityManager, In } from 'typeorm';
import { RefusedAddress } from './refused-address.entity';

/** Somebody and where their mail goes now. */
export interface Addressed {
  readonly personId: string;
  readonly address: string;
}

/** Which addresses do not exist, as mail servers said. */
@Injectable()
export class RefusedAddresses {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * A mail server said for good that it does not take mail for this address.
   * @param cameBack it was said afterwards, by a mail that had been taken
   */
  async mark(tx: EntityManager, address: string, code: string, cameBack = false): Promise<void> {
    const mark = { addressHash: hashOf(address), code, since: this.clock.now(), cameBack };
    await tx.upsert(RefusedAddress, mark, ['addressHash']);
  }

  /**
   * Who cannot be reached at the address they have now, with what the mail server said. A mail that arrived afterwards
   * ends it, and so does another address. Where mail came back, one that was taken has arrived when it did not come back
   * in a day.
   */
  async among(tx: EntityManager, people: readonly Addressed[]): Promise<Map<string, RefusedAddress>> {
    const hashes = new Map(people.map(({ personId, address }) => [personId, hashOf(address)]));
    const marks = await tx.findBy(RefusedAddress, { addressHash: In([...new Set(hashes.values())]) });
    if (marks.length === 0) return new Map();
    const byHash = new Map(marks.map((mark) => [mark.addressHash, mark]));
    const marked = new Map(
      [...hashes].flatMap(([personId, hash]) => {
        const mark = byHash.get(hash);
        return mark ? [[personId, mark] as const] : [];
      }),
    );
    const reached = await tx.query<{ personId: string; taken: Date; stayed: Date | null }[]>(
      `SELECT person_id AS "personId", max(sent_at) AS taken,
              max(sent_at) FILTER (WHERE sent_at < $2::timestamptz - interval '1 day') AS stayed
       FROM mail_messages WHERE person_id = ANY ($1) AND status = 'SENT' GROUP BY person_id`,
      [[...marked.keys()], this.clock.now()],
    );
    for (const { personId, taken, stayed } of reached) {
      const { since, cameBack } = marked.get(personId)!;
      const arrived = cameBack ? stayed : taken;
      if (arrived && arrived > since) marked.delete(personId);
    }
    return marked;
  }
}

function hashOf(address: string): string {
  return createHash('sha256').update(address.trim().toLowerCase()).digest('hex');
}
