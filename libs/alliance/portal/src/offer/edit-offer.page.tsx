import {
  Breadcrumb,
  Button,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  EditOfferPageDocument,
  type EditOfferPageQuery,
  UpdateOfferDocument,
} from './edit-offer.page.generated';
import { OfferFields, offerOf } from './offer-fields';

interface EditData {
  readonly offer: NonNullable<EditOfferPageQuery['offer']>;
  readonly words: EditOfferPageQuery['network'];
}

/** Changes the words of an offer. */
export const editOfferPage = definePage<EditData>({
  path: '/aanbod/:slug/bewerken',
  async load({ params, query }) {
    const { offer, network } = await query(EditOfferPageDocument, { slug: params['slug'] ?? '' });
    if (!offer) throw new PageRefusal(404);
    if (!offer.viewerCanEdit) throw new PageRefusal(403);
    return { offer, words: network };
  },
  async submit({ params, form, mutate, goTo }) {
    const { state } = await mutate(UpdateOfferDocument, {
      input: {
        id: form.line('id'),
        expectedVersion: form.wholeNumber('version') ?? 0,
        ...offerOf(form),
      },
    });
    return state ?? goTo(`/aanbod/${params['slug']}?gedaan=bewaard`);
  },
  title: ({ offer }, say) => say('Bewerk: {title}', { title: offer.title }),
  head: () => ({ noIndex: true }),
  view: EditOfferView,
});

function EditOfferView({ data: { offer, words }, form }: ViewProps<EditData>) {
  const say = useSay();
  const href = useHref();
  const path = href(`/aanbod/${offer.slug}`);
  return (
    <Page width="reading">
      <PageHeader
        title={say('Bewerk je aanbod')}
        lead={offer.title}
        breadcrumb={
          <Breadcrumb label={say('Je bent hier')} steps={[{ href: href('/aanbod'), label: say('Aanbod') }]} />
        }
      />
      {form?.code === 'CONFLICT' ? (
        <Notice
          kind="attention"
          title={form.message}
          action={<LinkButton href={path}>{say('Bekijk hoe het er nu staat')}</LinkButton>}
        />
      ) : null}
      <FormProblems form={form} />
      <form method="post" action={`${path}/bewerken`} noValidate {...(form ? { 'data-refused': '' } : {})}>
        <Stack gap="large">
          <input type="hidden" name="id" value={offer.id} />
          {/* The version that was read stays through an error; after a conflict the next save is of what stands now. */}
          <input
            type="hidden"
            name="version"
            value={form && form.code !== 'CONFLICT' ? (form.values['version']?.[0] ?? '') : offer.version}
          />
          <OfferFields form={form} words={words} standing={offer} />
          <Toolbar
            primary={
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Bewaar')}
              </Button>
            }
          >
            <LinkButton href={path} variant="quiet">
              {say('Terug zonder bewaren')}
            </LinkButton>
          </Toolbar>
        </Stack>
      </form>
    </Page>
  );
}
