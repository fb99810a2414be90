import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { Registration } from '../registration/registration.entity';
import { MeetingQuestion, QuestionStatus } from './meeting-question.entity';
import { QuestionToo } from './question-too.entity';

/** What people ask ahead of a meeting of the example network: who asked, and who wants to know it too. */
const asked = [
  {
    id: '018f0000-0000-7000-8000-0000000f6151',
    by: 'hanneke',
    too: ['fatma', 'samira'],
    question: 'Hoe begin je het gesprek als een leerling zegt dat er niets is?',
  },
  {
    id: '018f0000-0000-7000-8000-0000000f6152',
    by: 'samira',
    too: [],
    question: 'Wie betaalt de uren van een vast contactpersoon op school?',
  },
] as const;

/** Adds the questions that are missing, of who has a seat there. */
export async function loadQuestions(
  tx: EntityManager,
  people: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const meeting = await tx.findOneBy(Meeting, { slug: 'expertiselab-voorjaar-2027' });
  if (!meeting) return;
  const seats = await tx.findBy(Registration, { meetingId: meeting.id });
  const seatOf = (key: string) =>
    seats.find(({ personId, seatMode }) => seatMode !== null && personId === people.get(key))?.id;
  for (const { id, by, too, question } of asked) {
    const registrationId = seatOf(by);
    if (!registrationId || (await tx.existsBy(MeetingQuestion, { id }))) continue;
    const others = too.flatMap((key) => seatOf(key) ?? []);
    await tx.insert(MeetingQuestion, {
      ...{ id, meetingId: meeting.id, registrationId, question, wording: null, answer: null },
      ...{
        status: QuestionStatus.OPEN,
        alsoCount: others.length,
        wantsMail: true,
        version: 1,
        createdAt: now,
      },
    });
    for (const other of others) {
      await tx.insert(QuestionToo, { id: newId(), questionId: id, registrationId: other });
    }
  }
}
