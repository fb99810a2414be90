import type { ContentChange } from '@verbonden/knowledge/api';
import type { Recorded, YouthStage } from '../youth/made-with';
import type { LabClaim } from '../claim/lab-claim.entity';
import type { LabOutcome, LabProject } from '../project/lab-project.entity';

/** What a project knows that a good practice asks for. */
export interface Tried {
  readonly project: LabProject;
  readonly organisationName: string | null;
  readonly youth: readonly (Recorded & { readonly role: string })[];
  readonly claims: readonly Pick<LabClaim, 'claim' | 'source' | 'year' | 'place' | 'outcome' | 'result'>[];
  /** Where it was tried: 'Scholengroep Het Kompas (Utrecht)'. */
  readonly places: readonly string[];
}

/** A good practice with everything filled in that the project knows; its writer only reads it over. */
export function practiceOf({
  project,
  organisationName,
  youth,
  claims,
  places,
}: Tried): Omit<ContentChange, 'kind' | 'title'> {
  const { question, plan, forWhom, steps, people, time, findings, differently } = project;
  return {
    summary: plan,
    why: question,
    forWhom,
    steps,
    people,
    time,
    results: [
      project.outcome ? `**${outcomeWords[project.outcome]}**` : '',
      findings,
      places.length > 0 ? `Uitgeprobeerd bij ${places.join(', ')}.` : '',
      ...claims.map(pairInWords),
    ]
      .filter(Boolean)
      .join('\n\n'),
    differently: [differently, project.nextStep].filter(Boolean).join('\n\n'),
    voice: youth
      .map(
        ({ stage, number, role }) =>
          `- ${stageWords[stage]} (${number} ${number === 1 ? 'jongere' : 'jongeren'}): ${role}`,
      )
      .join('\n'),
    themes: [project.theme],
    settings: project.setting ? [project.setting] : [],
    activityKinds: project.activityKinds,
    organisationId: project.organisationId,
    publisher: organisationName ? `JMZ Lab, ${organisationName}` : 'JMZ Lab',
  };
}

function pairInWords({ claim, source, year, place, outcome, result }: Tried['claims'][number]): string {
  return `> ${claim.replaceAll('\n', ' ')} (${source}, ${year})\n\n${outcomeWords[outcome]} In de praktijk (${place}): ${result}`;
}

const outcomeWords: Readonly<Record<LabOutcome, string>> = {
  SUPPORTS: 'Het werkte zoals verwacht.',
  MIXED: 'Het werkte voor een deel.',
  CONTRADICTS: 'Het werkte niet zoals verwacht.',
};
const stageWords: Readonly<Record<YouthStage, string>> = {
  IDEA: 'Bij het idee',
  MAKE: 'Bij het maken',
  TEST: 'Bij het uitproberen',
  DECIDE: 'Bij het kiezen',
};
