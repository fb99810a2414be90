import type { Part } from '../part';
import { EstimateResolver } from './estimate.resolver';
import { EstimateService } from './estimate.service';

export const estimatePart: Part = { services: [EstimateService], resolvers: [EstimateResolver] };
