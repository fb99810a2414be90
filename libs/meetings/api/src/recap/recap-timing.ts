import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { workingDayAfter, workingDaysBetween } from '@verbonden/shared/kernel';

/** A recap is out within so many working days after the meeting. */
export const recapWithin = 2;

/** How a recap stands against the promise of two working days. */
export enum RecapPace {
  TO_DO = 'TO_DO',
  OVERDUE = 'OVERDUE',
  IN_TIME = 'IN_TIME',
  LATE = 'LATE',
}
registerEnumType(RecapPace, {
  name: 'RecapPace',
  valuesMap: {
    TO_DO: { description: 'Not published, and there is still time.' },
    OVERDUE: { description: 'Not published, and two working days have passed.' },
    IN_TIME: { description: 'Published within two working days.' },
    LATE: { description: 'Published after more than two working days.' },
  },
});

@ObjectType({
  description: 'A recap is published within two working days after the meeting; this measures it.',
})
export class RecapTiming {
  @Field(() => RecapPace)
  pace!: RecapPace;

  @Field(() => Int, { description: 'Working days after the meeting until it was published, or until now.' })
  workingDays!: number;

  @Field({ description: 'The last day in time, "2027-03-26".' })
  dueOn!: string;
}

/** Measures a recap, published or not. */
export function recapTiming(endsAt: Date, publishedAt: Date | null, now: Date): RecapTiming {
  const workingDays = workingDaysBetween(endsAt, publishedAt ?? now);
  const inTime = workingDays <= recapWithin;
  const pace = publishedAt
    ? inTime
      ? RecapPace.IN_TIME
      : RecapPace.LATE
    : inTime
      ? RecapPace.TO_DO
      : RecapPace.OVERDUE;
  return { pace, workingDays, dueOn: workingDayAfter(endsAt, recapWithin) };
}
