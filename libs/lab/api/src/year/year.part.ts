import type { Part } from '../part';
import { LabYears } from './lab-years';
import { LabYearsResolver } from './lab-years.resolver';

export const yearPart: Part = { services: [LabYears], resolvers: [LabYearsResolver] };
