import { writeShortDate, writeTime } from '@verbonden/shared/kernel';
import {
  Apart,
  Badge,
  Button,
  LinkButton,
  Notice,
  Panel,
  Section,
  Stack,
  TextArea,
  Toolbar,
  TypedText,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import type { WholeAdviceRequestFragment } from './request.page.generated';
import type { AdviceRoomPartsFragment } from './room.generated';

type Message = AdviceRoomPartsFragment['messages'][number];

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
  const who = [
    ...(room.memberNames.length > 0
      ? [say('Hier zitten {names}.', { names: room.memberNames.join(', ') })]
      : [say('Hier praten {count} jongeren.', { count: room.memberCount })]),
    say('{name} leidt het gesprek.', { name: hostName ?? say('Niemand') }),
    ...(askerIsIn && askerName
      ? [say('{name} leest nu mee, niet wat er eerder is gezegd.', { name: askerName })]
      : []),
  ];
  return (
    <Section id="gesprek" title={say('Het gesprek')} lead={who.join(' ')}>
      <Stack>
        {room.messages.map((message) => (
          <Said key={message.id} message={message} path={path} isHost={room.viewerSeat === 'HOST'} />
        ))}
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
              >
                <LinkButton href={href(`${path}#gesprek`)} variant="quiet">
                  {say('Kijk of er iets nieuws is')}
                </LinkButton>
              </Toolbar>
            </Stack>
          </form>
        ) : room.isOpen && !room.hasEnough ? (
          <Notice kind="info" title={say('Het gesprek begint als er minstens twee jongeren zijn.')} />
        ) : (
          <Notice kind="info" title={say('Dit gesprek is gesloten.')} />
        )}
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

function Said({ message, path, isHost }: { message: Message; path: string; isHost: boolean }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { id, body, authorName, authorKind, isOwn, isHidden, writtenAt } = message;
  const at = new Date(writtenAt);
  return (
    <Panel tone={isOwn ? 'quiet' : 'surface'}>
      <div id={`bericht-${id}`}>
        <Stack gap="small">
          <Apart>
            <p>
              <strong>{isOwn ? say('Jij') : authorName}</strong> · {writeShortDate(at, locale)},{' '}
              {writeTime(at, locale)}
            </p>
            {authorKind === 'HOST' ? (
              <Badge>{say('gespreksleider')}</Badge>
            ) : authorKind === 'ASKER' ? (
              <Badge>{say('wie het vroeg')}</Badge>
            ) : null}
          </Apart>
          {isHidden ? <p>{say('De gespreksleider heeft dit bericht verborgen.')}</p> : null}
          {body ? <TypedText text={body} /> : null}
          <form method="post" action={href(path)}>
            <input type="hidden" name="bericht" value={id} />
            <Toolbar>
              {isOwn ? (
                <Button type="submit" name="stap" value="haal-weg" size="small" variant="quiet">
                  {say('Haal weg')}
                </Button>
              ) : (
                <LinkButton href={href(`${path}/melden?bericht=${id}`)} size="small" variant="quiet">
                  {say('Meld dit')}
                </LinkButton>
              )}
              {isHost ? (
                <Button
                  type="submit"
                  name="stap"
                  value={isHidden ? 'toon' : 'verberg'}
                  size="small"
                  variant="quiet"
                >
                  {isHidden ? say('Laat weer zien') : say('Verberg')}
                </Button>
              ) : null}
            </Toolbar>
          </form>
        </Stack>
      </div>
    </Panel>
  );
}
