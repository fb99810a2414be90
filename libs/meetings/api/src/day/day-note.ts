/** What a live note about the day of a meeting says: codes and ids, no names. */
export interface DayNote {
  readonly what: 'ARRIVED' | 'LEFT' | 'CARD' | 'TURNS';
  /** Who came in or went out. */
  readonly registrationId?: string;
}

/** The topic of the notes about the day of one meeting. */
export function dayTopic(meetingId: string): string {
  return `day:${meetingId}`;
}
