import { type Role, roles, type Viewer, visitor } from '@verbonden/shared/kernel';
import { canChange, canLookAfterPolls, canSee, worksAt } from './polls.policy';

const holding = (role: Role, organisationId: string | null = null): Viewer => ({
  personId: 'somebody',
  roles: [{ role, organisationId }],
  locale: 'nl',
});
const everybody = [visitor(), ...roles.map((role) => holding(role))];

describe('who may do what with a poll', () => {
  it('a coordinator or an administrator looks after it, and nobody else', () => {
    expect(roles.filter((role) => canLookAfterPolls(holding(role)))).toEqual([
      'COORDINATOR',
      'ADMINISTRATOR',
    ]);
    expect(canLookAfterPolls(visitor())).toBe(false);
  });

  it('a draft is seen by who looks after polls, and changed only while it is a draft', () => {
    const draft = { status: 'DRAFT', audience: 'EVERYBODY' } as const;
    expect(everybody.map((viewer) => canSee(viewer, draft))).toEqual(
      everybody.map((viewer) => canLookAfterPolls(viewer)),
    );
    expect(canChange(holding('COORDINATOR'), draft)).toBe(true);
    expect(canChange(holding('COORDINATOR'), { ...draft, status: 'OPEN' })).toBe(false);
    expect(canChange(holding('EDITOR'), draft)).toBe(false);
  });

  it('one among members is seen by the network, another by everybody', () => {
    expect(canSee(visitor(), { status: 'OPEN', audience: 'EVERYBODY' })).toBe(true);
    expect(canSee(visitor(), { status: 'PUBLISHED', audience: 'MEMBERS' })).toBe(false);
    expect(canSee(holding('PROFESSIONAL'), { status: 'OPEN', audience: 'MEMBERS' })).toBe(true);
  });

  it('how many began through a link is for who works there, not for the sounding board or another place', () => {
    expect(worksAt(holding('EDITOR', 'here'), 'here')).toBe(true);
    expect(worksAt(holding('EDITOR', 'elsewhere'), 'here')).toBe(false);
    expect(worksAt(holding('SOUNDING_BOARD', 'here'), 'here')).toBe(false);
  });
});
