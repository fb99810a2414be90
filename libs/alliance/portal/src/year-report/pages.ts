import type { AnyPage } from '@verbonden/shared/web';
import { yearFigurePage } from './year-figure.page';
import { reportsPage, yearReportPage } from './year-report.page';

export const yearReportPages: readonly AnyPage[] = [reportsPage, yearReportPage, yearFigurePage];
