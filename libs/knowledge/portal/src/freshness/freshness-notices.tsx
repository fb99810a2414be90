import { writeDate } from '@verbonden/shared/kernel';
import { Button, LinkButton, Notice, Stack, Toolbar } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ItemFreshnessFragment } from './freshness.generated';

/** What a reader must know of the age of a text: archived, not confirmed in time, links that do not work. */
export function FreshnessNotices({ item }: { item: ItemFreshnessFragment }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const written = (day: string) => writeDate(new Date(`${day}T12:00:00Z`), locale);
  const { slug, archivedOn, status, isOverdue, viewerCanConfirm, viewerCanEdit, brokenLinks } = item;
  const edit = viewerCanEdit ? (
    <LinkButton size="small" href={href(`/kennis/${slug}/bewerken`)}>
      {say('Ik pas het aan')}
    </LinkButton>
  ) : null;
  const isArchived = status === 'ARCHIVED' && archivedOn !== null;
  if (!isArchived && !isOverdue && brokenLinks.length === 0) return null;
  return (
    <Stack>
      {isArchived ? (
        <Notice kind="attention" title={say('Dit is gearchiveerd op {day}.', { day: written(archivedOn) })}>
          {say('Je kunt het nog lezen, maar het wordt niet meer bijgehouden. Kijk of er iets nieuwers is.')}{' '}
          <a href={href('/kennis')}>{say('Zoek in de kennis')}</a>
        </Notice>
      ) : null}
      {isOverdue ? (
        <Notice
          kind="attention"
          title={say('Nog actueel?')}
          action={
            viewerCanConfirm ? (
              <form method="post" action={href(`/kennis/${slug}/actueel`)}>
                <input type="hidden" name="id" value={item.id} />
                <Toolbar
                  primary={
                    <Button type="submit" size="small">
                      {say('Ja, dit klopt nog')}
                    </Button>
                  }
                >
                  {edit}
                </Toolbar>
              </form>
            ) : null
          }
        >
          {viewerCanConfirm
            ? say('Het is een tijd geleden dat iemand zei dat dit klopt. Eén druk is genoeg.')
            : say(
                'Het is een tijd geleden dat de maker zei dat dit klopt. Vraag het na voor je ermee begint.',
              )}
        </Notice>
      ) : null}
      {brokenLinks.length === 0 ? null : viewerCanConfirm ? (
        <Notice kind="attention" title={say('Er werkt een link niet meer')} action={edit}>
          <ul>
            {brokenLinks.map(({ id, url, failingSince, archivedCopy }) => (
              <li key={id}>
                {failingSince
                  ? say('{url} werkt niet meer sinds {day}.', { url, day: written(failingSince) })
                  : url}{' '}
                <a href={archivedCopy} rel="nofollow noopener">
                  {say('Zoek een oude kopie')}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice title={say('Een link op deze pagina werkt misschien niet meer')}>
          <ul>
            {brokenLinks.map(({ id, url, archivedCopy }) => (
              <li key={id}>
                {url}{' '}
                <a href={archivedCopy} rel="nofollow noopener">
                  {say('Zoek een oude kopie')}
                </a>
              </li>
            ))}
          </ul>
          <p>{say('De maker weet het. Een oude kopie staat bij het Internet Archive, als die er is.')}</p>
        </Notice>
      )}
    </Stack>
  );
}
