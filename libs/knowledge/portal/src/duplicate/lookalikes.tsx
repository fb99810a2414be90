import { Notice } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { ItemLookalikesFragment } from './duplicate.generated';

/** Says to who works on a text that it may be there already, while changing course costs nothing. */
export function LooksLike({
  item: { lookalikes },
  advice,
}: {
  item: ItemLookalikesFragment;
  advice: string;
}) {
  const say = useSay();
  const href = useHref();
  if (lookalikes.length === 0) return null;
  return (
    <Notice kind="attention" title={say('Dit lijkt op iets dat er al staat')}>
      <ul>
        {lookalikes.map(({ id, slug, title, organisation }) => (
          <li key={id}>
            <a href={href(`/kennis/${slug}`)}>{title}</a>
            {organisation ? `, ${organisation.name}` : null}
          </li>
        ))}
      </ul>
      <p>{advice}</p>
    </Notice>
  );
}
