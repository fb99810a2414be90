import type { Say } from '@verbonden/shared/web';
import type { FeedbackQuestion } from '@verbonden/shared/web/schema';

/** A question and what its lowest and highest score mean. */
export interface QuestionWords {
  readonly question: string;
  readonly least: string;
  readonly most: string;
}

/** The exact words of every question: the same where it is asked and where its answers are shown. */
export function questionWords(question: FeedbackQuestion, say: Say): QuestionWords {
  const good = { least: say('slecht'), most: say('heel goed') };
  return {
    USEFULNESS: {
      question: say('Hoe nuttig was de bijeenkomst voor je werk?'),
      least: say('niet nuttig'),
      most: say('heel nuttig'),
    },
    PLACE: { question: say('Wat vond je van de plek?'), ...good },
    CATERING: { question: say('Wat vond je van het eten en drinken?'), ...good },
    ATMOSPHERE: { question: say('Wat vond je van de sfeer?'), ...good },
    SOUND: { question: say('Hoe goed kon je alles horen en zien?'), ...good },
    TAKING_PART: {
      question: say('Hoe goed kon je vanaf je scherm meedoen?'),
      ...good,
    },
  }[question];
}

/** "5, heel nuttig"; the scores in between are only a number. */
export function scoreWords(score: number, { least, most }: QuestionWords): string {
  if (score === 1) return `1, ${least}`;
  return score === 5 ? `5, ${most}` : String(score);
}

/** The two questions that are answered in words. */
export function openQuestions(say: Say) {
  return {
    tomorrow: say('Wat ga je morgen doen met wat je hoorde?'),
    nextAgenda: say('Wat moet de volgende keer op de agenda?'),
  } as const;
}
