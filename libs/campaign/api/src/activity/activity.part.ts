import type { Part } from '../part';
import { ActivityAddresses } from './activity-addresses';
import { ActivityDocuments } from './activity-documents';
import { CampaignActivity } from './activity.entity';
import { ActivityEvidence } from './activity-evidence';
import { ActivityFilesController } from './activity-files.controller';
import { ActivityKeeper } from './activity-keeper';
import { ActivityListResolver } from './activity-list.resolver';
import { ActivityListService } from './activity-list.service';
import { ActivityMails } from './activity.mail';
import { ActivityMailPlan } from './activity-mail-plan';
import { ActivityReach } from './activity-reach';
import { ActivityResolver } from './activity.resolver';
import { ActivityService } from './activity.service';
import { ActivitySteps } from './activity-steps.service';

export const activityPart: Part = {
  entities: [CampaignActivity],
  services: [
    ActivityAddresses,
    ActivityDocuments,
    ActivityEvidence,
    ActivityKeeper,
    ActivityListService,
    ActivityMailPlan,
    ActivityReach,
    ActivityService,
    ActivitySteps,
  ],
  resolvers: [ActivityResolver, ActivityListResolver],
  controllers: [ActivityFilesController],
  mails: [ActivityMails],
};
