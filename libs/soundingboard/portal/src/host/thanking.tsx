import { writeDay } from '@verbonden/shared/kernel';
import { Apart, Button, Panel, Section, Stack, StatusLabel, VisuallyHidden } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { HostData } from './host.page';

/** Who got what was promised for their time. The host passes it on: no address has to be shared. */
export function Thanking({ request: { id, thanks, participants } }: Pick<HostData, 'request'>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  if (!thanks) return null;
  return (
    <Section
      id="bedanken"
      title={say('Bedanken')}
      lead={say('Beloofd: {thanks}. Geef het door en noteer het hier.', { thanks })}
    >
      <Stack>
        {(participants ?? [])
          .filter(({ state }) => state === 'IN')
          .map(({ id: participantId, name, thankedOn }) => (
            <Panel key={participantId}>
              <form method="post" action={href(`/advies/gevraagd/${id}/leiden`)}>
                <input type="hidden" name="wie" value={participantId} />
                <Apart>
                  <strong>{name}</strong>
                  {thankedOn ? (
                    <StatusLabel status="confirmed">
                      {say('gegeven op {day}', { day: writeDay(thankedOn, locale) })}
                    </StatusLabel>
                  ) : (
                    <Button type="submit" name="stap" value="bedank" size="small">
                      {say('Ik gaf het')}
                      <VisuallyHidden>: {name}</VisuallyHidden>
                    </Button>
                  )}
                </Apart>
              </form>
            </Panel>
          ))}
      </Stack>
    </Section>
  );
}
