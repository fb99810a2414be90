import { Aim } from './aim.entity';
import { AimAddresses } from './aim-addresses';
import { AimEvidences } from './aim-evidence';
import { AimResolver, IndicatorResolver } from './aim.resolver';
import { AimService } from './aim.service';
import { AllianceEvidence } from './alliance-evidence';
import { Indicator } from './indicator.entity';
import { Measurement } from './measurement.entity';

/** What aims bring: tables, services, their share of the API. */
export const aimPart = {
  entities: [Aim, Indicator, Measurement],
  services: [AimAddresses, AimEvidences, AimService, AllianceEvidence],
  resolvers: [AimResolver, IndicatorResolver],
};
