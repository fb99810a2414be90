import { Global, Module } from '@nestjs/common';
import { PersonalData } from '../personal-data/personal-data';
import { RetentionRules } from './retention-rules';

/** What is kept, of whom and for how long. Global: every domain adds its own. */
@Global()
@Module({ providers: [RetentionRules, PersonalData], exports: [RetentionRules, PersonalData] })
export class RetentionModule {}
