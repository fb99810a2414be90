import { Aim } from './aim.entity';
import { AimEvidences } from './aim-evidence';
import { AimResolver, IndicatorResolver } from './aim.resolver';
import { AimService } from './aim.service';
import { AllianceEvidence } from './alliance-evidence';
import { Indicator } from './indicator.entity';
import { Measurement } from './measurement.entity';

/** What aims bring: tables, services, their share of the API. */
export const aimPart = {
  entities: [Aim, Indicator, Measurement],
  services: [AimEvidences, AimService, AllianceEvidence],
  resolvers: [AimResolver, IndicatorResolver],
};
