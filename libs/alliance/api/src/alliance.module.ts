import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NotificationsModule } from '@verbonden/notifications/api';
import { ImportsCoreModule } from '@verbonden/imports/api';
import { SearchModule } from '@verbonden/search/api';
import { FilesModule } from '@verbonden/shared/server';
import { BodyAddresses } from './body/body-addresses';
import { Body } from './body/body.entity';
import { BodyResolver } from './body/body.resolver';
import { BodyService } from './body/body.service';
import { consentPart } from './consent/consent.part';
import { HeldRoleOrganisationResolver } from './held-role-organisation.resolver';
import { OrganisationImport } from './import/organisation-import';
import { Label } from './label/label.entity';
import { LabelResolver } from './label/label.resolver';
import { LabelService } from './label/label.service';
import { Network } from './network/network.entity';
import { NetworkResolver } from './network/network.resolver';
import { NetworkService } from './network/network.service';
import { offerPart } from './offer/offer.part';
import { OrganisationAdding } from './organisation/organisation-adding.service';
import { OrganisationAddingResolver } from './organisation/organisation-adding.resolver';
import { OrganisationAddresses } from './organisation/organisation-addresses';
import { Organisation } from './organisation/organisation.entity';
import { OrganisationDocuments } from './organisation/organisation-documents';
import { OrganisationFacetsResolver, OrganisationResolver } from './organisation/organisation.resolver';
import { OrganisationService } from './organisation/organisation.service';
import { Partnership } from './partnership/partnership.entity';
import { PartnershipKeeping } from './partnership/partnership-keeping.service';
import { PartnershipKeepingResolver } from './partnership/partnership-keeping.resolver';
import { PartnershipResolver } from './partnership/partnership.resolver';
import { PartnershipService } from './partnership/partnership.service';
import { PersonOrganisationsResolver } from './person-organisations.resolver';
import { aimPart } from './aim/aim.part';
import { applicationPart } from './application/application.part';
import { claimPart } from './claim/claim.part';
import { leavingPart } from './leaving/leaving.part';
import { mergePart } from './merge/merge.part';
import { municipalityClaimPart } from './municipality-claim/municipality-claim.part';
import { municipalityPart } from './municipality/municipality.part';
import { profilePart } from './profile/profile.part';
import { schoolHolidayPart } from './school-holiday/school-holiday.part';
import { yearReportPart } from './year-report/year-report.part';
import { wordingPart } from './wording/wording.part';
import { workplacePart } from './workplace/workplace.part';
import { alliancePersonalData } from './alliance-personal-data';
import { allianceMailGroups } from './mail-groups';

/** The network, its words, its bodies, its organisations. Global: every leaf domain names organisations. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Network,
      Label,
      Body,
      Organisation,
      Partnership,
      ...offerPart.entities,
      ...consentPart.entities,
      ...wordingPart.entities,
      ...municipalityClaimPart.entities,
      ...municipalityPart.entities,
      ...aimPart.entities,
      ...applicationPart.entities,
      ...claimPart.entities,
      ...leavingPart.entities,
      ...mergePart.entities,
      ...schoolHolidayPart.entities,
    ]),
    NotificationsModule,
    ImportsCoreModule,
    FilesModule,
    SearchModule,
  ],
  controllers: [...yearReportPart.controllers, ...municipalityPart.controllers, ...profilePart.controllers],
  providers: [
    alliancePersonalData,
    allianceMailGroups,
    NetworkService,
    LabelService,
    BodyService,
    OrganisationService,
    BodyAddresses,
    OrganisationAddresses,
    OrganisationDocuments,
    PartnershipService,
    PartnershipKeeping,
    PartnershipKeepingResolver,
    NetworkResolver,
    LabelResolver,
    BodyResolver,
    OrganisationResolver,
    OrganisationFacetsResolver,
    PartnershipResolver,
    HeldRoleOrganisationResolver,
    PersonOrganisationsResolver,
    OrganisationImport,
    OrganisationAdding,
    OrganisationAddingResolver,
    ...offerPart.services,
    ...offerPart.resolvers,
    ...consentPart.services,
    ...consentPart.resolvers,
    ...wordingPart.services,
    ...schoolHolidayPart.services,
    ...wordingPart.resolvers,
    ...schoolHolidayPart.resolvers,
    ...municipalityClaimPart.services,
    ...municipalityPart.services,
    ...municipalityClaimPart.resolvers,
    ...municipalityPart.resolvers,
    ...aimPart.services,
    ...applicationPart.services,
    ...claimPart.services,
    ...leavingPart.services,
    ...aimPart.resolvers,
    ...mergePart.services,
    ...mergePart.resolvers,
    ...profilePart.services,
    ...profilePart.resolvers,
    ...yearReportPart.services,
    ...yearReportPart.resolvers,
    ...workplacePart.resolvers,
    ...applicationPart.resolvers,
    ...claimPart.resolvers,
    ...leavingPart.resolvers,
  ],
  exports: [
    NetworkService,
    LabelService,
    BodyService,
    OrganisationService,
    OrganisationDocuments,
    PartnershipService,
    ...offerPart.services,
    ...consentPart.services,
    ...wordingPart.services,
    ...schoolHolidayPart.services,
    ...municipalityClaimPart.services,
    ...municipalityPart.services,
    ...aimPart.services,
    ...applicationPart.services,
    ...leavingPart.services,
    ...mergePart.services,
    ...yearReportPart.services,
  ],
})
export class AllianceModule {}
