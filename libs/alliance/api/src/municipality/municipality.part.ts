import { Municipality } from './municipality.entity';
import { MunicipalityAddresses } from './municipality-addresses';
import { MunicipalityDocuments } from './municipality-documents';
import { MunicipalityEntry } from './municipality-entry.entity';
import { MunicipalityExport } from './municipality-export';
import { MunicipalityExportController } from './municipality-export.controller';
import { MunicipalityFigures } from './municipality-figures';
import { MunicipalityImport } from './municipality-import';
import { MunicipalityListService } from './municipality-list.service';
import { MunicipalityOrganisation } from './municipality-organisation.entity';
import {
  MunicipalityEntryResolver,
  MunicipalityResolver,
  OrganisationMunicipalitiesResolver,
} from './municipality.resolver';
import { MunicipalityService } from './municipality.service';

/** What the register of municipalities brings: tables, services, its share of the API, and a file. */
export const municipalityPart = {
  entities: [Municipality, MunicipalityEntry, MunicipalityOrganisation],
  services: [
    MunicipalityAddresses,
    MunicipalityDocuments,
    MunicipalityExport,
    MunicipalityFigures,
    MunicipalityImport,
    MunicipalityListService,
    MunicipalityService,
  ],
  resolvers: [MunicipalityResolver, MunicipalityEntryResolver, OrganisationMunicipalitiesResolver],
  controllers: [MunicipalityExportController],
};
