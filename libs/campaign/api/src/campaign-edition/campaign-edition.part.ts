import type { Part } from '../part';
import { CampaignEdition } from './campaign-edition.entity';
import { CampaignEditionResolver } from './campaign-edition.resolver';
import { CampaignEditionService } from './campaign-edition.service';

export const campaignEditionPart: Part = {
  entities: [CampaignEdition],
  services: [CampaignEditionService],
  resolvers: [CampaignEditionResolver],
};
