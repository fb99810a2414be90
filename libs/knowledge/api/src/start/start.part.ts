import type { Part } from '../part';
import { StartResolver } from './start.resolver';
import { StartService } from './start.service';

export const startPart: Part = { services: [StartService], resolvers: [StartResolver] };
