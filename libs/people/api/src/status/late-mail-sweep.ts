import { Inject, Injectable } from '@nestjs/common';
import { MailQueue } from '@verbonden/notifications/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK, type Schedule } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import { AccountMail } from '../account/account-mail';
import { PersonService } from '../person/person.service';
import { lateMail } from './late-mail.mail';
import { SignsOfLife } from './signs-of-life';

/** What comes and goes is told once an hour at most. */
const quietFor = 60 * 60_000;

/** Tells administrators once that mail leaves late; once it is over, a next time is told again. */
@Injectable()
export class LateMailSweep implements Schedule {
  readonly name = 'people.tell-late-mail';
  readonly everyMinutes = 1;

  constructor(
    private readonly db: DataSource,
    private readonly queue: MailQueue,
    private readonly signs: SignsOfLife,
    private readonly persons: PersonService,
    private readonly mail: AccountMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const { count } = await this.queue.overdue();
    await this.db.transaction(async (tx) => {
      if (count === 0) return this.signs.end(tx, 'mail-late');
      const told = await this.signs.find(tx, 'mail-late-told');
      if (told && this.clock.now().getTime() - told.getTime() < quietFor) return;
      if (!(await this.signs.begin(tx, 'mail-late'))) return;
      await this.signs.mark(tx, 'mail-late-told');
      for (const personId of await this.persons.idsWithRole(tx, 'ADMINISTRATOR')) {
        await this.mail.tell(tx, lateMail, personId);
      }
    });
  }
}
