import type { Meeting } from '../meeting/meeting.entity';
import type { AttendanceMode } from '../meeting/meeting.enums';
import type { RoundWish, SubsessionSeating } from '../subsession/subsession-seating';
import type { RegistrationAnswers } from './answers';
import type { RegistrationOutcome } from './registration-result';
import type { Registration } from './registration.entity';
import type { Seating } from './seating';

/** What somebody wants of a meeting; `personId` is whose registration it is, `by` who asks (null: nobody, by itself). */
export type SeatRequest = { readonly personId: string; readonly by: string | null } & (OwnRequest | ByHand);

/** What people ask for themselves. */
export type OwnRequest =
  | {
      readonly what: 'REGISTER';
      readonly mode: AttendanceMode;
      readonly onlineMeanwhile: boolean;
      /** Whether the meeting is for this person, asked once the meeting is read. */
      readonly isFor: (meeting: Meeting) => boolean;
      /** True for who was invited, or is known to be welcome in another way. */
      readonly isAdmitted?: boolean;
      /** One wish a round; absent: those of before, for who left and comes back. */
      readonly choices?: readonly RoundWish[] | null;
      readonly answers?: RegistrationAnswers;
    }
  | {
      readonly what: 'CHANGE_MODE';
      readonly mode: AttendanceMode;
      readonly onlineMeanwhile: boolean;
      /** True by a link in a mail: who left comes back this way. */
      readonly mayReturn: boolean;
    }
  /** Anything of a registration at once; what is absent stays as it is. */
  | {
      readonly what: 'CHANGE';
      readonly mode: AttendanceMode | null;
      readonly onlineMeanwhile: boolean;
      readonly mayReturn: boolean;
      readonly choices?: readonly RoundWish[] | null;
      readonly answers?: RegistrationAnswers;
    }
  /** A seat in a subsession, or a place in its line, is not needed any more; also after registration closed. */
  | { readonly what: 'GIVE_BACK'; readonly roundId: string }
  | {
      readonly what: 'CANCEL';
      /** True when somebody did not answer a colleague in time. */
      readonly lapsed?: boolean;
      readonly reason?: string | null;
    };

/** What a coordinator or a colleague does for somebody else. */
export type ByHand =
  | { readonly what: 'PROMOTE'; readonly addSeat: boolean }
  /** Puts a person on the list. */
  | {
      readonly what: 'ADD';
      readonly mode: AttendanceMode;
      readonly as: 'COORDINATOR' | 'APPROVED' | 'COLLEAGUE';
      /** A seat more when there is none, for a coordinator. */
      readonly addSeat?: boolean;
      readonly reason?: string | null;
    }
  /** Moves somebody between room and online. */
  | {
      readonly what: 'MOVE';
      readonly mode: AttendanceMode;
      readonly addSeat?: boolean;
      readonly reason?: string | null;
    }
  /** Into a subsession, out of turn, within the seats or with one added. */
  | { readonly what: 'PLACE'; readonly subsessionId: string; readonly addSeat: boolean };

/** A request of one kind, with who it is about. */
export type Of<What extends SeatRequest['what']> = Extract<SeatRequest, { what: What }>;

/** What was decided: an outcome, or a registration whose own status is the outcome once the ride is over. */
export interface Verdict {
  readonly outcome: RegistrationOutcome | 'AS_IT_STANDS';
  readonly registration: Registration | null;
  /** True when other subsessions were chosen than before. */
  readonly chose?: boolean;
}

/** A meeting and its rounds, locked. */
export interface SeatsAtHand {
  readonly meeting: Meeting;
  readonly seating: Seating;
  readonly rounds: SubsessionSeating;
}
