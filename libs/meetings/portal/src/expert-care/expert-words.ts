import type { Say } from '@verbonden/shared/web';
import type { ExpertRecording, GiftStatus } from '@verbonden/shared/web/schema';

/** What the expert said about being recorded. */
export function recordingName(recording: ExpertRecording, say: Say): string {
  return {
    NOT_ASKED: say('Nog niet gevraagd'),
    YES: say('Ja, dat mag'),
    NO: say('Nee, geen opname'),
  }[recording];
}

/** How it stands with the fee or the gift. */
export function giftStatusName(status: GiftStatus, say: Say): string {
  return { PROMISED: say('Beloofd'), GIVEN: say('Gegeven') }[status];
}
