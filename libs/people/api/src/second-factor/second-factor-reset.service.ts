import { Inject, Injectable } from '@nestjs/common';
import { badInput, type Clock, forbidden, type SignedInViewer, text } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import { Account } from '../account/account.entity';
import { AccountMail } from '../account/account-mail';
import { Passkey } from '../passkey/passkey.entity';
import { WaysIn } from '../session/ways-in';
import { RecoveryCode } from './recovery-code.entity';
import { SecondFactor } from './second-factor.entity';
import { canResetSecondFactor } from './second-factor.policy';

/**
 * For who lost phone and codes, or their passkeys. The password goes with it, and so does every session: whoever asked for it in somebody's
 * name still needs the mailbox, where the owner reads that it happened.
 */
@Injectable()
export class SecondFactorReset {
  constructor(
    private readonly db: DataSource,
    private readonly ways: WaysIn,
    private readonly mail: AccountMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By an administrator. @throws DomainError BAD_USER_INPUT at `email`; FORBIDDEN for the own one */
  async reset(viewer: SignedInViewer, email: string): Promise<void> {
    const account = await this.db.getRepository(Account).findOneBy({ email, suspendedAt: IsNull() });
    if (account && !canResetSecondFactor(viewer, account.personId)) throw forbidden(somebodyElse);
    if (!account || !(await this.resetFor(account.personId))) throw badInput(nothingThere);
  }

  /** By who runs the network, as the last resort. False when there is nothing to take away. */
  async resetFor(personId: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      if (!(await this.takeAway(tx, personId))) return false;
      await tx.update(Account, { personId }, { passwordHash: null, passwordSetAt: this.clock.now() });
      await this.ways.closeAll(tx, personId);
      await this.mail.tell(tx, 'people.second-factor-reset', personId);
      return true;
    });
  }

  private async takeAway(tx: EntityManager, personId: string): Promise<boolean> {
    const { affected } = await tx.delete(SecondFactor, { personId, confirmedAt: Not(IsNull()) });
    if (affected !== 1 && !(await tx.existsBy(Passkey, { personId }))) return false;
    await tx.delete(RecoveryCode, { personId });
    return true;
  }
}

const somebodyElse = text('een andere beheerder dan jijzelf', 'an administrator other than yourself');
const nothingThere = {
  field: 'email',
  code: 'NO_SECOND_FACTOR',
  text: text(
    'Bij dit adres is er geen tweede stap om weg te halen.',
    'There is no second step to take away at this address.',
  ),
};
