import { useHref, useSay } from '@verbonden/shared/web';

/** The way from preparing a meeting to what people said of an earlier one; nothing where there is none. */
export function EarlierFeedback({
  earlier,
}: {
  readonly earlier: { readonly slug: string; readonly title: string } | null;
}) {
  const say = useSay();
  const href = useHref();
  if (!earlier) return null;
  return (
    <p>
      <a href={href(`/bijeenkomsten/${earlier.slug}/waardering`)}>
        {say('Wat mensen vorige keer zeiden ({title})', { title: earlier.title })}
      </a>
    </p>
  );
}
