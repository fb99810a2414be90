import { Material } from './material.entity';
import { MaterialResolver, MeetingMaterialsResolver } from './material.resolver';
import { MaterialService } from './material.service';

/** What there is to read and watch before and after a meeting. */
export const materials = {
  entities: [Material],
  services: [MaterialService],
  resolvers: [MaterialResolver, MeetingMaterialsResolver],
} as const;
