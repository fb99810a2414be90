import { Button, LinkButton, Notice, Panel, Stack, StatusLabel, Toolbar } from '@verbonden/shared/ui';
import { type FormState, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { labelOf } from '../terms';
import type { ItemData } from './knowledge-item.page';

const looks = {
  DRAFT: 'draft',
  SUBMITTED: 'waiting',
  CHANGES_REQUESTED: 'waiting',
  PUBLISHED: 'confirmed',
  ARCHIVED: 'past',
} as const;

/** How far the text is, and the steps that this reader may take. Readers without a task see nothing. */
export function ItemStanding({
  data: { item, terms, done },
  form,
}: {
  data: ItemData;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const { viewerCanEdit, viewerCanSubmit, viewerCanArchive, viewerCanMerge } = item;
  const { viewerCanKeepConsents, viewerCanManageAttachments } = item;
  const hasTask = [
    viewerCanEdit,
    viewerCanSubmit,
    viewerCanArchive,
    viewerCanKeepConsents,
    viewerCanManageAttachments,
  ].some(Boolean);
  if (!hasTask && !done) return null;
  const news = {
    ingestuurd: say('Het is ingestuurd. Een coördinator leest het en je krijgt bericht.'),
    geplaatst: say('Het staat erop. Iedereen kan het nu vinden.'),
    gearchiveerd: say('Het is gearchiveerd. Niemand vindt het nog bij het zoeken.'),
    bewaard: say('Bewaard. Alleen jij en je collega’s zien het nog.'),
  }[done ?? ''];
  return (
    <Stack>
      {news ? <Notice kind="success" title={news} /> : null}
      {form?.code === 'CONFLICT' ? <Notice kind="attention" title={form.message} /> : null}
      {item.reviewNote && item.stage === 'CHANGES_REQUESTED' ? (
        <Notice kind="attention" title={say('Er is een vraag over je tekst')}>
          {item.reviewNote}
        </Notice>
      ) : null}
      {hasTask ? (
        <Panel>
          <Stack>
            <StatusLabel status={looks[item.stage]}>{labelOf(terms, 'statuses', item.stage)}</StatusLabel>
            {item.draft ? (
              <p>{say('Je ziet de nieuwe tekst. Lezers zien de vorige tot de nieuwe geplaatst is.')}</p>
            ) : null}
            <form method="post" action={href(address.split('?')[0] ?? '')} noValidate>
              <Stack>
                <input type="hidden" name="id" value={item.id} />
                <input type="hidden" name="version" value={item.version ?? 0} />
                <Toolbar
                  primary={
                    viewerCanSubmit ? (
                      <Button type="submit" name="stap" value="stuur-in" variant="primary">
                        {say('Stuur in')}
                      </Button>
                    ) : null
                  }
                >
                  {viewerCanEdit ? (
                    <LinkButton href={href(`/kennis/${item.slug}/bewerken`)}>{say('Bewerk')}</LinkButton>
                  ) : null}
                  {viewerCanManageAttachments ? (
                    <LinkButton href={href(`/kennis/${item.slug}/bijlagen`)} variant="quiet">
                      {say('Bijlagen')}
                    </LinkButton>
                  ) : null}
                  {viewerCanKeepConsents ? (
                    <LinkButton href={href(`/kennis/${item.slug}/toestemmingen`)} variant="quiet">
                      {say('Toestemmingen')}
                    </LinkButton>
                  ) : null}
                  {viewerCanMerge ? (
                    <LinkButton href={href(`/kennis/${item.slug}/samenvoegen`)} variant="quiet">
                      {say('Samenvoegen')}
                    </LinkButton>
                  ) : null}
                  {viewerCanArchive ? (
                    <Button type="submit" name="stap" value="archiveer" variant="quiet">
                      {say('Archiveer')}
                    </Button>
                  ) : null}
                </Toolbar>
              </Stack>
            </form>
          </Stack>
        </Panel>
      ) : null}
    </Stack>
  );
}
