import type { AccessTable } from '@verbonden/shared/server';

export const lab: AccessTable = {
  'Query.labProject': { who: ['EVERYONE'], kept: true },
  'Query.labProjects': { who: ['EVERYONE'], kept: true },
  'Mutation.startLabProject': {
    who: ['PIONEER', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'from a signal only when the Lab took it up',
  },
  'Mutation.updateLabProject': {
    who: ['PIONEER', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'not published yet',
  },
  'Mutation.saveLabFindings': {
    who: ['PIONEER', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'once it was tried',
  },
  'Query.labYears': { who: ['EVERYONE'], kept: true },
  'Mutation.addLabGround': { who: ['PIONEER', 'COORDINATOR', 'ADMINISTRATOR'], where: 'not published yet' },
  'Mutation.removeLabGround': {
    who: ['PIONEER', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'not published yet',
  },
  'Mutation.offerLabSite': {
    who: ['PROFESSIONAL', 'EDITOR', 'PIONEER', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'where one works, while the project looks for a place',
  },
  'Mutation.saveLabSite': { who: ['PIONEER', 'COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.removeLabSite': { who: ['PIONEER', 'COORDINATOR', 'ADMINISTRATOR'], where: 'not published yet' },
  'Mutation.addLabYouthRecord': {
    who: ['PIONEER', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'never who they are',
  },
  'Mutation.removeLabYouthRecord': { who: ['PIONEER', 'COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.saveLabLogEntry': {
    who: ['PIONEER', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'not published yet',
  },
  'Mutation.removeLabLogEntry': {
    who: ['PIONEER', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'not published yet',
  },
  'Mutation.saveLabClaim': { who: ['PIONEER', 'COORDINATOR', 'ADMINISTRATOR'], where: 'once it was tried' },
  'Mutation.removeLabClaim': { who: ['PIONEER', 'COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.describeLabProject': {
    who: ['PIONEER', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'with findings, in the name of an organisation one belongs to',
  },
  'Mutation.bringToLab': { who: ['EVERYONE'], where: 'three times a day an address' },
  'Query.labRequests': { who: ['PIONEER', 'COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.ownLabRequest': { who: ['PIONEER', 'COORDINATOR', 'ADMINISTRATOR'] },
  'Mutation.settleLabRequest': { who: ['PIONEER', 'COORDINATOR', 'ADMINISTRATOR'], where: 'once' },
  'GET /files/lab/:id/:name': { who: ['EVERYONE'], where: 'a picture with an entry of the log' },
  'Mutation.moveLabProject': {
    who: ['PIONEER', 'COORDINATOR', 'ADMINISTRATOR'],
    where: 'a step of the table',
  },
};
