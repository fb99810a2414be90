import { writeDate } from '@verbonden/shared/kernel';
import { LinkButton, Notice } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { MyPageQuery } from './my.page.generated';

/** What somebody still has to do for the Week, in one line; nothing when there is nothing. */
export function WorkingGroupTasks({ own }: { own: MyPageQuery['myWorkingGroupTasks'] }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  if (!own) return null;
  const { count, edition, first } = own;
  return (
    <Notice
      kind="info"
      title={say('{count, plural, one {Je hebt # taak voor de Week} other {Je hebt # taken voor de Week}}', {
        count,
      })}
      action={
        <LinkButton href={href(`/week/${edition.slug}/werkgroep`)}>{say('Naar de werkgroep')}</LinkButton>
      }
    >
      {say('Eerst: {title}, klaar op {day}.', {
        title: first.title,
        day: writeDate(new Date(`${first.dueOn}T12:00:00Z`), locale),
      })}
    </Notice>
  );
}
