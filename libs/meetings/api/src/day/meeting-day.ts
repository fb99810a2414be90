import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Meeting } from '../meeting/meeting.entity';
import { Registration } from '../registration/registration.entity';

@ObjectType({ description: 'How many are there, and who is still to come.' })
export class DayCounts {
  @Field(() => Int)
  inRoom!: number;

  @Field(() => Int)
  online!: number;

  @Field(() => Int, { description: 'Hold a seat in the room and are not in yet.' })
  expectedInRoom!: number;

  @Field(() => Int, { description: 'Hold a seat online and are not in yet.' })
  expectedOnline!: number;
}

@ObjectType({ description: 'Who sits in one of the parallel sessions.' })
export class DaySubsession {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'The part of the programme it belongs to.' })
  round!: string;

  @Field(() => Date, { nullable: true })
  startsAt!: Date | null;

  @Field()
  title!: string;

  @Field(() => String, { nullable: true })
  room!: string | null;

  @Field(() => String, { nullable: true })
  hostName!: string | null;

  @Field(() => [Registration], { description: 'By name; as many as sit there.' })
  people!: Registration[];
}

@ObjectType({ description: 'The day of a meeting, for who runs it. No needs, no e-mail addresses.' })
export class MeetingDay {
  @Field(() => ID, { description: 'The id of the meeting.' })
  id!: string;

  @Field(() => Meeting)
  meeting!: Meeting;
}

/** What happened on the day. */
export enum DayChangeKind {
  BEGIN = 'BEGIN',
  ARRIVED = 'ARRIVED',
  LEFT = 'LEFT',
  PEOPLE = 'PEOPLE',
  CARD = 'CARD',
  TURNS = 'TURNS',
}
registerEnumType(DayChangeKind, {
  name: 'DayChangeKind',
  valuesMap: {
    BEGIN: { description: 'The stream begins, or begins again after a pause: read everything anew.' },
    ARRIVED: { description: 'Somebody is in.' },
    LEFT: { description: 'Somebody is not in after all.' },
    PEOPLE: { description: 'A registration, or the meeting itself, changed.' },
    CARD: { description: 'Another card of the introduction round.' },
    TURNS: { description: 'The order of turns changed.' },
  },
});

@ObjectType({ description: 'Something happened: the last thing, and the day as it is now.' })
export class MeetingDayChange {
  @Field(() => DayChangeKind)
  what!: DayChangeKind;

  @Field(() => MeetingDay)
  day!: MeetingDay;

  @Field(() => Registration, { nullable: true, description: 'Who came in or went out.' })
  registration!: Registration | null;
}
