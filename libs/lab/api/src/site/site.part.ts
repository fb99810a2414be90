import type { Part } from '../part';
import { LabSite } from './lab-site.entity';
import { LabSiteResolver, LabSitesResolver } from './lab-site.resolver';
import { LabSites } from './lab-sites';

export const sitePart: Part = {
  entities: [LabSite],
  services: [LabSites],
  resolvers: [LabSitesResolver, LabSiteResolver],
};
