import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { PersonService } from '../person/person.service';
import type { AccountErasure } from './account-erasure.entity';

/** An erasing that cannot go on: who waits for it hears once what is in the way, and whom to turn to. */
@Injectable()
export class ErasureWaiting {
  constructor(
    private readonly persons: PersonService,
    private readonly mail: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whose account it is, and the administrator who asked for it. */
  async tell(tx: EntityManager, { id, personId, askedById }: AccountErasure): Promise<void> {
    const kind = 'people.erasure-waits';
    const readers = await this.persons.mailAddresses(tx, askedById ? [personId, askedById] : [personId]);
    await this.mail.plan(
      tx,
      [...readers.values()].map((reader) => ({
        ...{ kind, personId: reader.personId, toName: reader.name, toAddress: reader.address },
        ...{ locale: reader.locale, subjectId: id, contextId: null, dueAt: this.clock.now() },
        dedupeKey: `${kind}/${id}/${reader.personId}`,
      })),
    );
  }

  /** Who can give somebody else the role: whoever looks after the network, but not the one who wants to go. */
  async helpers(tx: EntityManager, personId: string): Promise<string[]> {
    const all = await this.persons.holders(
      tx,
      { roles: ['COORDINATOR', 'ADMINISTRATOR'], organisationIds: [] },
      4,
    );
    return all
      .filter((each) => each.personId !== personId)
      .slice(0, 3)
      .map(({ name }) => name);
  }
}
