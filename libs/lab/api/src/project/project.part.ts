import type { Part } from '../part';
import { DemoLab } from '../demo/load-lab';
import { LabProject } from './lab-project.entity';
import { LabProjectAddresses } from './lab-project-addresses';
import { LabProjectLoaders } from './lab-project.loaders';
import { LabProjectResolver } from './lab-project.resolver';
import { LabProjectService } from './lab-project.service';
import { LabProjectSource } from './lab-project-source';
import { ProjectKeeper } from './project-keeper';

export const projectPart: Part = {
  entities: [LabProject],
  services: [DemoLab, LabProjectService, ProjectKeeper, LabProjectLoaders, LabProjectSource],
  resolvers: [LabProjectResolver, LabProjectAddresses],
};
