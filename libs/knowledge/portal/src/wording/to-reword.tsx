import { Notice } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ToRewordQuery } from './to-reword.generated';

/** Which of one's published texts hold a listed word; nothing when none does. */
export function ToReword({ items }: { items: ToRewordQuery['myKnowledgeToReword'] }) {
  const say = useSay();
  const href = useHref();
  if (items.length === 0) return null;
  return (
    <Notice
      kind="info"
      title={say(
        '{count, plural, one {In één tekst staat een woord dat jongeren liever niet lezen} other {In # teksten staat een woord dat jongeren liever niet lezen}}',
        { count: items.length },
      )}
    >
      <ul>
        {items.map(({ id, slug, title }) => (
          <li key={id}>
            <a href={href(`/kennis/${slug}/woordkeus`)}>{title}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
