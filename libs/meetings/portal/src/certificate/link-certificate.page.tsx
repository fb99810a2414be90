import { Page, PageHeader } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { whenIs } from '../meeting-words';
import { CertificateForm, NoCertificate } from './certificate-form';
import {
  IssueCertificateByLinkDocument,
  LinkCertificateDocument,
  type LinkCertificateQuery,
} from './certificate.generated';

interface LinkCertificateData {
  readonly token: string;
  readonly registration: LinkCertificateQuery['registrationByLink']['registration'];
}

/** Fetching the certificate by the link of a mail: guests were there too, and have no account. */
export const linkCertificatePage = definePage<LinkCertificateData>({
  path: '/aanmelding/:token/certificaat',
  async load({ params, query }) {
    const token = params['token'] ?? '';
    return {
      token,
      registration: (await query(LinkCertificateDocument, { token })).registrationByLink.registration,
    };
  },
  async submit({ form, params, mutate, goTo }) {
    const input = { token: params['token'] ?? '', registerNumbers: form.prose('registerNumbers') };
    const { state, data } = await mutate(IssueCertificateByLinkDocument, { input });
    return state ?? goTo(`/certificaat/${data.issueCertificateByLink.code}`);
  },
  title: ({ registration: { meeting } }, say) => say('Je certificaat: {title}', { title: meeting.title }),
  head: () => ({ noIndex: true }),
  view: LinkCertificateView,
});

function LinkCertificateView({
  data: {
    token,
    registration: { meeting, certificateStanding },
  },
  form,
}: ViewProps<LinkCertificateData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <Page width="reading">
      <PageHeader title={say('Je certificaat')} lead={`${meeting.title}, ${whenIs(meeting, locale)}`} />
      <FormProblems form={form} />
      {certificateStanding === 'READY' ? (
        <CertificateForm
          action={href(`/aanmelding/${token}/certificaat`)}
          registerNumbers={null}
          form={form}
        />
      ) : (
        <NoCertificate standing={certificateStanding} meetingSlug={meeting.slug} />
      )}
    </Page>
  );
}
