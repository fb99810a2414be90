import { ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@verbonden/shared/server';
import { PressRelease } from './press-release.entity';

@ObjectType()
export class PressReleaseConnection extends connectionOf(PressRelease, 'PressRelease') {}
