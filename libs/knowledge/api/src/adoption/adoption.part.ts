import type { Part } from '../part';
import { Adoption } from './adoption.entity';
import { AdoptionLoader } from './adoption.loader';
import { AdoptionMails } from './adoption.mail';
import { AdoptionResolver, ItemAdoptionsResolver, OrganisationKnowledgeResolver } from './adoption.resolver';
import { AdoptionService } from './adoption.service';
import { AdoptionsCounted } from './adoptions-counted';

export const adoptionPart: Part = {
  entities: [Adoption],
  services: [AdoptionService, AdoptionLoader, AdoptionsCounted],
  resolvers: [AdoptionResolver, ItemAdoptionsResolver, OrganisationKnowledgeResolver],
  mails: [AdoptionMails],
};
