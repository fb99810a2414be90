import {
  Breadcrumb,
  Button,
  Notice,
  Page,
  PageHeader,
  SelectField,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  problemAt,
  signInFirst,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import {
  CreateOfferDocument,
  NewOfferPageDocument,
  type NewOfferPageQuery,
} from './new-offer.page.generated';
import { OfferFields, offerOf } from './offer-fields';

interface NewData {
  readonly id: string;
  readonly places: NewOfferPageQuery['offerPlaces'];
  readonly words: NewOfferPageQuery['network'];
}

/** Offers help in three minutes, in the name of where one works. */
export const newOfferPage = definePage<NewData>({
  path: '/aanbod/nieuw',
  async load({ query, context }) {
    signInFirst(context, '/aanbod/nieuw');
    const { offerPlaces, network } = await query(NewOfferPageDocument, {});
    if (offerPlaces.length === 0) throw new PageRefusal(403);
    return { id: v7(), places: offerPlaces, words: network };
  },
  async submit({ form, mutate, goTo }) {
    const { state, data } = await mutate(CreateOfferDocument, {
      input: { id: form.line('id'), organisationId: form.line('organisationId'), ...offerOf(form) },
    });
    return state ?? goTo(`/aanbod/${data.createOffer.slug}?gedaan=aangeboden`);
  },
  title: (_, say) => say('Bied iets aan'),
  head: () => ({ noIndex: true }),
  view: NewOfferView,
});

function NewOfferView({ data: { id, places, words }, form }: ViewProps<NewData>) {
  const say = useSay();
  const href = useHref();
  const [only] = places;
  return (
    <Page width="reading">
      <PageHeader
        title={say('Bied iets aan')}
        breadcrumb={
          <Breadcrumb label={say('Je bent hier')} steps={[{ href: href('/aanbod'), label: say('Aanbod') }]} />
        }
        lead={say('Waar kunnen anderen jullie voor vragen? Drie minuten is genoeg. Het staat er een jaar.')}
      />
      {form?.code === 'CONFLICT' ? <Notice kind="attention" title={form.message} /> : null}
      <FormProblems form={form} />
      <form
        method="post"
        action={href('/aanbod/nieuw')}
        noValidate
        data-keep="aanbod-nieuw"
        {...(form ? { 'data-refused': '' } : {})}
      >
        <Stack gap="large">
          <input type="hidden" name="id" value={form?.values['id']?.[0] ?? id} />
          {places.length === 1 && only ? (
            <>
              <input type="hidden" name="organisationId" value={only.id} />
              <p>{say('Namens {name}', { name: only.name })}</p>
            </>
          ) : (
            <SelectField
              name="organisationId"
              label={say('Namens wie?')}
              options={places.map((place) => ({ value: place.id, label: place.name }))}
              defaultValue={valueAt(form, 'organisationId', only?.id)}
              error={problemAt(form, 'organisationId')}
            />
          )}
          <OfferFields form={form} words={words} />
          <p>{say('Vraagt iemand erom, dan krijg je een mail. Over een jaar vragen we of het nog geldt.')}</p>
          <Toolbar
            primary={
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Zet het in het aanbod')}
              </Button>
            }
          />
        </Stack>
      </form>
    </Page>
  );
}
