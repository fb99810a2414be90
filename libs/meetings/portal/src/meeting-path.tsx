import { Breadcrumb } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** The way back up from a page about a meeting: the list, and the meeting when there is one. */
export function MeetingPath({ meeting }: { meeting?: { slug: string; title: string } }) {
  const say = useSay();
  const href = useHref();
  return (
    <Breadcrumb
      label={say('Je bent hier')}
      steps={[
        { href: href('/bijeenkomsten'), label: say('Bijeenkomsten') },
        ...(meeting ? [{ href: href(`/bijeenkomsten/${meeting.slug}`), label: meeting.title }] : []),
      ]}
    />
  );
}
