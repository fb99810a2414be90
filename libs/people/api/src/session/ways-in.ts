import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, SETTINGS, type Settings } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { heldRoles } from '../person/held-roles';
import { guarded, SessionService } from './session.service';

/** What opens an account without being asked again: it is closed when the account is in doubt. */
@Injectable()
export class WaysIn {
  constructor(
    private readonly sessions: SessionService,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Ends the access tokens of a person: they may have been made by who knew less, or was somebody else. */
  async revokeTokens(tx: EntityManager, personId: string): Promise<void> {
    await tx.query('UPDATE access_tokens SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL', [
      personId,
      this.clock.now(),
    ]);
  }

  /**
   * Somebody takes their account back: each way in that another may have made is closed. Where a mailbox is all they
   * showed, a passkey that a role asks for as a second step stays, as codes of an app do: else a mailbox would open it.
   */
  async closeAll(
    tx: EntityManager,
    personId: string,
    but: 'NOTHING' | 'SECOND_STEP' = 'NOTHING',
  ): Promise<void> {
    await this.sessions.endAll(tx, personId);
    await this.revokeTokens(tx, personId);
    await this.forgetAskedAddress(tx, personId);
    await tx.query('DELETE FROM identities WHERE person_id = $1', [personId]);
    await tx.query('DELETE FROM passkey_challenges WHERE person_id = $1', [personId]);
    await tx.query(
      `DELETE FROM passkeys WHERE person_id = $1 AND NOT ($2 AND EXISTS (
         SELECT 1 FROM ${heldRoles('$3')} m WHERE m.person_id = $1 AND m.role IN (${guarded})))`,
      [...[personId, but === 'SECOND_STEP' && this.settings.SECOND_FACTOR === 'required'], this.clock.now()],
    );
  }

  /** Another address that was asked for, and not said yes to yet: it may be that of a thief. */
  async forgetAskedAddress(tx: EntityManager, personId: string): Promise<void> {
    await tx.query('DELETE FROM address_changes WHERE person_id = $1 AND made_at IS NULL', [personId]);
  }

  /** Without codes of an app and without a passkey nothing counts any more as opened with a second step. */
  async loosen(tx: EntityManager, personId: string): Promise<void> {
    for (const table of ['sessions', 'access_tokens']) {
      await tx.query(
        `UPDATE ${table} SET is_strong = false WHERE person_id = $1
           AND NOT EXISTS (SELECT 1 FROM passkeys WHERE person_id = $1)
           AND NOT EXISTS (SELECT 1 FROM second_factors WHERE person_id = $1 AND confirmed_at IS NOT NULL)`,
        [personId],
      );
    }
  }
}
