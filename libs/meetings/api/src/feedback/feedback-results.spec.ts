import { AttendanceMode } from '../meeting/meeting.enums';
import { FeedbackAnswer } from './feedback-answer.entity';
import { scoresOf } from './feedback-results';

const anAnswer = (traits: Partial<FeedbackAnswer>): FeedbackAnswer =>
  Object.assign(new FeedbackAnswer(), {
    mode: AttendanceMode.ONSITE,
    usefulness: 4,
    place: null,
    catering: null,
    atmosphere: null,
    sound: null,
    takingPart: null,
    ...traits,
  });

describe('the results', () => {
  it('count each score, with how many answered and their average', () => {
    const answers = [5, 5, 4, 2, 3].map((usefulness) => anAnswer({ usefulness }));
    expect(scoresOf(answers)).toEqual([
      { question: 'USEFULNESS', count: 5, counts: [0, 1, 1, 1, 2], average: 3.8 },
    ]);
  });

  it('leave out a question that fewer than five answered', () => {
    const answers = [1, 2, 3, 4, 5].map((place) => anAnswer({ place: place < 5 ? place : null }));
    expect(scoresOf(answers).map(({ question }) => question)).toEqual(['USEFULNESS']);
  });

  it('put what the room and the screen were both asked together', () => {
    const answers = [...Array<AttendanceMode>(5).fill(AttendanceMode.ONSITE), AttendanceMode.ONLINE].map(
      (mode) => anAnswer({ mode, sound: mode === AttendanceMode.ONLINE ? 5 : null }),
    );
    expect(scoresOf(answers).map(({ question, count }) => [question, count])).toEqual([['USEFULNESS', 6]]);
  });
});
