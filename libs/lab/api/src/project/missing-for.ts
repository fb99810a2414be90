import { type FieldProblem, text, type Text } from '@verbonden/shared/kernel';
import type { LabOutcome, LabProject } from './lab-project.entity';
import { type LabMove, wasTried } from './lab-project.states';

/** A move with what was said at it. */
interface Said {
  readonly move: LabMove;
  readonly note: string;
  readonly outcome?: LabOutcome | null;
}

/**
 * What must be there before a move, each at its field. Nobody tries out what is not thought out, there are no findings
 * of what nobody tried, and nothing stops without saying what came out of it.
 */
export function missingFor(
  { stage, plan, steps }: Pick<LabProject, 'stage' | 'plan' | 'steps'>,
  { move, note, outcome }: Said,
  wasTriedSomewhere: boolean,
): FieldProblem[] {
  if (move === 'STOP') {
    return [
      ...(note === '' ? [missing('note', stopWhy)] : []),
      ...(wasTried(stage) && !outcome ? [missing('outcome', stopOutcome)] : []),
    ];
  }
  if (move !== 'FORWARD') return [];
  if (stage === 'DESIGN') {
    return [
      ...(plan === '' ? [missing('plan', noPlan)] : []),
      ...(steps.length === 0 ? [missing('steps', noSteps)] : []),
    ];
  }
  return stage === 'PILOT' && !wasTriedSomewhere ? [missing('sites', noSite)] : [];
}

function missing(field: string, words: Text): FieldProblem {
  return { field, code: 'MISSING', text: words };
}

const stopWhy = text(
  'Schrijf op wat eruit kwam en waarom jullie stoppen. Ook van wat niet lukt, leert een ander.',
  'Write down what came out of it and why you stop. Others learn from what did not work, too.',
);
const stopOutcome = text(
  'Kies wat eruit kwam. Er is al iets uitgeprobeerd.',
  'Choose what came out of it. Something was tried already.',
);
const noPlan = text(
  'Schrijf eerst in het plan wat jullie gaan proberen.',
  'First write in the plan what you are going to try.',
);
const noSteps = text(
  'Schrijf eerst op wat je doet, stap voor stap.',
  'First write down what you do, step by step.',
);
const noSite = text(
  'Zet eerst een plek bij het project waar dit is uitgeprobeerd.',
  'First add a place to the project where this was tried.',
);
