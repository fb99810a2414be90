import { Button, LinkButton, Section, Stack, TextArea, Toolbar } from '@verbonden/shared/ui';
import { type FormState, Island, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { WholeAdviceRequestFragment } from './request.page.generated';
import roomTalk from './room-talk.island';
import type { AdviceRoomPartsFragment } from './room.generated';

/** The closed conversation: who is in it stands above it, and what is said is said to all of them. */
export function Room({
  request,
  room,
  messageId,
  form,
}: {
  request: WholeAdviceRequestFragment;
  room: AdviceRoomPartsFragment;
  messageId: string;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { id, hostName, askerIsIn, askerName } = request;
  const path = `/advies/gevraagd/${id}`;
  // What is kept while typing is of the next message: once it is said, it is not put back.
  const said = room.messages.filter(({ isOwn }) => isOwn).length;
  const isMember = room.viewerSeat === 'MEMBER';
  return (
    <Section id="gesprek" title={say('Het gesprek')}>
      <Stack>
        <Island
          of={roomTalk}
          props={{
            requestId: id,
            given: {
              hostName: hostName ?? null,
              askerName: askerIsIn ? (askerName ?? null) : null,
              room,
            },
          }}
        />
        {room.viewerCanWrite ? (
          <form
            method="post"
            action={href(path)}
            noValidate
            data-keep={`gesprek-${id}-${said}`}
            {...(form ? { 'data-refused': '' } : {})}
          >
            <Stack>
              <input type="hidden" name="id" value={messageId} />
              <TextArea
                name="body"
                rows={3}
                label={say('Wat wil je zeggen?')}
                audience={say(
                  'Iedereen in dit gesprek leest het. Een bericht aan één iemand bestaat hier niet.',
                )}
                defaultValue={valueAt(form, 'body')}
                error={problemAt(form, 'body')}
              />
              <Toolbar
                primary={
                  <Button
                    type="submit"
                    name="stap"
                    value="zeg"
                    variant="primary"
                    busyText={say('Even wachten…')}
                  >
                    {say('Zeg het')}
                  </Button>
                }
              />
            </Stack>
          </form>
        ) : null}
        <Toolbar>
          <LinkButton href={href(`${path}/melden`)} variant="quiet">
            {say('Er klopt iets niet')}
          </LinkButton>
          {isMember ? (
            <LinkButton href={href(`${path}/uitstappen`)} variant="quiet">
              {say('Ik stap uit dit gesprek')}
            </LinkButton>
          ) : null}
        </Toolbar>
      </Stack>
    </Section>
  );
}
