import { InterestMailPlan } from './interest.mail-plan';
import { InterestService } from './interest.service';
import { InterestLetterReader } from './interest-letter';

/** What interests bring to every program. */
export const interestServices = [InterestMailPlan, InterestService, InterestLetterReader];
