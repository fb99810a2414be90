import { ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@verbonden/shared/server';
import { OpenAnswer } from './open-answer.entity';

@ObjectType()
export class PollOpenAnswerConnection extends connectionOf(OpenAnswer, 'PollOpenAnswer') {}
