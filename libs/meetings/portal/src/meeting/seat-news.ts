import type { AttendanceMode, MeetingChangeKind, RegistrationStatus } from '@verbonden/shared/web/schema';

/** The own place as the page shows it. */
export interface KnownSeat {
  readonly status: RegistrationStatus;
  readonly seatMode: AttendanceMode | null;
  readonly position: number | null;
}

/** What a live note means for who looks at the page. */
export type SeatNews = 'PROMOTED' | 'MEANWHILE' | 'MOVED_UP' | 'OTHERWISE' | 'MEETING';

/** What is new about the own place; null when the page shows it already. */
export function seatNews(
  known: KnownSeat,
  { what, registration }: { readonly what: MeetingChangeKind; readonly registration: KnownSeat | null },
): SeatNews | null {
  if (!registration) return null;
  const waited = known.status === 'WAITLISTED';
  if (waited && registration.status === 'CONFIRMED') return 'PROMOTED';
  if (registration.status !== known.status) return 'OTHERWISE';
  if (waited && !known.seatMode && registration.seatMode) return 'MEANWHILE';
  if (registration.seatMode !== known.seatMode) return 'OTHERWISE';
  if (waited && registration.position !== known.position) return 'MOVED_UP';
  return what === 'MEETING_CHANGED' ? 'MEETING' : null;
}
