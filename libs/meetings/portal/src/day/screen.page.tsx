import { LinkButton, QrCode } from '@verbonden/shared/ui';
import { definePage, Island, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import encodeQR from 'qr';
import { whenIs } from '../meeting-words';
import beamer from './beamer.island';
import styles from './stage.module.css';
import { DayStageDocument, type DayStageQuery } from './stage.generated';

interface ScreenData {
  readonly day: DayStageQuery['meetingDay'];
  /** Where participants take part with their own phone. */
  readonly address: string;
}

/** What the whole room looks at, full screen: programme, counts, cards, who speaks. */
export const dayScreenPage = definePage<ScreenData>({
  path: '/bijeenkomsten/:slug/dag/scherm',
  frame: 'bare',
  async load({ params, query, context: { publicUrl } }) {
    const { meetingDay: day } = await query(DayStageDocument, { slug: params['slug'] ?? '' });
    return { day, address: `${publicUrl}/bijeenkomsten/${day.meeting.slug}/meedoen` };
  },
  title: ({ day }, say) => say('Scherm: {title}', { title: day.meeting.title }),
  head: () => ({ noIndex: true }),
  view: ScreenView,
});

function ScreenView({ data: { day, address } }: ViewProps<ScreenData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { meeting, ...stage } = day;
  return (
    <main className={styles.screen}>
      <h1 className={styles.screenTitle}>{meeting.title}</h1>
      <div className={styles.columns}>
        <Island of={beamer} props={{ given: stage, agenda: meeting.agenda }} />
        <aside className={styles.side}>
          <QrCode
            size="screen"
            modules={encodeQR(address, 'raw', { border: 4, ecc: 'medium' })}
            label={say('QR-code om mee te doen')}
          />
          <p>{say('Scan met je telefoon: steek je hand op, stel een vraag of deel iets.')}</p>
          <p>{say('Nog niet ingecheckt? Laat bij de deur je code uit de mail zien.')}</p>
        </aside>
      </div>
      <footer className={styles.foot}>
        <span>{whenIs(meeting, locale)}</span>
        <LinkButton href={href(`/bijeenkomsten/${meeting.slug}/dag`)} variant="quiet" size="small">
          {say('Terug naar de dag')}
        </LinkButton>
      </footer>
    </main>
  );
}
