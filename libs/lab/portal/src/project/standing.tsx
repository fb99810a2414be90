import { writeDate } from '@verbonden/shared/kernel';
import { Section, Steps, Timeline } from '@verbonden/shared/ui';
import { type Say, usePageFacts, useSay } from '@verbonden/shared/web';
import type { LabHappening } from '@verbonden/shared/web/schema';
import { stageName, stages } from '../lab-words';
import type { LabStandingFragment } from './project.page.generated';

/** Where it stands, and every step before, each with who and when. */
export function Standing({ project }: { project: LabStandingFragment }) {
  const say = useSay();
  const { locale } = usePageFacts();
  return (
    <Section id="stappen" title={say('Hoe het ging')}>
      <Steps
        label={say('Van vraag tot goede praktijk')}
        steps={stages.map((stage) => ({ label: stageName(stage, say) }))}
        current={stages.indexOf(project.stage)}
        doneText={say('klaar')}
      />
      <Timeline
        label={say('Wat er gebeurde')}
        moments={project.history.map(({ id, what, stage, at, personName, note }) => ({
          id,
          dateTime: at,
          when: writeDate(new Date(at), locale),
          title: personName
            ? say('{what}, door {name}', {
                what: happeningWord(what, stageName(stage, say), say),
                name: personName,
              })
            : happeningWord(what, stageName(stage, say), say),
          children: note,
          state: 'past',
        }))}
      />
    </Section>
  );
}

function happeningWord(what: LabHappening, stage: string, say: Say): string {
  return {
    STARTED: say('Begonnen'),
    FORWARD: say('Verder naar: {stage}', { stage }),
    BACK: say('Terug naar: {stage}', { stage }),
    STOPPED: say('Gestopt'),
    RESUMED: say('Weer opgepakt'),
    DESCRIBED: say('Beschreven als goede praktijk'),
    PUBLISHED: say('Gepubliceerd'),
  }[what];
}
