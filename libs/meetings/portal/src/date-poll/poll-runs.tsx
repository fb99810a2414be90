import { LinkButton, Notice } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** On the page of a meeting without a date: where people say when they can. */
export function PollRuns({
  meeting,
}: {
  meeting: { readonly slug: string; readonly viewerCanEdit: boolean };
}) {
  const say = useSay();
  const href = useHref();
  return (
    <Notice
      kind="info"
      title={say('De datum staat nog niet vast. Er loopt een datumprikker.')}
      action={
        <LinkButton href={href(`/bijeenkomsten/${meeting.slug}/datumprikker`)}>
          {meeting.viewerCanEdit ? say('Bekijk de antwoorden') : say('Zeg wanneer je kunt')}
        </LinkButton>
      }
    />
  );
}
