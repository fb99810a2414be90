import type { Part } from '../part';
import { ActivityKindResolver } from './activity-kind.resolver';
import { ActivityKindService } from './activity-kind.service';

export const activityKindPart: Part = { services: [ActivityKindService], resolvers: [ActivityKindResolver] };
