import { ExpertCareResolver } from './expert-care.resolver';
import { ExpertCareService } from './expert-care.service';
import { ExpertSheet } from './expert-sheet.entity';

/** Care for who speaks from experience. */
export const expertCare = {
  entities: [ExpertSheet],
  services: [ExpertCareService],
  resolvers: [ExpertCareResolver],
} as const;
