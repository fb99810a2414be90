import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Seat } from '../soundingboard.policy';

export const SeatEnum = { MEMBER: 'MEMBER', HOST: 'HOST', ASKER: 'ASKER' } as const;
registerEnumType(SeatEnum, { name: 'AdviceSeat', description: 'As what somebody sits in a room.' });

@ObjectType({ description: 'Something said to everybody in a room.' })
export class AdviceMessage {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'Null when the host hid it.' })
  body!: string | null;

  @Field({ description: 'For a young person the chosen name, or nobody when they left it so.' })
  authorName!: string;

  @Field(() => SeatEnum)
  authorKind!: Seat;

  @Field()
  isOwn!: boolean;

  @Field()
  isHidden!: boolean;

  @Field()
  writtenAt!: Date;
}

@ObjectType({ description: 'A closed room as who sits in it sees it. Votes are a count, never names.' })
export class AdviceRoom {
  @Field(() => SeatEnum)
  viewerSeat!: Seat;

  @Field(() => [AdviceMessage], {
    description: 'The oldest first, 500 at most; for who asked, since they came in.',
  })
  messages!: AdviceMessage[];

  @Field(() => [String], { description: 'The chosen names of the young people in it; none for who asked.' })
  memberNames!: string[];

  @Field(() => Int)
  memberCount!: number;

  @Field({ description: 'There are young people enough to talk: never an adult with one of them.' })
  hasEnough!: boolean;

  @Field()
  isOpen!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The words of the host, to agree with; not for who asked.',
  })
  draft!: string | null;

  @Field(() => Int)
  draftVersion!: number;

  @Field(() => Int)
  agreeCount!: number;

  @Field(() => Boolean, { nullable: true })
  viewerAgrees!: boolean | null;

  @Field()
  viewerCanWrite!: boolean;

  @Field()
  viewerCanAgree!: boolean;
}
