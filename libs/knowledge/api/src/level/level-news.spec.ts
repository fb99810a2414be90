import type { EvidenceLevel } from '../taxonomy/codes';
import { laterOf, levelNews } from './level-news';

const change = (day: string, fromLevel: EvidenceLevel, toLevel: EvidenceLevel) => ({
  itemId: 'item',
  fromLevel,
  toLevel,
  changedAt: new Date(`2027-${day}T10:00:00Z`),
});
const rise = change('03-01', 'DESCRIBED', 'GROUNDED');
const higher = change('05-03', 'GROUNDED', 'GOOD_INDICATIONS');
const back = change('06-01', 'GOOD_INDICATIONS', 'DESCRIBED');

describe('news of the level of evidence', () => {
  it('goes from where it was when somebody put it in to where it is now, since the last change', () => {
    expect(levelNews([rise, higher], new Date('2027-01-01'))).toEqual({ ...higher, fromLevel: 'DESCRIBED' });
  });

  it('leaves out what came before it was put in or seen', () => {
    expect(levelNews([rise, higher], new Date('2027-04-01'))).toEqual(higher);
    expect(levelNews([rise, higher], new Date('2027-05-04'))).toBeNull();
  });

  it('is none when the level came back to what it was', () => {
    expect(levelNews([rise, higher, back], new Date('2027-01-01'))).toBeNull();
    expect(levelNews([rise, higher, back], new Date('2027-04-01'))).toMatchObject({
      fromLevel: 'GROUNDED',
      toLevel: 'DESCRIBED',
    });
  });

  it('counts from the later of two moments', () => {
    const [early, late] = [new Date('2027-01-01'), new Date('2027-02-01')];
    expect([laterOf(early, late), laterOf(late, early), laterOf(early, null)]).toEqual([late, late, early]);
  });
});
