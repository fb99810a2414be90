import { roadOf } from './road';

describe('where a signal stands on the road', () => {
  it('begins as a signal, and is in the lab once somebody works on it', () => {
    expect(roadOf({ ownerKind: null, answerUrl: null })).toBe('SIGNAL');
    expect(roadOf({ ownerKind: 'ORGANISATION', answerUrl: null })).toBe('LAB');
    expect(roadOf({ ownerKind: 'LAB', answerUrl: null })).toBe('LAB');
  });

  it('is described when what answers it stands among the knowledge, and not by any other link', () => {
    expect(roadOf({ ownerKind: 'LAB', answerUrl: '/kennis/een-kaartje-a1' })).toBe('DESCRIBED');
    expect(roadOf({ ownerKind: 'LAB', answerUrl: '/bijeenkomsten/maart' })).toBe('LAB');
  });
});
