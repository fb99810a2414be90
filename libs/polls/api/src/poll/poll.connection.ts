import { ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@verbonden/shared/server';
import { Poll } from './poll.entity';

@ObjectType()
export class PollConnection extends connectionOf(Poll, 'Poll') {}
