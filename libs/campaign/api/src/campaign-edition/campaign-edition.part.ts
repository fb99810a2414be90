import type { Part } from '../part';
import { CampaignBelongings } from './campaign-belongings';
import { CampaignEdition } from './campaign-edition.entity';
import { CampaignEditionResolver } from './campaign-edition.resolver';
import { EditionAddresses } from './edition-addresses';
import { CampaignEditionService } from './campaign-edition.service';

export const campaignEditionPart: Part = {
  entities: [CampaignEdition],
  services: [CampaignBelongings, CampaignEditionService, EditionAddresses],
  resolvers: [CampaignEditionResolver],
};
