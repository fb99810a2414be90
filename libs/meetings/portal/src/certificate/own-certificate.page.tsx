import { isSignedIn } from '@verbonden/shared/kernel';
import {
  Button,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Stack,
  TextArea,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  localHref,
  PageStop,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import {
  IssueCertificateDocument,
  OwnCertificateDocument,
  type OwnCertificateQuery,
} from './certificate.generated';
import { standingWords } from './standing-words';

type Data = OwnCertificateQuery['meeting'];

/** Fetching the own certificate; when there is none yet it says why, and what to do. */
export const ownCertificatePage = definePage<Data>({
  path: '/bijeenkomsten/:slug/certificaat',
  async load({ params, query, context: { viewer, locale }, url }) {
    if (!isSignedIn(viewer)) {
      const location = localHref(locale, `/inloggen?terug=${encodeURIComponent(url.pathname)}`);
      throw new PageStop(new Response(null, { status: 303, headers: { location } }));
    }
    return (await query(OwnCertificateDocument, { slug: params['slug'] ?? '' })).meeting;
  },
  async submit({ form, mutate, goTo }) {
    const input = {
      registrationId: form.line('registrationId'),
      registerNumbers: form.prose('registerNumbers'),
    };
    const { state, data } = await mutate(IssueCertificateDocument, { input });
    return state ?? goTo(`/certificaat/${data.issueCertificate.code}`);
  },
  title: ({ title }, say) => say('Je certificaat: {title}', { title }),
  head: () => ({ noIndex: true }),
  view: OwnCertificateView,
});

function OwnCertificateView({ data: meeting, form }: ViewProps<Data>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const mine = meeting.viewerRegistration;
  const standing = mine?.certificateStanding ?? 'ABSENT';
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={<MeetingPath meeting={meeting} />}
        title={say('Je certificaat')}
        lead={`${meeting.title}, ${whenIs(meeting, locale)}`}
      />
      <FormProblems form={form} />
      {mine && standing === 'READY' ? (
        <form method="post" action={href(`/bijeenkomsten/${meeting.slug}/certificaat`)} noValidate>
          <Stack gap="large">
            <input type="hidden" name="registrationId" value={mine.id} />
            <TextArea
              name="registerNumbers"
              rows={2}
              label={say('Sta je in een register?')}
              optional={say('niet verplicht')}
              hint={say('Je hele nummer, met de letters ervoor. Een per regel, bijvoorbeeld SKJ 100012345.')}
              audience={say('Dit komt op je certificaat. De coördinator ziet het in de deelnemerslijst.')}
              defaultValue={valueAt(form, 'registerNumbers', mine.certificate?.registerNumbers)}
              error={problemAt(form, 'registerNumbers')}
            />
            <Toolbar
              primary={
                <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                  {say('Haal je certificaat')}
                </Button>
              }
            />
          </Stack>
        </form>
      ) : (
        <EmptyState
          title={standingWords(standing, say).title}
          action={
            <LinkButton href={href(`/bijeenkomsten/${meeting.slug}`)}>
              {say('Terug naar de bijeenkomst')}
            </LinkButton>
          }
        >
          {standingWords(standing, say).advice}
        </EmptyState>
      )}
    </Page>
  );
}
