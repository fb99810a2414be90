import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Meeting } from '../meeting/meeting.entity';
import { AttendanceMode } from '../meeting/meeting.enums';
import type { FeedbackAnswer } from './feedback-answer.entity';
import { fewestShown } from './feedback-box';
import { FeedbackQuestion, questionsOf, scoreColumns } from './feedback-questions';

@ObjectType({ description: 'How many of one mode were there, and how many of their answers are shown.' })
export class FeedbackResponse {
  @Field(() => AttendanceMode)
  mode!: AttendanceMode;

  @Field(() => Int)
  present!: number;

  @Field(() => Int, { description: 'Answers come in by fives: 0 while there are fewer.' })
  counted!: number;
}

@ObjectType({ description: 'The answers to one question.' })
export class FeedbackScores {
  @Field(() => FeedbackQuestion)
  question!: FeedbackQuestion;

  @Field(() => Int, { description: 'How many answered it; fewer than five are not shown.' })
  count!: number;

  @Field(() => [Int], { description: 'How many gave 1, 2, 3, 4 and 5.' })
  counts!: number[];

  @Field(() => Float)
  average!: number;
}

@ObjectType({ description: 'What people thought of a meeting; nobody knows who said what.' })
export class FeedbackResults {
  @Field(() => Meeting)
  meeting!: Meeting;

  @Field(() => Int, { description: 'People who were there.' })
  present!: number;

  @Field(() => Int, { description: 'People who answered, also those whose answers wait for others.' })
  answered!: number;

  @Field(() => Date)
  closesAt!: Date;

  @Field(() => [FeedbackResponse], { description: 'For each way in which people were there.' })
  responses!: FeedbackResponse[];

  @Field(() => [FeedbackScores])
  scores!: FeedbackScores[];

  @Field(() => [String], { description: 'What people will do tomorrow, in a random order.' })
  tomorrow!: string[];

  @Field(() => [String], { description: 'What people want on the next agenda, in another random order.' })
  nextAgenda!: string[];
}

/** Counts the answers that may be shown, question by question in the order of the form. */
export function scoresOf(answers: readonly FeedbackAnswer[]): FeedbackScores[] {
  const questions = [...new Set([...questionsOf.ONSITE, ...questionsOf.ONLINE])];
  return questions.flatMap((question) => {
    const given = answers.flatMap((answer) => answer[scoreColumns[question]] ?? []);
    if (given.length < fewestShown) return [];
    const counts = [1, 2, 3, 4, 5].map((score) => given.filter((each) => each === score).length);
    const sum = given.reduce((total, each) => total + each, 0);
    return [{ question, count: given.length, counts, average: Math.round((10 * sum) / given.length) / 10 }];
  });
}
