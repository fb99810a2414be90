import { ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@verbonden/shared/server';
import { Story } from './story.entity';

@ObjectType()
export class StoryConnection extends connectionOf(Story, 'Story') {}
