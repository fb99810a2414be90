import {
  Apart,
  Button,
  Notice,
  Panel,
  Section,
  Stack,
  StatusLabel,
  VisuallyHidden,
} from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { HostData } from './host.page';
import { ageWords, standingWords } from './standing-words';

const looks = { INVITED: 'waiting', IN: 'confirmed', DECLINED: 'past', LEFT: 'past' } as const;

/** Who was invited, and who can be asked: never more than they take on themselves. */
export function Inviting({ data: { request, members, refused } }: { data: HostData }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const participants = request.participants ?? [];
  const states = {
    INVITED: say('uitgenodigd'),
    IN: say('praat mee'),
    DECLINED: say('deze keer niet'),
    LEFT: say('uitgestapt'),
  };
  const asked = new Set(participants.map(({ personId }) => personId));
  const others = members.filter(({ id }) => !asked.has(id));
  const free = others.filter(({ standing }) => standing === 'FREE');
  const missed = members.find(({ id }) => id === refused?.personId);
  return (
    <Section
      id="wie"
      title={say('Wie er meepraat')}
      lead={say('Er zijn minstens twee jongeren nodig. Wie nee zei, vraag je niet nog eens.')}
    >
      <Stack>
        {missed ? (
          <Notice
            kind="attention"
            title={say('{name} kan nu niet gevraagd worden: {why}.', {
              name: missed.name,
              why: standingWords(missed, say, locale),
            })}
          >
            {free.length > 0
              ? say('Vraag liever: {names}.', { names: free.map(({ name }) => name).join(', ') })
              : say('Er is nu niemand anders vrij.')}
          </Notice>
        ) : null}
        {participants.map(({ id, name, state }) => (
          <Panel key={id}>
            <Apart>
              <strong>{name}</strong>
              <StatusLabel status={looks[state]}>{states[state]}</StatusLabel>
            </Apart>
          </Panel>
        ))}
        {request.status === 'IN_DISCUSSION' && !request.roomIsClosed
          ? others.map((member) => (
              <Panel key={member.id} tone="quiet">
                <form method="post" action={href(`/advies/gevraagd/${request.id}/leiden`)}>
                  <input type="hidden" name="wie" value={member.id} />
                  <Apart>
                    <p>
                      <strong>{member.name}</strong>, {ageWords(member.ageBand, say)}
                      <br />
                      {standingWords(member, say, locale)}
                    </p>
                    {member.standing === 'FREE' ? (
                      <Button type="submit" name="stap" value="nodig-uit" size="small">
                        {say('Nodig uit')}
                        <VisuallyHidden>: {member.name}</VisuallyHidden>
                      </Button>
                    ) : null}
                  </Apart>
                </form>
              </Panel>
            ))
          : null}
      </Stack>
    </Section>
  );
}
