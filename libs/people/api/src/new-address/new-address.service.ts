import { Inject, Injectable } from '@nestjs/common';
import {
  badInput,
  type Clock,
  conflict,
  forbidden,
  hasRole,
  notFound,
  type SignedInViewer,
  text,
} from '@verbonden/shared/kernel';
import { type AttemptLimit, Attempts, CLOCK } from '@verbonden/shared/server';
import { DataSource, type EntityManager, IsNull, MoreThan, Not } from 'typeorm';
import { Account } from '../account/account.entity';
import { PersonService } from '../person/person.service';
import { AddressChange } from '../own-address/address-change.entity';
import { WaysIn } from '../session/ways-in';
import { SignInLink } from '../sign-in-link/sign-in-link.entity';
import { NewAddress } from './new-address.entity';
import { NewAddressMailPlan } from './new-address-mail-plan';
import type { AnswerNewAddressInput, AskNewAddressInput } from './new-address.input';

/** So many days a question waits for a second coordinator; after that it is asked anew. */
export const daysWaiting = 7;
const mostADay = {
  name: 'people.new-address',
  allowed: 10,
  minutes: 24 * 60,
  refusal: text(
    'Dit waren er veel op een dag. Ga morgen verder.',
    'These were many in a day. Go on tomorrow.',
  ),
} as const satisfies AttemptLimit;

/** A young person lost their mailbox: their supporter gives them a new address, and a colleague looks along. */
@Injectable()
export class NewAddressService {
  constructor(
    private readonly db: DataSource,
    private readonly persons: PersonService,
    private readonly mail: NewAddressMailPlan,
    private readonly attempts: Attempts,
    private readonly ways: WaysIn,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What waits for a second coordinator, the oldest first. @throws DomainError FORBIDDEN */
  waiting(viewer: SignedInViewer): Promise<NewAddress[]> {
    assertCoordinates(viewer);
    return this.db.getRepository(NewAddress).find({
      where: { answeredAt: IsNull(), createdAt: MoreThan(this.oldest()) },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: 100,
    });
  }

  /**
   * Asks for a new address; without another coordinator it holds at once.
   * @throws DomainError FORBIDDEN; NOT_FOUND for who is not on the sounding board; BAD_USER_INPUT for an address of
   * somebody else; CONFLICT while another one waits; RATE_LIMITED after ten a day
   */
  async ask(viewer: SignedInViewer, { id, personId, email }: AskNewAddressInput): Promise<NewAddress> {
    assertCoordinates(viewer);
    const form = { id, personId, email };
    const known = await knownAs(this.db.manager, form);
    if (known) return known;
    await this.attempts.take(mostADay, viewer.personId);
    return this.db.transaction(async (tx) => {
      const account = await holdAccount(tx, personId);
      if (!account || !(await this.persons.idsWithRole(tx, 'SOUNDING_BOARD')).includes(personId))
        throw notFound();
      // The account is held now: of one form sent twice at once, the second finds what the first made.
      const meanwhile = await knownAs(tx, form);
      if (meanwhile) return meanwhile;
      if (await tx.existsBy(Account, { email })) throw badInput(taken);
      await tx.delete(NewAddress, {
        personId,
        answeredAt: IsNull(),
        createdAt: Not(MoreThan(this.oldest())),
      });
      if (await tx.existsBy(NewAddress, { personId, answeredAt: IsNull() })) throw conflict(otherWaits);
      const asked = await tx.save(
        Object.assign(new NewAddress(), {
          ...{ id, personId, email, oldEmail: account.email, askedById: viewer.personId },
          ...{ answeredById: null, answeredAt: null, isMade: false, createdAt: this.clock.now() },
        }),
      );
      const others = (await this.persons.idsOfOwnRole(tx, 'COORDINATOR')).filter(
        (each) => each !== viewer.personId,
      );
      if (others.length === 0) return this.make(tx, asked, account);
      await this.mail.askSecond(tx, asked, others);
      return asked;
    });
  }

  /**
   * Another coordinator says yes or no; who asked may only take it back.
   * @throws DomainError FORBIDDEN, NOT_FOUND, CONFLICT; BAD_USER_INPUT when somebody else took the address meanwhile
   */
  async answer(viewer: SignedInViewer, { id, agrees }: AnswerNewAddressInput): Promise<NewAddress> {
    assertCoordinates(viewer);
    return this.db.transaction(async (tx) => {
      const asked = await tx.findOne(NewAddress, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!asked || asked.createdAt <= this.oldest()) throw notFound();
      if (asked.answeredAt) {
        if (asked.isMade === agrees) return asked;
        throw conflict(answered);
      }
      if (agrees && asked.askedById === viewer.personId) throw forbidden(another);
      // Else one coordinator could name a deputy to agree with themselves.
      if (agrees && !(await this.persons.idsOfOwnRole(tx, 'COORDINATOR')).includes(viewer.personId)) {
        throw forbidden(another);
      }
      const answeredBy = { answeredById: viewer.personId, answeredAt: this.clock.now() };
      if (!agrees) return tx.save(Object.assign(asked, answeredBy));
      const account = await holdAccount(tx, asked.personId);
      if (!account) throw notFound();
      if (await tx.existsBy(Account, { email: asked.email })) throw badInput(taken);
      return this.make(tx, Object.assign(asked, answeredBy), account);
    });
  }

  /**
   * Whoever has the old mailbox is out at once: no session, no password, no passkey and no link of before opens anything
   * any more, nor does it take back a change of before.
   */
  private async make(tx: EntityManager, asked: NewAddress, account: Account): Promise<NewAddress> {
    const now = this.clock.now();
    await tx.update(
      Account,
      { id: account.id },
      { email: asked.email, passwordHash: null, passwordSetAt: now },
    );
    await forgetGiven(tx, account);
    await this.ways.closeAll(tx, asked.personId);
    await tx.update(
      AddressChange,
      { personId: asked.personId, madeAt: Not(IsNull()), undoneAt: IsNull() },
      { undoneAt: now },
    );
    await tx.update(SignInLink, { email: account.email, usedAt: IsNull() }, { usedAt: now });
    const made = await tx.save(
      Object.assign(asked, { isMade: true, oldEmail: account.email, answeredAt: asked.answeredAt ?? now }),
    );
    await this.mail.tellBoth(tx, made);
    return made;
  }

  private oldest(): Date {
    return new Date(this.clock.now().getTime() - daysWaiting * 86_400_000);
  }
}

/** What the same form made before; null for a new one. @throws DomainError CONFLICT when its id is of another question */
async function knownAs(
  tx: EntityManager,
  { id, personId, email }: Pick<NewAddress, 'id' | 'personId' | 'email'>,
): Promise<NewAddress | null> {
  const known = await tx.findOneBy(NewAddress, { id });
  if (known && (known.personId !== personId || known.email !== email)) throw conflict(otherWaits);
  return known;
}

/** An address that a coordinator gave and corrects may be a stranger's: what is kept under it is not this person's. */
async function forgetGiven(tx: EntityManager, { personId, email }: Account): Promise<void> {
  await tx.query(
    `DELETE FROM former_addresses f USING new_addresses given
     WHERE f.person_id = $1 AND given.person_id = $1 AND given.is_made AND given.email = $2
       AND f.address_hash = address_print($2)`,
    [personId, email],
  );
}

function holdAccount(tx: EntityManager, personId: string): Promise<Account | null> {
  return tx.findOne(Account, {
    where: { personId, suspendedAt: IsNull() },
    lock: { mode: 'pessimistic_write' },
  });
}

function assertCoordinates(viewer: SignedInViewer): void {
  if (!hasRole(viewer, 'COORDINATOR')) throw forbidden(text('een coördinator', 'a coordinator'));
}

const another = text(
  'een andere coördinator dan wie het vroeg',
  'another coordinator than the one who asked for it',
);
const otherWaits = text(
  'Er wacht al een nieuw adres voor deze persoon. Laat een andere coördinator daar eerst naar kijken.',
  'A new address for this person is waiting already. Let another coordinator look at that first.',
);
const answered = text('Een andere coördinator was je voor.', 'Another coordinator was before you.');
const taken = {
  field: 'email',
  code: 'TAKEN',
  text: text('Dit adres is van een ander account.', 'This address is of another account.'),
};
