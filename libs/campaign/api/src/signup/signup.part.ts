import type { Part } from '../part';
import { CampaignSignup } from './signup.entity';
import { SignupMailPlan } from './signup-mail-plan';
import { SignupMails } from './signup.mail';
import { SignupResolver } from './signup.resolver';
import { SignupRetention } from './signup-retention';
import { SignupService } from './signup.service';

export const signupPart: Part = {
  entities: [CampaignSignup],
  services: [SignupMailPlan, SignupRetention, SignupService],
  resolvers: [SignupResolver],
  mails: [SignupMails],
};
