import { type Role, roles, type Viewer, visitor } from '@verbonden/shared/kernel';
import {
  canDescribe,
  canEditProject,
  canMove,
  canOfferSite,
  canReadOffer,
  worksInLab,
  workplacesOf,
} from './lab.policy';

const at = (role: Role, organisationId: string | null = null): Viewer => ({
  personId: 'somebody',
  roles: [{ role, organisationId }],
  locale: 'nl',
});
const project = {
  stage: 'PILOT',
  stoppedAt: null,
  seeksSite: true,
  itemId: null,
  organisationId: null,
} as const;

describe('who does what in the Lab', () => {
  it('pioneers and who looks after the network work on projects, and nobody else', () => {
    expect(roles.filter((role) => worksInLab(at(role)))).toEqual(['PIONEER', 'COORDINATOR', 'ADMINISTRATOR']);
    expect(worksInLab(visitor())).toBe(false);
  });

  it('what is published is changed in its practice', () => {
    expect(canEditProject(at('PIONEER'), project)).toBe(true);
    expect(canEditProject(at('PIONEER'), { ...project, stage: 'PUBLISHED' })).toBe(false);
    expect(canEditProject(at('EDITOR'), project)).toBe(false);
  });

  it('a step is taken by who works in the Lab, when the table has it', () => {
    expect(canMove(at('PIONEER'), 'FORWARD', project)).toBe(true);
    expect(canMove(at('PIONEER'), 'RESUME', project)).toBe(false);
    expect(canMove(at('PROFESSIONAL'), 'FORWARD', project)).toBe(false);
  });

  it('is described once, when there are findings and nobody stopped it', () => {
    const found = { ...project, stage: 'FINDINGS' } as const;
    expect(canDescribe(at('PIONEER'), found)).toBe(true);
    expect(canDescribe(at('PIONEER'), project)).toBe(false);
    expect(canDescribe(at('PIONEER'), { ...found, stoppedAt: new Date() })).toBe(false);
    expect(canDescribe(at('PIONEER'), { ...found, itemId: 'there' })).toBe(false);
    expect(canDescribe(at('EDITOR'), found)).toBe(false);
  });

  it('is described by who may share something for its organisation', () => {
    const ours = { ...project, stage: 'FINDINGS', organisationId: 'ours' } as const;
    expect(canDescribe(at('PIONEER', 'ours'), ours)).toBe(true);
    expect(canDescribe(at('COORDINATOR'), ours)).toBe(true);
    expect(canDescribe(at('PIONEER', 'elsewhere'), ours)).toBe(false);
  });

  it('who works somewhere offers that place, while one is looked for', () => {
    expect(canOfferSite(at('PROFESSIONAL', 'school'), project)).toBe(true);
    expect(canOfferSite(at('PROFESSIONAL', 'school'), { ...project, seeksSite: false })).toBe(false);
    expect(canOfferSite(at('PROFESSIONAL', 'school'), { ...project, stoppedAt: new Date() })).toBe(false);
    expect(canOfferSite(at('SOUNDING_BOARD', 'school'), project)).toBe(false);
    expect(canOfferSite(visitor(), project)).toBe(false);
    expect(workplacesOf(at('EDITOR', 'school'))).toEqual(['school']);
  });

  it('an offer is read by the Lab and by who works where it comes from', () => {
    expect(canReadOffer(at('PIONEER'), 'school')).toBe(true);
    expect(canReadOffer(at('PROFESSIONAL', 'school'), 'school')).toBe(true);
    expect(canReadOffer(at('PROFESSIONAL', 'elsewhere'), 'school')).toBe(false);
    expect(canReadOffer(visitor(), 'school')).toBe(false);
  });
});
