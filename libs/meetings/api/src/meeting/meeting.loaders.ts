import { Injectable } from '@nestjs/common';
import { isSignedIn, type Viewer } from '@verbonden/shared/kernel';
import { loader, type RequestContext } from '@verbonden/shared/server';
import { DataSource } from 'typeorm';
import type { MeetingSeats, ModeSeats } from '../registration/registration-result';
import type { Registration } from '../registration/registration.entity';
import { RegistrationService } from '../registration/registration.service';
import { readSeatCounts, type CountedSeats } from '../registration/seat-counts';
import { type SeatCount, seatsLeft, seatsOf } from '../registration/seats';
import type { Meeting } from './meeting.entity';
import { AttendanceMode } from './meeting.enums';

const nobody: CountedSeats = {
  taken: { ONSITE: 0, ONLINE: 0 },
  waiting: { ONSITE: 0, ONLINE: 0 },
  lastNumber: 0,
};

/** What a meeting shows besides its own row, read for many meetings at once. */
@Injectable()
export class MeetingLoaders {
  constructor(
    private readonly db: DataSource,
    private readonly registrations: RegistrationService,
  ) {}

  private readonly counted = loader<string, CountedSeats>(
    (ids) => readSeatCounts(this.db.manager, ids),
    nobody,
  );

  /** Seats taken and lines of a meeting. */
  async seatCount(context: RequestContext, meeting: Meeting): Promise<SeatCount> {
    const { taken, waiting } = await this.counted.load(context, meeting.id);
    return { seats: seatsOf(meeting), taken, waiting };
  }

  /** The registration of the viewer; null also for a visitor. */
  async own(context: RequestContext, viewer: Viewer, meeting: Meeting): Promise<Registration | null> {
    return isSignedIn(viewer)
      ? this.registrations.own.load(context, `${meeting.id} ${viewer.personId}`)
      : null;
  }
}

/** Seats as the API tells them. */
export function shownSeats(count: SeatCount): MeetingSeats {
  return { onsite: shown(count, AttendanceMode.ONSITE), online: shown(count, AttendanceMode.ONLINE) };
}

function shown(count: SeatCount, mode: AttendanceMode): ModeSeats | null {
  const seats = count.seats[mode];
  if (seats === undefined) return null;
  return { seats, taken: count.taken[mode], waiting: count.waiting[mode], left: seatsLeft(count, mode) };
}
