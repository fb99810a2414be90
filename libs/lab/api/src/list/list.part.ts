import type { Part } from '../part';
import { LabListResolver } from './lab-list.resolver';
import { LabListService } from './lab-list.service';

export const listPart: Part = { services: [LabListService], resolvers: [LabListResolver] };
