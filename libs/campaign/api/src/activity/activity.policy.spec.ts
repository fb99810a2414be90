import { type Role, roles, type Viewer, visitor } from '@verbonden/shared/kernel';
import type { ActivityStatus } from './activity.codes';
import {
  canCancelActivity,
  canChangeActivity,
  canEnterFor,
  canSeeActivity,
  canSeeCount,
  canSeeNames,
  canWithdrawActivity,
  placesOf,
} from './activity.policy';

const holding = (organisationId: string | null, ...held: Role[]): Viewer => ({
  personId: 'somebody',
  roles: held.map((role) => ({ role, organisationId })),
  locale: 'nl',
});
const activity = (status: ActivityStatus) => ({ status, organisationId: 'brug' });
const coordinator = holding(null, 'COORDINATOR');
const organiser = holding('brug', 'PROFESSIONAL');
const elsewhere = holding('other', 'EDITOR');

describe('activities of the Week', () => {
  it('are entered by who works there, and not by young people of the sounding board', () => {
    expect(roles.filter((role) => canEnterFor(holding('brug', role), 'brug'))).toEqual([
      'PROFESSIONAL',
      'EDITOR',
      'PIONEER',
    ]);
    expect(canEnterFor(holding('brug', 'PROFESSIONAL', 'SOUNDING_BOARD'), 'brug')).toBe(false);
    expect(canEnterFor(elsewhere, 'brug')).toBe(false);
    expect(placesOf(organiser)).toEqual(['brug']);
  });

  it('are seen by everybody once public, also when cancelled; before, by their organisation and a coordinator', () => {
    for (const status of ['PUBLISHED', 'CANCELLED'] as const)
      expect(canSeeActivity(visitor(), activity(status))).toBe(true);
    for (const status of ['SUBMITTED', 'CHANGES_REQUESTED', 'WITHDRAWN'] as const) {
      expect(canSeeActivity(visitor(), activity(status))).toBe(false);
      expect(canSeeActivity(elsewhere, activity(status))).toBe(false);
      expect(canSeeActivity(organiser, activity(status))).toBe(true);
      expect(canSeeActivity(coordinator, activity(status))).toBe(true);
    }
  });

  it('are changed by their organisation until they are cancelled or taken back', () => {
    const changed = ['SUBMITTED', 'CHANGES_REQUESTED', 'PUBLISHED', 'CANCELLED', 'WITHDRAWN'] as const;
    expect(changed.filter((status) => canChangeActivity(organiser, activity(status)))).toEqual([
      'SUBMITTED',
      'CHANGES_REQUESTED',
      'PUBLISHED',
    ]);
    expect(canChangeActivity(coordinator, activity('PUBLISHED'))).toBe(false);
    expect(canWithdrawActivity(organiser, activity('PUBLISHED'))).toBe(false);
    expect(canCancelActivity(coordinator, activity('PUBLISHED'))).toBe(true);
    expect(canCancelActivity(elsewhere, activity('PUBLISHED'))).toBe(false);
  });

  it('tell chosen names to the organiser alone, and how many also to a coordinator', () => {
    const all = { visitor: visitor(), elsewhere, coordinator, organiser };
    const who = (may: (viewer: Viewer) => boolean) =>
      Object.entries(all).flatMap(([name, viewer]) => (may(viewer) ? [name] : []));
    expect(who((viewer) => canSeeNames(viewer, activity('PUBLISHED')))).toEqual(['organiser']);
    expect(who((viewer) => canSeeCount(viewer, activity('PUBLISHED')))).toEqual(['coordinator', 'organiser']);
  });
});
