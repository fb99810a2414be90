import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Registration } from '../registration/registration.entity';
import { Attendance } from './attendance.entity';

/** What came of somebody at the door. */
export enum CheckInOutcome {
  CHECKED_IN = 'CHECKED_IN',
  ALREADY_IN = 'ALREADY_IN',
  UNDONE = 'UNDONE',
  NOT_IN = 'NOT_IN',
  UNKNOWN_CODE = 'UNKNOWN_CODE',
  OTHER_MEETING = 'OTHER_MEETING',
  NOT_TODAY = 'NOT_TODAY',
  WAITING = 'WAITING',
  CANCELLED = 'CANCELLED',
}
registerEnumType(CheckInOutcome, {
  name: 'CheckInOutcome',
  valuesMap: {
    CHECKED_IN: { description: 'Is in; also when this very act was sent before.' },
    ALREADY_IN: { description: 'Was in before: `attendance` says since when, and where.' },
    UNDONE: { description: 'Is not in any more.' },
    NOT_IN: { description: 'Was not in, or this act was undone since.' },
    UNKNOWN_CODE: { description: 'No registration has this code.' },
    OTHER_MEETING: { description: 'The code is of another meeting; of which one is not said.' },
    NOT_TODAY: { description: 'The meeting is not on this day.' },
    WAITING: { description: 'Has no seat of this kind: a host may let them in.' },
    CANCELLED: { description: 'Had said not to come: a host may let them in.' },
  },
});

@ObjectType()
export class CheckInResult {
  @Field(() => CheckInOutcome)
  outcome!: CheckInOutcome;

  @Field(() => Registration, { nullable: true, description: 'Null when the code is not of this meeting.' })
  registration!: Registration | null;

  @Field(() => Attendance, { nullable: true, description: 'As it is now.' })
  attendance!: Attendance | null;
}
