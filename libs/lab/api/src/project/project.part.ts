import type { Part } from '../part';
import { LabProject } from './lab-project.entity';
import { LabProjectAddresses } from './lab-project-addresses';
import { LabProjectLoaders } from './lab-project.loaders';
import { LabProjectResolver } from './lab-project.resolver';
import { LabProjectService } from './lab-project.service';
import { LabProjectSource } from './lab-project-source';
import { ProjectKeeper } from './project-keeper';

export const projectPart: Part = {
  entities: [LabProject],
  services: [LabProjectService, ProjectKeeper, LabProjectLoaders, LabProjectSource],
  resolvers: [LabProjectResolver, LabProjectAddresses],
};
