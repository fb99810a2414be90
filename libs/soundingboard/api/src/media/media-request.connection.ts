import { ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@verbonden/shared/server';
import { MediaRequest } from './media-request.entity';

@ObjectType()
export class MediaRequestConnection extends connectionOf(MediaRequest, 'MediaRequest') {}
