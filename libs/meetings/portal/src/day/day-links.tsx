import { LinkButton, Toolbar } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';

/** For who came by a link of the mail: the pages of the day that work without signing in. */
export function DayLinks({ seatMode }: { seatMode: 'ONSITE' | 'ONLINE' | null }) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const path = href(/^\/aanmelding\/[\w-]+/.exec(address)?.[0] ?? '');
  return (
    <Toolbar>
      {seatMode === 'ONSITE' ? (
        <LinkButton href={`${path}/code`}>{say('Je code voor de deur')}</LinkButton>
      ) : null}
      {seatMode === 'ONLINE' ? (
        <LinkButton href={`${path}/online`}>{say('Ga naar de ingang')}</LinkButton>
      ) : null}
      <LinkButton href={`${path}/meedoen`} variant="quiet">
        {say('Vraag iets of steek je hand op')}
      </LinkButton>
    </Toolbar>
  );
}
