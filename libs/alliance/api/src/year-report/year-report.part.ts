import { AllianceYear } from './alliance-year';
import { YearFigures } from './year-figures';
import { YearReportFileController } from './year-report-file.controller';
import { YearReportFigureResolver, YearReportResolver } from './year-report.resolver';
import { YearReportService } from './year-report.service';

/** What the year report brings: services, its share of the API, its files. */
export const yearReportPart = {
  services: [YearFigures, YearReportService, AllianceYear],
  resolvers: [YearReportResolver, YearReportFigureResolver],
  controllers: [YearReportFileController],
};
