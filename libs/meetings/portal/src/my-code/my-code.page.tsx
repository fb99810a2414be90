import { isSignedIn } from '@verbonden/shared/kernel';
import {
  DescriptionList,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  QrCode,
  Stack,
} from '@verbonden/shared/ui';
import {
  definePage,
  localHref,
  PageStop,
  untilAfter,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import encodeQR from 'qr';
import { whenIs } from '../meeting-words';
import { type CodeMeetingFragment, MyCodeByLinkDocument, MyCodeDocument } from './my-code.generated';

interface CodeData {
  readonly meeting: CodeMeetingFragment;
  /** Null for who does not come. */
  readonly code: string | null;
  readonly seatMode: 'ONSITE' | 'ONLINE' | null;
  /** What the QR code holds: a phone's own camera opens the page of the door with it. */
  readonly address: string;
}

/** What somebody shows at the door: a code to read aloud, and the same as a QR code. */
export const myCodePage = definePage<CodeData>({
  path: '/bijeenkomsten/:slug/mijn-code',
  async load({ params, url, query, context: { viewer, locale, publicUrl } }) {
    if (!isSignedIn(viewer)) {
      const back = localHref(locale, `/inloggen?terug=${encodeURIComponent(url.pathname)}`);
      throw new PageStop(new Response(null, { status: 303, headers: { location: back } }));
    }
    const { meeting } = await query(MyCodeDocument, { slug: params['slug'] ?? '' });
    const code = meeting.viewerRegistration?.checkInCode ?? null;
    const seatMode = meeting.viewerRegistration?.seatMode ?? null;
    return { meeting, code, seatMode, address: doorAddress(publicUrl, meeting.slug, code) };
  },
  title: ({ meeting: { title } }, say) => say('Je code: {title}', { title }),
  head: () => ({ noIndex: true }),
  // At the door there may be no connection.
  keptOnDevice({ meeting, code }, { context: { now } }) {
    const until = untilAfter(new Date(meeting.endsAt), now);
    return code && until ? { until, when: 'OPENED' } : null;
  },
  view: CodeView,
});

/** The same, signed out, by the link in the mail: at the door nobody wants to sign in. */
export const codeLinkPage = definePage<CodeData>({
  path: '/aanmelding/:token/code',
  async load({ params, query, context: { publicUrl } }) {
    const { registrationByLink } = await query(MyCodeByLinkDocument, { token: params['token'] ?? '' });
    const { checkInCode: code, registration } = registrationByLink;
    const { meeting, seatMode } = registration;
    return { meeting, code, seatMode, address: doorAddress(publicUrl, meeting.slug, code) };
  },
  title: ({ meeting: { title } }, say) => say('Je code: {title}', { title }),
  head: () => ({ noIndex: true }),
  view: CodeView,
});

function doorAddress(publicUrl: string, slug: string, code: string | null): string {
  return `${publicUrl}/bijeenkomsten/${slug}/dag?code=${code}`;
}

function CodeView({ data: { meeting, code, seatMode, address } }: ViewProps<CodeData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Je code voor de deur')}
          lead={`${meeting.title}, ${whenIs(meeting, locale)}`}
        />
        {code ? (
          <>
            <QrCode
              modules={encodeQR(address, 'raw', { border: 4, ecc: 'medium' })}
              label={say('QR-code met je code')}
              text={code}
            />
            <p>{say('Laat dit zien als je binnenkomt, of lees de code voor. Printen mag ook.')}</p>
            {seatMode === 'ONSITE' ? (
              <DescriptionList
                facts={[
                  {
                    term: say('Plek'),
                    details: [meeting.venueName, meeting.venueRoom, meeting.venueAddress],
                  },
                ]}
              />
            ) : (
              <p>{say('Doe je online mee? Dan heb je deze code niet nodig.')}</p>
            )}
          </>
        ) : (
          <EmptyState title={say('Je staat niet op de lijst')}>
            {say('Meld je aan, dan staat hier je code.')}
          </EmptyState>
        )}
        <LinkButton href={href(`/bijeenkomsten/${meeting.slug}`)} variant="quiet">
          {say('Bekijk de bijeenkomst')}
        </LinkButton>
      </Stack>
    </Page>
  );
}
