import { writeDate, writeTime } from '@verbonden/shared/kernel';
import { LinkButton, Notice, Stack, Toolbar } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ItemReviewFragment } from './item-review.generated';

/** The way to reading along, for who writes or reads it; and when a text goes online by itself. */
export function ItemReview({ item }: { item: ItemReviewFragment }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { stage, comments, publishAt, viewerCanSeeReview, viewerCanPublish } = item;
  const isRead = stage === 'SUBMITTED' || stage === 'CHANGES_REQUESTED';
  if (!viewerCanSeeReview || (!isRead && comments.length === 0)) return null;
  const open = comments.filter(({ resolvedAt, isOlder }) => resolvedAt === null && !isOlder).length;
  const path = href(`/kennis/${item.slug}/meelezen`);
  return (
    <Stack gap="small">
      {publishAt ? (
        <Notice
          title={say('Komt erop op {date} om {time}', {
            date: writeDate(new Date(publishAt), locale),
            time: writeTime(new Date(publishAt), locale),
          })}
        />
      ) : null}
      <Toolbar
        primary={
          <LinkButton href={path} variant={viewerCanPublish ? 'primary' : 'secondary'}>
            {viewerCanPublish ? say('Lees mee') : say('Wat meelezers schreven')}
          </LinkButton>
        }
      >
        {open > 0
          ? say('{count, plural, one {# open opmerking} other {# open opmerkingen}}', { count: open })
          : null}
      </Toolbar>
    </Stack>
  );
}

/** The way to older texts, beside the text itself. */
export function VersionsLink({ item: { slug, versionNumber } }: { item: ItemReviewFragment }) {
  const say = useSay();
  const href = useHref();
  if (versionNumber === 0) return null;
  return (
    <p>
      <a href={href(`/kennis/${slug}/versies`)}>
        {versionNumber === 1
          ? say('Versie 1')
          : say('Versie {number}: wat veranderde er?', { number: versionNumber })}
      </a>
    </p>
  );
}
