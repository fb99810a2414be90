import { looksAfterNetwork } from '@verbonden/shared/kernel';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';

/** The way from a thing to who did what with it; for who looks after the network, nothing for others. */
export function HistoryLink({ id }: { id: string }) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  if (!looksAfterNetwork(viewer)) return null;
  return (
    <p>
      <a href={href(`/beheer/logboek/over/${id}`)}>{say('Wie deed wat hiermee?')}</a>
    </p>
  );
}
