import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Meeting } from '../meeting/meeting.entity';
import type { EntryState } from './online-entry';

export const OnlineEntryState = {
  OPEN: 'OPEN',
  TOO_EARLY: 'TOO_EARLY',
  OVER: 'OVER',
  CANCELLED: 'CANCELLED',
  NO_ADDRESS: 'NO_ADDRESS',
  NOT_ONLINE: 'NOT_ONLINE',
} as const satisfies Record<EntryState, EntryState>;
registerEnumType(OnlineEntryState, {
  name: 'OnlineEntryState',
  valuesMap: {
    OPEN: { description: 'Go in.' },
    TOO_EARLY: { description: 'Opens a quarter of an hour before the start: see opensAt.' },
    OVER: { description: 'The meeting is over.' },
    CANCELLED: { description: 'The meeting does not take place.' },
    NO_ADDRESS: { description: 'The organisers have not given an address yet.' },
    NOT_ONLINE: { description: 'For who holds an online seat.' },
  },
});

@ObjectType({ description: 'The portal’s own way in to the online part. Asking changes nothing.' })
export class OnlineEntry {
  @Field(() => OnlineEntryState)
  state!: EntryState;

  @Field(() => Date)
  opensAt!: Date;

  @Field(() => Meeting)
  meeting!: Meeting;
}

@ObjectType({ description: 'What came of going in.' })
export class OnlineEntryResult {
  @Field(() => OnlineEntryState)
  state!: EntryState;

  @Field(() => String, { nullable: true, description: 'Where to go on to; null unless OPEN.' })
  joinUrl!: string | null;
}
