import { newId } from '@verbonden/shared/server';
import type { EntityManager } from 'typeorm';
import type { PollDocuments } from '../poll/poll-documents';
import { Poll } from '../poll/poll.entity';
import { readQuestions } from '../poll/read-questions';
import type { PollQuestionInput } from '../poll/poll.input';
import { Box } from '../sheet/box.entity';
import { firstPoll } from './first-poll';

const day = 86_400_000;
const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);
const helpNl =
  'Praat met iemand die je vertrouwt: een mentor, je huisarts of iemand van het steunpunt bij jou in de buurt.\nIs het dringend? Bel 112.';
const helpEn =
  'Talk to somebody you trust: a mentor, your family doctor or a support centre near you.\nIs it urgent? Call 112.';

const option = (nl: string, en: string) => ({ nl, en });
const questions: PollQuestionInput[] = [
  {
    kind: 'SINGLE',
    role: 'AGE',
    wordingNl: 'Hoe oud ben je?',
    wordingEn: 'How old are you?',
    options: [
      option('12 tot en met 15', '12 to 15'),
      option('16 tot en met 18', '16 to 18'),
      option('19 tot en met 24', '19 to 24'),
    ],
  },
  {
    kind: 'SINGLE',
    wordingNl: 'Zorg jij voor iemand thuis?',
    wordingEn: 'Do you care for somebody at home?',
    options: [option('ja', 'yes'), option('soms', 'sometimes'), option('nee', 'no')],
  },
  {
    kind: 'MULTIPLE',
    wordingNl: 'Wat doe je dan?',
    wordingEn: 'What do you do then?',
    options: [
      option('huishouden', 'housework'),
      option('iemand troosten of gezelschap houden', 'comforting somebody or keeping company'),
      option('regelen en bellen', 'arranging and phoning'),
      option('helpen met wassen of aankleden', 'helping with washing or dressing'),
    ],
    shownIfQuestion: 2,
    shownIfOption: 'ja',
  },
  {
    kind: 'SCALE',
    wordingNl: 'Hoe goed lukt het om ook aan jezelf toe te komen? (1 is niet, 5 is heel goed)',
    wordingEn: 'How well do you manage to have time for yourself? (1 is not at all, 5 is very well)',
    options: [],
  },
  { kind: 'OPEN', wordingNl: 'Wat zou jou helpen?', wordingEn: 'What would help you?', options: [] },
];

/** The example network has the first poll with its findings, and one that is open. @returns how many were added */
export async function loadPolls(tx: EntityManager, documents: PollDocuments, now: Date): Promise<number> {
  const common = { audience: 'EVERYBODY', authorId: null, helpNl, helpEn } as const;
  let added = 0;
  const add = async (poll: Partial<Poll> & Pick<Poll, 'slug'>) => {
    if (await tx.existsBy(Poll, { slug: poll.slug })) return null;
    added += 1;
    const kept = await tx.save(Object.assign(new Poll(), { id: newId(), ...common }, poll));
    await documents.write(tx, kept);
    return kept;
  };
  await add({
    ...firstPoll,
    // Only the year is known; the pages show no more than that.
    ...{ status: 'PUBLISHED', opensOn: '2020-01-01', closesOn: '2020-12-31', publishedOn: '2020-12-31' },
    questions: [],
  });
  const open = await add({
    slug: 'zorgen-en-jezelf',
    titleNl: 'Zorgen voor een ander, en voor jezelf',
    titleEn: 'Caring for somebody else, and for yourself',
    leadNl:
      'Hoe gaat het met jongeren die thuis zorgen? Wat jij zegt, nemen we mee naar scholen en gemeenten.',
    leadEn: 'How are young people who care at home? We take what you say to schools and municipalities.',
    ...{ initiative: null, results: null, publishedOn: null, status: 'OPEN' },
    opensOn: dayOf(now.getTime() - 7 * day),
    closesOn: dayOf(now.getTime() + 21 * day),
    questions: readQuestions(questions).questions,
  });
  if (open) await tx.insert(Box, { pollId: open.id, sheets: [], spent: [] });
  return added;
}
