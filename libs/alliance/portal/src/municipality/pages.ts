import type { AnyPage } from '@verbonden/shared/web';
import { municipalityListPage } from './municipality-list.page';
import { municipalityPage } from './municipality.page';
import { waitingEntriesPage } from './waiting-entries.page';

/** The register of municipalities. */
export const municipalityPages: readonly AnyPage[] = [
  municipalityListPage,
  waitingEntriesPage,
  municipalityPage,
];
