import type { FieldTable } from '@verbonden/shared/server';
import { editorsToo, lookAfter } from '../who';

export const allianceFields: FieldTable = {
  'Consent.identity': { who: ['COORDINATOR'], where: 'of who agreed: real names and addresses' },
  'ConsentIdentity.realName': { who: ['COORDINATOR'], where: 'as Consent.identity' },
  'ConsentIdentity.email': { who: ['COORDINATOR'], where: 'as Consent.identity' },
  'ConsentIdentity.guardianName': { who: ['COORDINATOR'], where: 'as Consent.identity' },
  'ConsentIdentity.guardianEmail': { who: ['COORDINATOR'], where: 'as Consent.identity' },
  'ConsentIdentity.endReason': { who: ['COORDINATOR'], where: 'as Consent.identity' },
  'MembershipApplication.contactName': { who: lookAfter, where: 'until it is erased' },
  'MembershipApplication.contactEmail': { who: lookAfter, where: 'until it is erased' },
  'MembershipApplication.contactJobTitle': { who: lookAfter, where: 'until it is erased' },
  'MembershipApplication.moments': { who: lookAfter, where: 'with what coordinators noted' },
  'OrganisationClaim.email': {
    who: ['EVERYONE'],
    where: 'editors of the organisation, and who holds the link',
  },
  'MunicipalityClaim.email': { who: ['EVERYONE'], where: 'coordinators, and who holds the link' },
  'OrganisationLeavingAhead.commitments': { who: editorsToo, where: 'an editor: of the own organisation' },
};
