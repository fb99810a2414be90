import { Page, PageHeader, Stack } from '@verbonden/shared/ui';
import { definePage, FormProblems, signInFirst, useSay, type ViewProps } from '@verbonden/shared/web';
import { FetchData } from './fetch-data';
import { AskDataExportDocument, OwnDataPageDocument, type OwnDataPageQuery } from './own-data.page.generated';

const path = '/mijn/gegevens';

/** All that is kept about oneself: fetched from here, and erased from here. */
export const ownDataPage = definePage<OwnDataPageQuery>({
  path,
  load({ query, context }) {
    signInFirst(context, path);
    return query(OwnDataPageDocument, {});
  },
  async submit({ mutate, goTo }) {
    const { state } = await mutate(AskDataExportDocument, {});
    return state ?? goTo(`${path}#ophalen`);
  },
  title: (_, say) => say('Mijn gegevens'),
  head: () => ({ noIndex: true }),
  view: OwnDataView,
});

function OwnDataView({ data, form }: ViewProps<OwnDataPageQuery>) {
  const say = useSay();
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack gap="large">
          <PageHeader
            title={say('Mijn gegevens')}
            lead={say('Wat we van je bewaren is van jou. Je haalt het hier op, of laat het wissen.')}
          />
          <FormProblems form={form} />
        </Stack>
        <FetchData asked={data.myDataExport} />
      </Stack>
    </Page>
  );
}
