import { looksAfterNetwork } from '@verbonden/shared/kernel';
import { Breadcrumb, Button, Page, PageHeader, SelectField, Stack, Toolbar } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { signInFirst } from '../sign-in-first';
import { collectionForm, CollectionFields } from './collection-fields';
import { roleIn } from './role-in';
import {
  CollectionOwnersDocument,
  type CollectionOwnersQuery,
  CreateCollectionDocument,
} from './collections.generated';

interface NewData {
  readonly id: string;
  /** The first item of it. */
  readonly itemId: string | null;
  readonly roles: CollectionOwnersQuery['workRoles'];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

/** Begins a collection; with an item when somebody came from one. */
export const newCollectionPage = definePage<NewData>({
  path: '/verzamelingen/nieuw',
  async load({ url, query, context }) {
    signInFirst(context, `/verzamelingen/nieuw${url.search}`);
    const { me, workRoles } = await query(CollectionOwnersDocument, {});
    return {
      id: v7(),
      itemId: url.searchParams.get('stuk'),
      organisations: editedBy(me),
      roles: looksAfterNetwork(context.viewer) ? workRoles : [],
    };
  },
  async submit({ form, mutate, goTo }) {
    const owner = form.line('owner');
    const itemId = form.lineOrNull('itemId');
    const { state, data } = await mutate(CreateCollectionDocument, {
      input: {
        id: form.line('id'),
        title: form.line('title'),
        lead: form.lineOrNull('lead'),
        isPublic: form.isTicked('isPublic'),
        ownerKind: owner === 'PERSON' || owner === 'NETWORK' ? owner : 'ORGANISATION',
        organisationId: owner === 'PERSON' || owner === 'NETWORK' ? null : owner,
        forRole: roleIn(form),
        ...(itemId && { itemId }),
      },
    });
    return (
      state ?? goTo(`/verzamelingen/${data.createCollection.slug}?gedaan=${itemId ? 'erbij' : 'bewaard'}`)
    );
  },
  title: (_, say) => say('Maak een verzameling'),
  head: () => ({ noIndex: true }),
  view: NewCollectionView,
});

/** The organisations somebody edits for, each once. */
function editedBy(me: CollectionOwnersQuery['me']): { id: string; name: string }[] {
  const edited = (me?.roles ?? []).flatMap(({ role, organisation }) =>
    role === 'EDITOR' && organisation ? [organisation] : [],
  );
  return [...new Map(edited.map((each) => [each.id, each])).values()];
}

function NewCollectionView({ data: { id, itemId, organisations, roles }, form }: ViewProps<NewData>) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const owners = [
    { value: 'PERSON', label: say('Van mij') },
    ...organisations.map((each) => ({ value: each.id, label: each.name })),
    ...(looksAfterNetwork(viewer) ? [{ value: 'NETWORK', label: say('Van het netwerk') }] : []),
  ];
  const first = form?.values['itemId']?.[0] ?? itemId;
  return (
    <Page width="reading">
      <PageHeader
        title={say('Maak een verzameling')}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href('/verzamelingen'), label: say('Verzamelingen') }]}
          />
        }
        lead={say('Zet bij elkaar wat samen helpt. Vijf minuten is genoeg.')}
      />
      <FormProblems form={form} />
      <form
        id={collectionForm}
        method="post"
        action={href('/verzamelingen/nieuw')}
        noValidate
        data-keep="verzameling-nieuw"
      >
        <Stack gap="large">
          <input type="hidden" name="id" value={form?.values['id']?.[0] ?? id} />
          {first ? <input type="hidden" name="itemId" value={first} /> : null}
          <CollectionFields form={form} roles={roles} />
          {owners.length > 1 ? (
            <SelectField
              name="owner"
              label={say('Van wie is deze verzameling?')}
              options={owners}
              defaultValue={valueAt(form, 'owner', 'PERSON')}
              error={problemAt(form, 'owner')}
            />
          ) : (
            <input type="hidden" name="owner" value="PERSON" />
          )}
          <Toolbar
            primary={
              <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                {say('Maak hem')}
              </Button>
            }
          />
        </Stack>
      </form>
    </Page>
  );
}
