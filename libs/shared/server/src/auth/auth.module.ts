import { Global, Module } from '@nestjs/common';
import { Attempts } from './attempts';
import { SignedLinks } from './signed-links';

@Global()
@Module({ providers: [SignedLinks, Attempts], exports: [SignedLinks, Attempts] })
export class AuthModule {}
