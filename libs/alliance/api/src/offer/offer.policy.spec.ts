import { type HeldRole, roles, type Viewer, visitor } from '@verbonden/shared/kernel';
import {
  canAskFor,
  canEditOffer,
  canOfferFor,
  canSeeOffer,
  canTake,
  type Judged,
  placesOf,
  shouldConfirm,
} from './offer.policy';
import { nextStatus, offerStatuses } from './offer.states';

const today = '2027-01-04';
const offer: Judged = {
  status: 'OFFERED',
  expiresOn: '2028-01-01',
  networkOnly: false,
  organisationId: 'brug',
  makerId: 'maker',
};
const person = (personId: string, ...held: HeldRole[]): Viewer => ({ personId, roles: held, locale: 'nl' });
const at = (role: HeldRole['role'], organisationId: string | null = 'brug'): HeldRole => ({
  role,
  organisationId,
});
const maker = person('maker', at('PROFESSIONAL'));
const editor = person('editor', at('EDITOR'));
const coordinator = person('coordinator', at('COORDINATOR', null));
const colleague = person('colleague', at('PROFESSIONAL'));
const stranger = person('stranger', at('EDITOR', 'elders'));
const young = person('young', at('SOUNDING_BOARD', null));
const withoutRole = person('somebody');
const everybody = [maker, editor, coordinator, colleague, stranger, young, withoutRole, visitor()];

describe('who does what with an offer', () => {
  it('who works at an organisation offers in its name, in whatever role; nobody for another', () => {
    const can = roles.filter((role) => canOfferFor(person('p', at(role)), 'brug'));
    expect(can).toEqual(['PROFESSIONAL', 'EDITOR', 'PIONEER']);
    expect(canOfferFor(stranger, 'brug')).toBe(false);
    expect(
      placesOf(person('p', at('PIONEER'), at('EDITOR'), at('PIONEER', null), at('EDITOR', 'elders'))),
    ).toEqual(['brug', 'elders']);
  });

  it('a young carer of the sounding board offers nothing and asks nothing, also with another role', () => {
    const both = person('both', at('PROFESSIONAL'), at('SOUNDING_BOARD', null));
    expect(canOfferFor(both, 'brug')).toBe(false);
    expect([young, both].map((each) => canAskFor(each, offer, today))).toEqual([false, false]);
  });

  it('everybody sees what stands; what is for the network only who has a role in it', () => {
    expect(everybody.every((each) => canSeeOffer(each, offer, today))).toBe(true);
    const hidden = { ...offer, networkOnly: true };
    expect(everybody.filter((each) => !canSeeOffer(each, hidden, today))).toEqual([withoutRole, visitor()]);
  });

  it.each([{ status: 'EXPIRED' as const }, { status: 'WITHDRAWN' as const }, { expiresOn: today }])(
    'what is over (%j) only its maker, editors and coordinators see',
    (over) => {
      expect(everybody.filter((each) => canSeeOffer(each, { ...offer, ...over }, today))).toEqual([
        maker,
        editor,
        coordinator,
      ]);
    },
  );

  it('its maker, editors and coordinators say that it holds, take it away and put it back', () => {
    const those = [maker, editor, coordinator];
    expect(everybody.filter((each) => canTake('CONFIRM', each, offer))).toEqual(those);
    expect(everybody.filter((each) => canTake('WITHDRAW', each, offer))).toEqual(those);
    const gone = { ...offer, status: 'WITHDRAWN' as const };
    expect(everybody.filter((each) => canTake('RESTORE', each, gone))).toEqual(those);
    expect(everybody.filter((each) => canEditOffer(each, offer))).toEqual([maker, editor]);
  });

  it('who left the organisation keeps nothing of it', () => {
    const left = person('maker', at('PROFESSIONAL', 'elders'));
    expect(canTake('CONFIRM', left, offer)).toBe(false);
    expect(canSeeOffer(left, { ...offer, status: 'EXPIRED' }, today)).toBe(false);
  });

  it('the button to confirm is there from a month before it ends', () => {
    expect(shouldConfirm(maker, offer, today)).toBe(false);
    expect(shouldConfirm(maker, { ...offer, expiresOn: '2027-01-20' }, today)).toBe(true);
    expect(shouldConfirm(colleague, { ...offer, expiresOn: '2027-01-20' }, today)).toBe(false);
  });

  it('whoever is signed in asks for it, but not its maker, and not for what is over', () => {
    expect(everybody.filter((each) => canAskFor(each, offer, today))).toEqual([
      editor,
      coordinator,
      colleague,
      stranger,
      withoutRole,
    ]);
    expect(everybody.some((each) => canAskFor(each, { ...offer, status: 'EXPIRED' }, today))).toBe(false);
  });
});

describe('the life of an offer', () => {
  it('what was withdrawn comes back only by putting it back', () => {
    expect(offerStatuses.map((from) => nextStatus('CONFIRM', from))).toEqual(['OFFERED', 'OFFERED', null]);
    expect(offerStatuses.map((from) => nextStatus('RESTORE', from))).toEqual([null, null, 'OFFERED']);
    expect(offerStatuses.map((from) => nextStatus('WITHDRAW', from))).toEqual([
      'WITHDRAWN',
      'WITHDRAWN',
      null,
    ]);
    expect(offerStatuses.map((from) => nextStatus('EXPIRE', from))).toEqual(['EXPIRED', null, null]);
  });
});
