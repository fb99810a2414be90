import { type Role, roles, type Viewer, visitor } from '@verbonden/shared/kernel';
import {
  canAskFor,
  canSeeRequest,
  canWrite,
  seatOf,
  seesOverdue,
  seesRealNames,
} from './soundingboard.policy';

const somebody = (role: Role, organisationId: string | null = null): Viewer => ({
  personId: 'me',
  roles: [{ role, organisationId }],
  locale: 'nl',
});
const request = {
  status: 'IN_DISCUSSION',
  askerId: 'asker',
  organisationId: 'bridge',
  hostId: 'host',
  askerInSince: null,
  roomClosedAt: null,
} as const;

describe('the sounding board', () => {
  it('is asked by an editor for the own organisation, and by a coordinator for the network', () => {
    expect(canAskFor(somebody('EDITOR', 'bridge'), 'bridge')).toBe(true);
    expect(canAskFor(somebody('EDITOR', 'bridge'), 'harbour')).toBe(false);
    expect(canAskFor(somebody('EDITOR', 'bridge'), null)).toBe(false);
    expect(roles.filter((role) => canAskFor(somebody(role), null))).toEqual(['COORDINATOR']);
    expect(canAskFor(visitor(), null)).toBe(false);
  });

  it('shows real names to a coordinator alone', () => {
    expect(roles.filter((role) => seesRealNames(somebody(role)))).toEqual(['COORDINATOR']);
  });

  it('shows a promise that was not kept within the network alone', () => {
    expect(roles.every((role) => seesOverdue(somebody(role)))).toBe(true);
    expect(seesOverdue(visitor())).toBe(false);
  });
});

describe('a room', () => {
  it('is sat in by its host, by who said yes, and by who asked once let in; by nobody else', () => {
    expect(seatOf(somebody('COORDINATOR'), { ...request, hostId: 'me' }, null)).toBe('HOST');
    expect(seatOf(somebody('COORDINATOR'), request, null)).toBeNull();
    expect(seatOf(somebody('ADMINISTRATOR'), { ...request, hostId: 'me' }, null)).toBeNull();
    expect(seatOf(somebody('SOUNDING_BOARD'), request, 'IN')).toBe('MEMBER');
    expect(seatOf(somebody('SOUNDING_BOARD'), request, 'INVITED')).toBeNull();
    expect(seatOf(somebody('SOUNDING_BOARD'), request, 'LEFT')).toBeNull();
    // Whose role ended sits in it no more.
    expect(seatOf(somebody('PROFESSIONAL'), request, 'IN')).toBeNull();
    const asker = { ...request, askerId: 'me' };
    expect(seatOf(somebody('EDITOR', 'bridge'), asker, null)).toBeNull();
    expect(seatOf(somebody('EDITOR', 'bridge'), { ...asker, askerInSince: new Date() }, null)).toBe('ASKER');
    // Who asked and is an editor there no more.
    expect(seatOf(somebody('PROFESSIONAL'), { ...asker, askerInSince: new Date() }, null)).toBeNull();
    // A colleague of who asked is not let in with them.
    expect(seatOf(somebody('EDITOR', 'bridge'), { ...request, askerInSince: new Date() }, null)).toBeNull();
  });

  it('is spoken in only when open and with two young people in it: never an adult with one of them', () => {
    for (const seat of ['HOST', 'ASKER', 'MEMBER'] as const) {
      expect(canWrite(seat, request, 1)).toBe(false);
      expect(canWrite(seat, request, 2)).toBe(true);
      expect(canWrite(seat, { ...request, roomClosedAt: new Date() }, 2)).toBe(false);
      expect(canWrite(seat, { ...request, status: 'ADVISED' }, 2)).toBe(false);
    }
    expect(canWrite(null, request, 5)).toBe(false);
  });

  it('is known of by who asked, by coordinators and by who was invited', () => {
    expect(canSeeRequest(somebody('COORDINATOR'), request, null)).toBe(true);
    expect(canSeeRequest(somebody('EDITOR', 'bridge'), request, null)).toBe(true);
    expect(canSeeRequest(somebody('EDITOR', 'harbour'), request, null)).toBe(false);
    expect(canSeeRequest(somebody('ADMINISTRATOR'), request, null)).toBe(false);
    expect(canSeeRequest(somebody('SOUNDING_BOARD'), request, 'INVITED')).toBe(true);
    expect(canSeeRequest(somebody('SOUNDING_BOARD'), request, null)).toBe(false);
    expect(canSeeRequest(somebody('SOUNDING_BOARD'), request, 'DECLINED')).toBe(false);
  });
});
