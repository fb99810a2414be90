import { looksAfterNetwork } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  CheckboxField,
  Page,
  PageHeader,
  SelectField,
  Stack,
  TextField,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import {
  AddOrganisationDocument,
  AddOrganisationPageDocument,
  type AddOrganisationPageQuery,
} from './add-organisation.page.generated';

interface AddData {
  /** Made once, so that pressing twice adds one. */
  readonly id: string;
  readonly words: AddOrganisationPageQuery['network'];
}

/** Adds one organisation by hand; whoever has a list reads that in. */
export const addOrganisationPage = definePage<AddData>({
  path: '/organisaties/nieuw',
  async load({ query, context }) {
    if (!looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    return { id: v7(), words: (await query(AddOrganisationPageDocument, {})).network };
  },
  async submit({ form, mutate, goTo }) {
    const { state, data } = await mutate(AddOrganisationDocument, {
      input: {
        id: form.line('id'),
        name: form.line('name'),
        kind: form.line('kind'),
        city: form.lineOrNull('city'),
        region: form.lineOrNull('region'),
        website: form.lineOrNull('website'),
        isAnother: form.isTicked('isAnother'),
      },
    });
    return state ?? goTo(`/organisaties/${data.addOrganisation.slug}`);
  },
  title: (_, say) => say('Voeg een organisatie toe'),
  head: () => ({ noIndex: true }),
  view: AddOrganisationView,
});

function AddOrganisationView({ data: { id, words }, form }: ViewProps<AddData>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const asked = problemAt(form, 'isAnother');
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Voeg een organisatie toe')}
          lead={
            <>
              {say('Heb je een hele lijst?')}{' '}
              <a href={href('/beheer/inlezen?wat=organisaties')}>{say('Lees de lijst in')}</a>.
            </>
          }
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/organisaties'), label: say('Organisaties') }]}
            />
          }
        />
        <FormProblems form={form} />
        <form method="post" action={href(address)} noValidate data-keep="organisatie-nieuw">
          <Stack>
            <input type="hidden" name="id" value={form?.values['id']?.[0] ?? id} />
            <TextField
              name="name"
              label={say('Naam')}
              hint={say('Zoals iedereen die leest.')}
              maxLength={200}
              defaultValue={valueAt(form, 'name')}
              error={problemAt(form, 'name')}
            />
            {asked !== undefined || form?.values['isAnother'] !== undefined ? (
              <CheckboxField
                name="isAnother"
                label={say('Dit is een andere organisatie')}
                defaultChecked={form?.values['isAnother'] !== undefined}
                error={asked}
              />
            ) : null}
            <SelectField
              name="kind"
              label={say('Soort')}
              placeholder={say('Kies een soort')}
              options={words.kinds.map(({ code, name }) => ({ value: code, label: name }))}
              defaultValue={valueAt(form, 'kind')}
              error={problemAt(form, 'kind')}
            />
            <TextField
              name="city"
              label={say('Plaats (niet verplicht)')}
              maxLength={100}
              defaultValue={valueAt(form, 'city')}
              error={problemAt(form, 'city')}
            />
            <SelectField
              name="region"
              label={say('Provincie (niet verplicht)')}
              placeholder={say('Kies een provincie')}
              options={words.regions.map(({ name }) => ({ value: name, label: name }))}
              defaultValue={valueAt(form, 'region')}
              error={problemAt(form, 'region')}
            />
            <TextField
              name="website"
              type="url"
              label={say('Website (niet verplicht)')}
              hint={say('Begint met https://')}
              defaultValue={valueAt(form, 'website')}
              error={problemAt(form, 'website')}
            />
            <div>
              <Button type="submit" variant="primary">
                {say('Voeg deze organisatie toe')}
              </Button>
            </div>
          </Stack>
        </form>
      </Stack>
    </Page>
  );
}
