import { Button, Panel, Section, Stack, Toolbar, TypedText } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { AdviceRoomPartsFragment } from './room.generated';

/** The advice in the words of the host, and whether these are the words of the board. */
export function Draft({ room }: { room: AdviceRoomPartsFragment }) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const { draft, draftVersion, agreeCount, memberCount, viewerAgrees, viewerCanAgree } = room;
  return (
    <Section
      id="advies"
      title={say('Zijn dit jullie woorden?')}
      lead={say(
        '{agreed} van de {count} jongeren {agreed, plural, one {is} other {zijn}} het hiermee eens. Niemand ziet wie.',
        {
          agreed: agreeCount,
          count: memberCount,
        },
      )}
    >
      <Stack>
        <Panel>
          <TypedText text={draft ?? ''} />
        </Panel>
        {viewerCanAgree ? (
          <form method="post" action={href(address.split('?')[0] ?? '')}>
            <input type="hidden" name="version" value={draftVersion} />
            <Stack gap="small">
              {viewerAgrees === true ? <p>{say('Je koos: eens.')}</p> : null}
              {viewerAgrees === false ? (
                <p>{say('Je koos: nog niet. Zeg in het gesprek wat er anders moet.')}</p>
              ) : null}
              <Toolbar
                primary={
                  <Button type="submit" name="stap" value="eens" variant="secondary">
                    {say('Ik ben het eens')}
                  </Button>
                }
              >
                <Button type="submit" name="stap" value="oneens" variant="quiet">
                  {say('Nog niet')}
                </Button>
              </Toolbar>
            </Stack>
          </form>
        ) : null}
      </Stack>
    </Section>
  );
}
