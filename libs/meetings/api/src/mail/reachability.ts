import { Injectable } from '@nestjs/common';
import { MailRecord, type RecordedMail, RefusedAddresses } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import { groupedBy } from '@verbonden/shared/kernel';
import { loader } from '@verbonden/shared/server';
import { DataSource, In, Not } from 'typeorm';
import { Registration, RegistrationStatus } from '../registration/registration.entity';

/** Which mails reached somebody, and who cannot be reached at all. */
@Injectable()
export class Reachability {
  constructor(
    private readonly db: DataSource,
    private readonly record: MailRecord,
    private readonly refused: RefusedAddresses,
    private readonly persons: PersonService,
  ) {}

  /** The mails of registrations, oldest first. */
  readonly mails = loader<string, RecordedMail[]>(async (registrationIds) => {
    return groupedBy(await this.record.of(this.db.manager, registrationIds), ({ subjectId }) => subjectId);
  }, []);

  /** Why somebody's address does not take mail; null when it does, as far as we know. */
  readonly refusals = loader<string, string | null>((personIds) => this.refusedAmong(personIds), null);

  /** Who comes or waits and cannot be reached by mail: refused, or without an address. */
  async unreachable(meetingId: string): Promise<Registration[]> {
    const registrations = await this.db.manager.find(Registration, {
      where: { meetingId, status: Not(In([RegistrationStatus.CANCELLED])) },
      order: { number: 'ASC' },
    });
    const refused = await this.refusedAmong(registrations.map(({ personId }) => personId));
    return registrations.filter(({ personId }) => refused.has(personId));
  }

  private async refusedAmong(personIds: readonly string[]): Promise<Map<string, string>> {
    const tx = this.db.manager;
    const addresses = await this.persons.mailAddresses(tx, personIds);
    const marks = await this.refused.among(tx, [...addresses.values()]);
    return new Map(
      personIds.flatMap((id) => {
        const code = addresses.has(id) ? marks.get(id)?.code : 'NO_ADDRESS';
        return code ? [[id, code] as const] : [];
      }),
    );
  }
}
