import {
  Breadcrumb,
  Button,
  Disclosure,
  EmptyState,
  Notice,
  Page,
  PageHeader,
  Panel,
  Stack,
  TextArea,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  problemAt,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { collectionForm, CollectionFields } from './collection-fields';
import { roleIn } from './role-in';
import {
  CollectionPageDocument,
  type CollectionPageQuery,
  UpdateCollectionDocument,
} from './collections.generated';
import { orderAfter } from './order-after';

type Kept = CollectionPageQuery['collection'] & { readonly roles: CollectionPageQuery['workRoles'] };

/** Words, order and notes of a collection. Every button saves the whole, so nothing that was typed is lost. */
export const editCollectionPage = definePage<Kept>({
  path: '/verzamelingen/:slug/bewerken',
  async load({ params, query }) {
    const { collection, workRoles } = await query(CollectionPageDocument, { slug: params['slug'] ?? '' });
    if (!collection.viewerCanEdit || collection.removedAt) throw new PageRefusal(403);
    return { ...collection, roles: collection.ownerKind === 'NETWORK' ? workRoles : [] };
  },
  async submit({ params, form, mutate, goTo }) {
    const step = form.line('stap');
    const order = orderAfter(form.all('itemId'), step);
    const { state } = await mutate(UpdateCollectionDocument, {
      input: {
        id: form.line('id'),
        expectedVersion: form.wholeNumber('version') ?? 0,
        title: form.line('title'),
        lead: form.lineOrNull('lead'),
        isPublic: form.isTicked('isPublic'),
        forRole: roleIn(form),
        entries: order.map((itemId) => ({ itemId, note: form.prose(`note-${itemId}`) })),
      },
    });
    if (state) return state;
    const path = `/verzamelingen/${params['slug']}`;
    return goTo(step === '' ? `${path}?gedaan=bewaard` : `${path}/bewerken#stukken`);
  },
  title: ({ title }, say) => say('Bewerk: {title}', { title }),
  head: () => ({ noIndex: true }),
  view: EditCollectionView,
});

function EditCollectionView({ data, form }: ViewProps<Kept>) {
  const say = useSay();
  const href = useHref();
  const { id, slug, version, entries } = data;
  const path = href(`/verzamelingen/${slug}`);
  return (
    <Page width="reading">
      <PageHeader
        title={say('Bewerk de verzameling')}
        lead={data.title}
        breadcrumb={<Breadcrumb label={say('Je bent hier')} steps={[{ href: path, label: data.title }]} />}
      />
      {form?.code === 'CONFLICT' ? <Notice kind="attention" title={form.message} /> : null}
      <FormProblems form={form} />
      <Stack gap="section">
        <form id={collectionForm} method="post" action={`${path}/bewerken`} noValidate>
          <Stack gap="large">
            {/* The first button of a form is what Enter presses: it saves. */}
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="version" value={version} />
            <CollectionFields form={form} standing={data} roles={data.roles} />
            <Toolbar
              primary={
                <Button type="submit" variant="primary" name="stap" value="" busyText={say('Even wachten…')}>
                  {say('Bewaar')}
                </Button>
              }
            />
            <Stack>
              <h2 id="stukken">{say('De stukken, op volgorde')}</h2>
              {entries.length === 0 ? (
                <EmptyState title={say('Hier staat nog niets in')}>
                  {say('Open een stuk dat je goed vindt en kies ‘Zet in een verzameling’.')}
                </EmptyState>
              ) : null}
              {entries.map(({ item, note }, place) => (
                <Panel key={item.id}>
                  <Stack>
                    <input type="hidden" name="itemId" value={item.id} />
                    <p>
                      <strong>{`${place + 1}. ${item.title}`}</strong>
                    </p>
                    <TextArea
                      name={`note-${item.id}`}
                      rows={2}
                      label={say('Waarom staat dit erin?')}
                      optional={say('niet verplicht')}
                      defaultValue={valueAt(form, `note-${item.id}`, note)}
                      error={problemAt(form, `entries.${place}.note`)}
                    />
                    <Toolbar>
                      {place > 0 ? (
                        <Button type="submit" size="small" name="stap" value={`omhoog ${item.id}`}>
                          {say('Stuk {place} omhoog', { place: place + 1 })}
                        </Button>
                      ) : null}
                      {place < entries.length - 1 ? (
                        <Button type="submit" size="small" name="stap" value={`omlaag ${item.id}`}>
                          {say('Stuk {place} omlaag', { place: place + 1 })}
                        </Button>
                      ) : null}
                      <Button type="submit" size="small" variant="quiet" name="stap" value={`weg ${item.id}`}>
                        {say('Haal stuk {place} eruit', { place: place + 1 })}
                      </Button>
                    </Toolbar>
                  </Stack>
                </Panel>
              ))}
            </Stack>
          </Stack>
        </form>
        <Disclosure title={say('Deze verzameling weggooien')}>
          <form method="post" action={path}>
            <Stack>
              <input type="hidden" name="id" value={id} />
              <p>{say('De stukken zelf blijven. Terughalen kan twee weken lang.')}</p>
              <div>
                <Button type="submit" name="stap" value="weg">
                  {say('Gooi weg')}
                </Button>
              </div>
            </Stack>
          </form>
        </Disclosure>
      </Stack>
    </Page>
  );
}
