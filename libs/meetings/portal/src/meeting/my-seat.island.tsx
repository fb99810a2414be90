import { useSubscription } from '@apollo/client/react';
import { LinkButton, Notice } from '@verbonden/shared/ui';
import { defineLiveIsland, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import styles from './meeting.module.css';
import { MySeatChangedDocument } from './my-seat.island.generated';
import { seatNews, type KnownSeat } from './seat-news';

interface MySeatProps extends KnownSeat {
  readonly meetingId: string;
}

/** Says it when the own place changes while the page is open: promoted, moved up, or the meeting changed. */
function MySeat({ meetingId, ...known }: MySeatProps) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const { data } = useSubscription(MySeatChangedDocument, { variables: { meetingId } });
  const change = data?.myRegistrationChanged;
  const news = change ? seatNews(known, change) : null;
  const words = {
    PROMOTED: say('Goed nieuws: je hebt een plek!'),
    MEANWHILE: say('Goed nieuws: je kunt intussen online meedoen.'),
    MOVED_UP: say('Je bent nu nummer {position} in de rij.', { position: change?.registration?.position }),
    OTHERWISE: say('Je aanmelding is veranderd.'),
    MEETING: say('Er is iets veranderd aan deze bijeenkomst.'),
  };
  return (
    <div role="status" className={styles.news}>
      {news ? (
        <Notice
          kind={news === 'PROMOTED' || news === 'MEANWHILE' ? 'success' : 'info'}
          title={words[news]}
          action={<LinkButton href={href(address.split('?')[0] ?? '')}>{say('Toon het')}</LinkButton>}
        />
      ) : null}
    </div>
  );
}

export default defineLiveIsland('my-seat', MySeat);
