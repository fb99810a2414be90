import type { Part } from '../part';
import { Report } from './report.entity';
import { ReportResolver } from './report.resolver';
import { ReportService } from './report.service';

/** Something is not right in a room. */
export const reportPart: Part = {
  entities: [Report],
  services: [ReportService],
  resolvers: [ReportResolver],
};
