import { Global, Module } from '@nestjs/common';
import { SignedLinks } from './signed-links';

@Global()
@Module({ providers: [SignedLinks], exports: [SignedLinks] })
export class AuthModule {}
