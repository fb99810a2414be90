import { ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@verbonden/shared/server';
import { MembershipApplication } from './application.entity';

@ObjectType()
export class MembershipApplicationConnection extends connectionOf(
  MembershipApplication,
  'MembershipApplication',
) {}
