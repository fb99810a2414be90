import type { Meeting } from '../meeting/meeting.entity';
import type { Interest } from './interest.entity';
import { InterestState } from './interest-result';

/** How somebody who wanted to come stands. Whoever registered has chosen, by the mail or on the page. */
export function interestStateOf(
  interest: Pick<Interest, 'withdrawnAt'>,
  meeting: Pick<Meeting, 'form'>,
  isRegistered: boolean,
): InterestState {
  if (isRegistered) return InterestState.CHOSEN;
  if (interest.withdrawnAt) return InterestState.WITHDRAWN;
  return meeting.form === null ? InterestState.WAITING : InterestState.TO_CHOOSE;
}
