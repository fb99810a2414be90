import { writeDay } from '@verbonden/shared/kernel';
import { Card, StatusLabel } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { AskedMediaFragment } from './media-ask.page.generated';
import { kindLabels } from './media-words';

/** One question of the media to a young person, with what is theirs to do. */
export function AskedMedia({ ask }: { ask: AskedMediaFragment }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { id, outlet, kind, takesPlaceOn, answerBy, canAnswer, publishedUrl } = ask;
  const status = publishedUrl
    ? ({ look: 'past', words: say('Gepubliceerd') } as const)
    : canAnswer
      ? ({ look: 'waiting', words: say('Gevraagd') } as const)
      : ({ look: 'confirmed', words: say('Je zei ja') } as const);
  return (
    <Card
      href={href(`/klankbord/media/${id}`)}
      title={say('De media: {outlet}', { outlet })}
      headingLevel={3}
      badge={<StatusLabel status={status.look}>{status.words}</StatusLabel>}
      meta={[
        kindLabels(say)[kind],
        writeDay(takesPlaceOn, locale),
        ...(canAnswer ? [say('uiterlijk {day}', { day: writeDay(answerBy, locale) })] : []),
      ]}
    >
      {canAnswer ? say('Wil je meedoen?') : null}
    </Card>
  );
}
