import { writeDate } from '@verbonden/shared/kernel';
import { LinkButton, Panel, Section, Stack } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { PlainText } from './plain-text';
import type { ShownSignalFragment } from './signal.page.generated';

/** What answers it; until then who works on it, with the plan and its day. Nothing while nobody does. */
export function Answer({ signal }: { signal: ShownSignalFragment }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { answer, answerUrl, owner, plan, planUntil } = signal;
  if (answer && answerUrl) {
    const isOurs = answerUrl.startsWith('/');
    return (
      <Section
        id="antwoord"
        title={owner ? say('Het antwoord van {name}', { name: owner.name }) : say('Het antwoord')}
      >
        <Panel tone="quiet">
          <Stack>
            <PlainText text={answer} />
            <LinkButton href={isOurs ? href(answerUrl) : answerUrl}>
              {isOurs
                ? say('Bekijk wat helpt')
                : say('Bekijk wat helpt, op {site}', { site: new URL(answerUrl).hostname })}
            </LinkButton>
          </Stack>
        </Panel>
      </Section>
    );
  }
  if (!owner || !plan) return null;
  return (
    <Section id="plan" title={say('{name} pakt dit op', { name: owner.name })}>
      <Panel tone="quiet">
        <Stack gap="small">
          <PlainText text={plan} />
          {planUntil ? (
            <p>
              {say('Er is nieuws uiterlijk {day}.', {
                day: writeDate(new Date(`${planUntil}T12:00:00Z`), locale),
              })}
            </p>
          ) : null}
        </Stack>
      </Panel>
    </Section>
  );
}
