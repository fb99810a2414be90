import { type EntityManager } from 'typeorm';
import { Membership } from '../person/membership.entity';
import type { Account } from './account.entity';

/**
 * Somebody signs in with it: by a password, or by links in the mail to a role that they hold. An invitation alone, valid
 * for two weeks and easily passed on, does not open such an account.
 */
export async function isInUse(tx: EntityManager, { passwordHash, personId }: Account): Promise<boolean> {
  return passwordHash !== null || tx.existsBy(Membership, { personId });
}
