import { confirmProblems } from './confirmable';
import { ExpertRecording } from './expert-sheet.entity';

const whole = { supporterName: 'Lot', supporterReach: '06 12345678', recording: ExpertRecording.NO };
const fields = (traits: Partial<typeof whole | { supporterName: null; supporterReach: null }>) =>
  confirmProblems({ ...whole, ...traits }).map(({ field }) => field);

describe('the slot of an expert by experience', () => {
  it('can be confirmed with a supporter and a choice about recording, also when that is a no', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ recording: ExpertRecording.YES })).toEqual([]);
  });

  it('is not confirmed without somebody who is there, and a way to reach them', () => {
    expect(fields({ supporterName: null })).toEqual(['supporterName']);
    expect(fields({ supporterReach: null })).toEqual(['supporterReach']);
  });

  it('is not confirmed while nobody asked whether it may be recorded', () => {
    expect(fields({ recording: ExpertRecording.NOT_ASKED })).toEqual(['recording']);
  });

  it('tells all that is missing at once, in both languages', () => {
    const problems = confirmProblems({
      supporterName: null,
      supporterReach: null,
      recording: ExpertRecording.NOT_ASKED,
    });
    expect(problems.map(({ field }) => field)).toEqual(['supporterName', 'supporterReach', 'recording']);
    for (const { text } of problems) expect(text.nl && text.en && text.nl !== text.en).toBe(true);
  });
});
