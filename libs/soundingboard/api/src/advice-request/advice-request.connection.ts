import { ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@verbonden/shared/server';
import { AdviceRequest } from './advice-request.entity';

@ObjectType()
export class AdviceRequestConnection extends connectionOf(AdviceRequest, 'AdviceRequest') {}
