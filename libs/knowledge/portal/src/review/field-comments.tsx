import { Notice, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { createContext, useContext } from 'react';
import type { FieldCommentsFragment } from './field-comments.generated';

/** The comments of the text that is being written; put around a form, so that its fields can show them. */
export const CommentsAtFields = createContext<FieldCommentsFragment | null>(null);

/** What who reads along wrote at a field, beside that field of the form. Nothing when nothing is open. */
export function FieldComments({ field }: { field: string }) {
  const say = useSay();
  const href = useHref();
  const item = useContext(CommentsAtFields);
  const open = (item?.comments ?? []).filter(
    (comment) => comment.field === field && comment.resolvedAt === null && !comment.isOlder,
  );
  if (!item || open.length === 0) return null;
  return (
    <Stack>
      {open.map(({ id, text, author }) => (
        <Notice
          key={id}
          kind="info"
          title={say('{name} schrijft hierbij', { name: author?.name ?? say('Iemand') })}
          action={<a href={href(`/kennis/${item.slug}/meelezen#opmerking-${id}`)}>{say('Antwoord')}</a>}
        >
          {text}
        </Notice>
      ))}
    </Stack>
  );
}
