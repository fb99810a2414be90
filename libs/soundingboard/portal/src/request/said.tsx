import { writeShortDate, writeTime } from '@verbonden/shared/kernel';
import { Apart, Badge, Button, LinkButton, Panel, Stack, Toolbar, TypedText } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { AdviceRoomPartsFragment } from './room.generated';

type Message = AdviceRoomPartsFragment['messages'][number];

/** One thing that was said, with what its reader can do about it. */
export function Said({ message, path, isHost }: { message: Message; path: string; isHost: boolean }) {
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
            <p id={`bericht-${id}-wie`}>
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
                <LinkButton
                  href={href(`${path}/melden?bericht=${id}`)}
                  size="small"
                  variant="quiet"
                  aria-describedby={`bericht-${id}-wie`}
                >
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
