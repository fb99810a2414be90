import { ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@verbonden/shared/server';
import { LabRequest } from './lab-request.entity';

@ObjectType()
export class LabRequestConnection extends connectionOf(LabRequest, 'LabRequest') {}
