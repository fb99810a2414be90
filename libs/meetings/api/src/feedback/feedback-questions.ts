import { registerEnumType } from '@nestjs/graphql';
import { AttendanceMode } from '../meeting/meeting.enums';

/** What is asked as a number from 1 to 5. The words stand in the portal, the same at the question and at its result. */
export enum FeedbackQuestion {
  USEFULNESS = 'USEFULNESS',
  PLACE = 'PLACE',
  CATERING = 'CATERING',
  ATMOSPHERE = 'ATMOSPHERE',
  SOUND = 'SOUND',
  TAKING_PART = 'TAKING_PART',
}
registerEnumType(FeedbackQuestion, { name: 'FeedbackQuestion' });

/** What is asked of whom: where somebody was decides, and only usefulness must be answered. */
export const questionsOf: Readonly<Record<AttendanceMode, readonly FeedbackQuestion[]>> = {
  ONSITE: [
    FeedbackQuestion.USEFULNESS,
    FeedbackQuestion.PLACE,
    FeedbackQuestion.CATERING,
    FeedbackQuestion.ATMOSPHERE,
  ],
  ONLINE: [FeedbackQuestion.USEFULNESS, FeedbackQuestion.SOUND, FeedbackQuestion.TAKING_PART],
};

/** The column that holds the score of a question. */
export const scoreColumns = {
  USEFULNESS: 'usefulness',
  PLACE: 'place',
  CATERING: 'catering',
  ATMOSPHERE: 'atmosphere',
  SOUND: 'sound',
  TAKING_PART: 'takingPart',
} as const satisfies Readonly<Record<FeedbackQuestion, string>>;
