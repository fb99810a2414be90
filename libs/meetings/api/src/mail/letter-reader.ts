import { Inject, Injectable } from '@nestjs/common';
import type { PlannedMail } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import type { Clock } from '@verbonden/shared/kernel';
import { CLOCK } from '@verbonden/shared/server';
import { DataSource, In } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { Registration } from '../registration/registration.entity';
import { readPositions } from '../registration/seat-counts';
import { ReminderSchedules, usualSchedule } from '../reminder/reminder-schedules';
import { heldSubsessions } from '../subsession/subsession-store';
import type { Letter } from './letter';

/** Reads what mails are written from: seven statements at most, however many mails. */
@Injectable()
export class LetterReader {
  constructor(
    private readonly db: DataSource,
    private readonly persons: PersonService,
    private readonly schedules: ReminderSchedules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The letters by the id of their mail; absent where registration, meeting or address are gone. */
  async read(mails: readonly PlannedMail[]): Promise<Map<string, Letter>> {
    const tx = this.db.manager;
    const registrations = byId(
      await tx.findBy(Registration, { id: In(mails.map((mail) => mail.subjectId)) }),
    );
    const all = [...registrations.values()];
    const meetingIds = [...new Set(all.map((each) => each.meetingId))];
    const [meetings, schedules, addresses, positions, held] = await Promise.all([
      tx.findBy(Meeting, { id: In(meetingIds) }).then(byId),
      this.schedules.chosen(tx, meetingIds),
      this.persons.mailAddresses(
        tx,
        all.map((each) => each.personId),
      ),
      readPositions(
        tx,
        all.map((each) => each.id),
      ),
      heldSubsessions(
        tx,
        all.map((each) => each.id),
      ),
    ]);
    const now = this.clock.now();
    return new Map(
      mails.flatMap((mail): [string, Letter][] => {
        const registration = registrations.get(mail.subjectId);
        const meeting = registration && meetings.get(registration.meetingId);
        const to = registration && addresses.get(registration.personId);
        if (!registration || !meeting || !to) return [];
        const position = positions.get(registration.id) ?? null;
        const schedule = (schedules.get(meeting.id) ?? usualSchedule).moments;
        return [
          [
            mail.id,
            {
              mail,
              registration,
              meeting,
              position,
              held: held.get(registration.id) ?? [],
              schedule,
              to,
              now,
            },
          ],
        ];
      }),
    );
  }
}

function byId<T extends { readonly id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
