import { registerEnumType } from '@nestjs/graphql';
import type { Meeting } from '../meeting/meeting.entity';
import { MeetingStatus } from '../meeting/meeting.enums';

/** Whether somebody can fetch a certificate, and if not, why. */
export enum CertificateStanding {
  READY = 'READY',
  NOT_HELD = 'NOT_HELD',
  NOT_CLOSED = 'NOT_CLOSED',
  ABSENT = 'ABSENT',
}
registerEnumType(CertificateStanding, {
  name: 'CertificateStanding',
  valuesMap: {
    NOT_HELD: { description: 'The meeting has not been yet, or was cancelled.' },
    NOT_CLOSED: { description: 'The coordinator still completes who was there.' },
    ABSENT: { description: 'Was not there, as far as we know.' },
  },
});

/** Where a registration stands. Who was there decides, not who had registered. */
export function certificateStanding(
  meeting: Pick<Meeting, 'status' | 'endsAt' | 'attendanceClosedAt'>,
  wasThere: boolean,
  now: Date,
): CertificateStanding {
  const isOff = meeting.status === MeetingStatus.CANCELLED || meeting.status === MeetingStatus.DRAFT;
  if (isOff || now < meeting.endsAt) return CertificateStanding.NOT_HELD;
  if (!meeting.attendanceClosedAt) return CertificateStanding.NOT_CLOSED;
  return wasThere ? CertificateStanding.READY : CertificateStanding.ABSENT;
}
