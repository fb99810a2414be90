import type { Part } from '../part';
import { LabGround } from './lab-ground.entity';
import { LabGroundResolver } from './lab-ground.resolver';
import { LabGrounds } from './lab-grounds';

export const groundPart: Part = {
  entities: [LabGround],
  services: [LabGrounds],
  resolvers: [LabGroundResolver],
};
