import type { Part } from '../part';
import { ReachFileController } from './reach-file.controller';
import { ReachYear } from './reach-year';
import { ReachResolver } from './reach.resolver';
import { ReachService } from './reach.service';
import { ReachSources } from './reach-sources';

export const reachPart: Part = {
  services: [ReachSources, ReachService, ReachYear],
  resolvers: [ReachResolver],
  controllers: [ReachFileController],
};
