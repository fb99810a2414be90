import { Breadcrumb, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  signInFirst,
  type SubmitArgs,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { AskSignInLinkDocument } from '../sign-in/sign-in-link.page.generated';
import { EraseAccount } from './erase-account';
import { FetchData } from './fetch-data';
import {
  AskDataExportDocument,
  AskErasureDocument,
  CancelErasureDocument,
  OwnDataPageDocument,
  type OwnDataPageQuery,
} from './own-data.page.generated';

const path = '/mijn/gegevens';

/** All that is kept about oneself: fetched from here, and erased from here. */
export const ownDataPage = definePage<OwnDataPageQuery>({
  path,
  load({ query, context }) {
    signInFirst(context, path);
    return query(OwnDataPageDocument, {});
  },
  submit: done,
  title: (_, say) => say('Mijn gegevens'),
  head: () => ({ noIndex: true }),
  view: OwnDataView,
});

async function done({ form, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  switch (form.line('stap')) {
    case 'link': {
      const input = { email: form.line('email'), back: path };
      return (await mutate(AskSignInLinkDocument, { input })).state ?? goTo('/inloggen/mail');
    }
    case 'wissen': {
      const input = { keepsName: form.line('naam') === 'mijn', password: form.prose('password') || null };
      return (await mutate(AskErasureDocument, { input })).state ?? goTo(`${path}#wissen`);
    }
    case 'blijven':
      return (await mutate(CancelErasureDocument, {})).state ?? goTo(`${path}#wissen`);
    default:
      return (await mutate(AskDataExportDocument, {})).state ?? goTo(`${path}#ophalen`);
  }
}

function OwnDataView({ data, form }: ViewProps<OwnDataPageQuery>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack gap="large">
          <PageHeader
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[
                  { href: href('/mijn'), label: say('Mijn Verbonden') },
                  { href: href('/mijn/account'), label: say('Mijn account') },
                ]}
              />
            }
            title={say('Mijn gegevens')}
            lead={say('Wat we van je bewaren is van jou. Je haalt het hier op, of laat het wissen.')}
          />
          <FormProblems form={form} />
        </Stack>
        <FetchData asked={data.myDataExport} />
        <EraseAccount data={data} form={form} />
      </Stack>
    </Page>
  );
}
