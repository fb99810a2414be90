import { isSignedIn } from '@verbonden/shared/kernel';
import { Page, PageHeader } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  localHref,
  PageStop,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import {
  IssueCertificateDocument,
  OwnCertificateDocument,
  type OwnCertificateQuery,
} from './certificate.generated';
import { CertificateForm, NoCertificate } from './certificate-form';

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
        <CertificateForm
          action={href(`/bijeenkomsten/${meeting.slug}/certificaat`)}
          hidden={{ registrationId: mine.id }}
          registerNumbers={mine.certificate?.registerNumbers ?? null}
          form={form}
        />
      ) : (
        <NoCertificate standing={standing} meetingSlug={meeting.slug} />
      )}
    </Page>
  );
}
