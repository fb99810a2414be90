import type { Part } from '../part';
import { ItemLabResolver, LabPracticeResolver } from './lab-practice.resolver';
import { LabPractices } from './lab-practices';

export const practicePart: Part = {
  services: [LabPractices],
  resolvers: [LabPracticeResolver, ItemLabResolver],
};
