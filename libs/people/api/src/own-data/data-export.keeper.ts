import { Inject, Injectable } from '@nestjs/common';
import { MailPlan } from '@verbonden/notifications/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, PersonalData } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { PersonService } from '../person/person.service';
import { Person } from '../person/person.entity';
import { eachByItself } from './each-by-itself';
import { dataZip } from './data-export-files';
import { gatherData, whoNow } from './gathered-data';

/** Makes what people asked for: each in one look at the database, so that its parts agree. Any worker may do it. */
@Injectable()
export class DataExportKeeper {
  constructor(
    private readonly db: DataSource,
    private readonly known: PersonalData,
    private readonly persons: PersonService,
    private readonly mail: MailPlan,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes all that somebody waits for. @throws AggregateError when some could not be made, after all the others */
  makeDue(): Promise<void> {
    return eachByItself(
      (after) =>
        this.db.query<{ id: string }[]>(
          'SELECT id FROM data_exports WHERE made_at IS NULL AND id > $1 ORDER BY id LIMIT 100',
          [after],
        ),
      ({ id }) => this.makeOne(id),
    );
  }

  /** The file and the mail that says so are one transaction: who hears of it can fetch it. */
  private makeOne(id: string): Promise<void> {
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      const [due] = await tx.query<{ id: string; personId: string }[]>(
        `SELECT id, person_id AS "personId" FROM data_exports WHERE id = $1 AND made_at IS NULL
         FOR UPDATE SKIP LOCKED`,
        [id],
      );
      if (!due) return;
      const person = await tx.findOneByOrFail(Person, { id: due.personId });
      const at = this.clock.now();
      const zip = dataZip(
        { name: person.name, locale: person.locale, at },
        await gatherData(tx, this.known.all, await whoNow(tx, person.id)),
      );
      await tx.query('UPDATE data_exports SET made_at = $2, content = $3 WHERE id = $1', [due.id, at, zip]);
      const address = (await this.persons.mailAddresses(tx, [person.id])).get(person.id);
      if (address) {
        await this.mail.plan(tx, [
          {
            ...{ kind: 'people.data-ready', personId: person.id, locale: person.locale },
            ...{ toName: address.name, toAddress: address.address, subjectId: due.id, contextId: null },
            ...{ dedupeKey: `people.data-ready/${due.id}`, dueAt: at },
          },
        ]);
      }
    });
  }
}
