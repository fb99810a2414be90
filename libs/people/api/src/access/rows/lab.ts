import type { AccessTable } from '@verbonden/shared/server';
import { pioneersToo } from '../who';

export const lab: AccessTable = {
  'Query.labProject': { who: ['EVERYONE'], kept: true },
  'Query.labProjects': { who: ['EVERYONE'], kept: true },
  'Mutation.startLabProject': { who: pioneersToo, where: 'from a signal only when the Lab took it up' },
  'Mutation.updateLabProject': { who: pioneersToo, where: 'not published yet' },
  'Mutation.saveLabFindings': { who: pioneersToo, where: 'once it was tried' },
  'Query.labYears': { who: ['EVERYONE'], kept: true },
  'Mutation.addLabGround': { who: pioneersToo, where: 'not published yet' },
  'Mutation.removeLabGround': { who: pioneersToo, where: 'not published yet' },
  'Mutation.offerLabSite': {
    who: ['PROFESSIONAL', 'EDITOR', 'PIONEER', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'where one works, while the project looks for a place',
  },
  'Mutation.saveLabSite': { who: pioneersToo },
  'Mutation.removeLabSite': { who: pioneersToo, where: 'not published yet' },
  'Mutation.addLabYouthRecord': { who: pioneersToo, where: 'never who they are' },
  'Mutation.removeLabYouthRecord': { who: pioneersToo },
  'Mutation.saveLabLogEntry': { who: pioneersToo, where: 'not published yet' },
  'Mutation.removeLabLogEntry': { who: pioneersToo, where: 'not published yet' },
  'Mutation.saveLabClaim': { who: pioneersToo, where: 'once it was tried' },
  'Mutation.removeLabClaim': { who: pioneersToo },
  'Mutation.describeLabProject': {
    who: pioneersToo,
    where: 'with findings, in the name of an organisation one belongs to',
  },
  'Mutation.bringToLab': { who: ['EVERYONE'], where: 'three times a day an address' },
  'Query.labRequests': { who: pioneersToo },
  'Mutation.ownLabRequest': { who: pioneersToo },
  'Mutation.settleLabRequest': { who: pioneersToo, where: 'once' },
  'GET /files/lab/:id/:name': { who: ['EVERYONE'], where: 'a picture with an entry of the log' },
  'Mutation.moveLabProject': { who: pioneersToo, where: 'a step of the table' },
};
