import { newId } from '@verbonden/shared/server';
import type { Role, Viewer } from '@verbonden/shared/kernel';
import { canInvite } from './invitation.policy';

const own = newId();
const other = newId();

function holder(role: Role, organisationId: string | null = null): Viewer {
  return { personId: newId(), roles: [{ role, organisationId }], locale: 'nl' };
}

describe('who may invite whom', () => {
  it('an editor invites colleagues into the own organisation only', () => {
    expect(canInvite(holder('EDITOR', own), 'PROFESSIONAL', own)).toBe(true);
    expect(canInvite(holder('EDITOR', own), 'EDITOR', own)).toBe(true);
    expect(canInvite(holder('EDITOR', own), 'PROFESSIONAL', other)).toBe(false);
    expect(canInvite(holder('EDITOR', own), 'PROFESSIONAL', null)).toBe(false);
    expect(canInvite(holder('EDITOR', own), 'PIONEER', own)).toBe(false);
  });

  it('a coordinator invites everybody but coordinators and administrators', () => {
    expect(canInvite(holder('COORDINATOR'), 'EDITOR', other)).toBe(true);
    expect(canInvite(holder('COORDINATOR'), 'ADMINISTRATOR', null)).toBe(false);
    expect(canInvite(holder('ADMINISTRATOR'), 'COORDINATOR', null)).toBe(true);
  });

  it('a professional invites nobody', () => {
    expect(canInvite(holder('PROFESSIONAL', own), 'PROFESSIONAL', own)).toBe(false);
  });
});
