import { writeDate, writeTime } from '@verbonden/shared/kernel';
import { useSay } from '../messages/messages';
import { useHref, usePageFacts } from '../page/page-facts';

/** Says on a page with names of others that it is on this device too, and until when. Shown once a device keeps pages. */
export function KeptHere({ until }: { until: Date }) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const when = `${writeDate(until, locale)}, ${writeTime(until, locale)}`;
  return (
    <p data-print="none" data-kept-here="" hidden>
      {say('Deze pagina staat ook op dit toestel, tot {when}. Uitloggen wist haar meteen.', { when })}{' '}
      <a href={href('/op-dit-toestel')}>{say('Wat staat er op dit toestel?')}</a>
    </p>
  );
}
