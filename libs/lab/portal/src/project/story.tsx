import { outcomeWord } from '@verbonden/knowledge/portal';
import { Notice, Section, Stack, TypedText } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { LabStoryFragment } from './project.page.generated';

/** What is asked, what is tried, and what came out of it; what is not written yet is left out. */
export function Story({ project }: { project: LabStoryFragment }) {
  const say = useSay();
  const { question, plan, forWhom, steps, people, time, outcome, findings, differently, nextStep } = project;
  const needs = [people, time].filter(Boolean).join('\n\n');
  return (
    <Stack gap="section">
      {findings ? (
        <Section
          id="bevindingen"
          title={project.stoppedAt ? say('Waarom we stopten, en wat we leerden') : say('Wat eruit kwam')}
        >
          {outcome ? <Notice kind="info" title={outcomeWord(outcome, say)} /> : null}
          <TypedText text={findings} />
          {differently ? <Told title={say('Wat we anders zouden doen')} text={differently} /> : null}
          {nextStep ? <Told title={say('Hoe het verder gaat')} text={nextStep} /> : null}
        </Section>
      ) : null}
      <Section id="vraag" title={say('De vraag')}>
        <TypedText text={question} />
      </Section>
      {plan || steps.length > 0 ? (
        <Section id="plan" title={say('Wat we proberen')}>
          <TypedText text={plan} />
          {steps.length > 0 ? (
            <ol>
              {steps.map((step, index) => (
                <li key={index}>{step}</li>
              ))}
            </ol>
          ) : null}
          {forWhom ? <Told title={say('Voor wie')} text={forWhom} /> : null}
          {needs ? <Told title={say('Wat het vraagt')} text={needs} /> : null}
        </Section>
      ) : null}
    </Stack>
  );
}

function Told({ title, text }: { title: string; text: string }) {
  return (
    <Stack gap="small">
      <h3>{title}</h3>
      <TypedText text={text} />
    </Stack>
  );
}
