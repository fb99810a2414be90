import type { RegistrationEventKind } from '../registration/registration-event.entity';

/** What a live note about a meeting says: codes and ids, no names. */
export interface MeetingNote {
  /** What happened last. */
  readonly what: RegistrationEventKind | 'MEETING_CHANGED' | 'DATE_POLL_ANSWERED';
  /** Whose registration changed; absent: it concerns everybody. */
  readonly people?: readonly string[];
  /** True when positions in a line may have changed. */
  readonly line?: boolean;
}

/** The topic of the notes about one meeting. */
export function meetingTopic(meetingId: string): string {
  return `meeting:${meetingId}`;
}
