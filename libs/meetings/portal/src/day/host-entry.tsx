import { LinkButton, Notice } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** For who leads a subsession and is no coordinator: the way to the pages of the day. */
export function HostEntry({ slug }: { slug: string }) {
  const say = useSay();
  const href = useHref();
  return (
    <Notice
      kind="info"
      title={say('Jij begeleidt deze bijeenkomst.')}
      action={<LinkButton href={href(`/bijeenkomsten/${slug}/dag`)}>{say('Naar de dag')}</LinkButton>}
    />
  );
}
