import { Global, Module } from '@nestjs/common';
import { RetentionRules } from './retention-rules';

/** What is kept for how long. Global: every domain adds its own rules. */
@Global()
@Module({ providers: [RetentionRules], exports: [RetentionRules] })
export class RetentionModule {}
