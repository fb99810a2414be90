import { FieldHint } from '@verbonden/alliance/portal';
import {
  Breadcrumb,
  Button,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Panel,
  Stack,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  PageRefusal,
  problemAt,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { signInFirst } from '../sign-in-first';
import {
  ItemWordingsDocument,
  type ItemWordingsQuery,
  KeepWordingDocument,
  UnkeepWordingDocument,
  type WordingHintsFragment,
} from './wording.generated';

type Hint = WordingHintsFragment['wordingHints'][number];
interface WordingsData {
  readonly item: NonNullable<ItemWordingsQuery['knowledgeItem']>;
}

/** The listed words in a text, each with the way to mend it, and the way to leave it there with a reason. */
export const itemWordingsPage = definePage<WordingsData>({
  path: '/kennis/:slug/woordkeus',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { knowledgeItem: item } = await query(ItemWordingsDocument, { slug: params['slug'] ?? '' });
    if (!item) throw new PageRefusal(404);
    if (!item.viewerCanEdit) throw new PageRefusal(403);
    return { item };
  },
  async submit({ params, form, mutate, goTo }) {
    const input = { id: form.line('id'), wordingId: form.line('wordingId') };
    const { state } =
      form.line('stap') === 'toch-niet'
        ? await mutate(UnkeepWordingDocument, { input })
        : await mutate(KeepWordingDocument, { input: { ...input, reason: form.line('reason') } });
    return state ?? goTo(`/kennis/${params['slug']}/woordkeus`);
  },
  title: ({ item }, say) => say('Woordkeus: {title}', { title: item.title }),
  head: () => ({ noIndex: true }),
  view: ItemWordingsView,
});

function ItemWordingsView({ data: { item }, form }: ViewProps<WordingsData>) {
  const say = useSay();
  const href = useHref();
  const back = href(`/kennis/${item.slug}`);
  const once = [...new Map(item.wordingHints.map((hint) => [hint.wording.id, hint])).values()];
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Woordkeus')}
          lead={say('De klankbordgroep leest sommige woorden liever niet. Jij beslist wat hier past.')}
          breadcrumb={<Breadcrumb label={say('Je bent hier')} steps={[{ href: back, label: item.title }]} />}
        />
        <FormProblems form={form} />
        {once.length === 0 ? (
          <EmptyState
            title={say('Hier staat geen woord van de lijst')}
            action={<LinkButton href={back}>{say('Terug naar de tekst')}</LinkButton>}
          >
            {say('Fijn. Je hoeft niets te doen.')}
          </EmptyState>
        ) : (
          once.map((hint) => <OneWord key={hint.wording.id} item={item} hint={hint} form={form} />)
        )}
      </Stack>
    </Page>
  );
}

function OneWord({ item, hint, form }: { item: WordingsData['item']; hint: Hint; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const { wording, keptBecause } = hint;
  const own = form?.values['wordingId']?.[0] === wording.id ? form : null;
  return (
    <Panel>
      <form method="post" action={href(`/kennis/${item.slug}/woordkeus`)} noValidate>
        <Stack>
          <input type="hidden" name="id" value={item.id} />
          <input type="hidden" name="wordingId" value={wording.id} />
          <FieldHint hints={[hint]} />
          {keptBecause === null ? (
            <>
              <TextField
                id={own ? 'reason' : `reason-${wording.id}`}
                name="reason"
                label={say('Of laat je het zo? Zeg waarom.')}
                audience={say('Wie meeschrijft en de coördinator lezen dit.')}
                defaultValue={valueAt(own, 'reason')}
                error={problemAt(own, 'reason')}
              />
              <Toolbar
                primary={
                  <LinkButton href={href(`/kennis/${item.slug}/bewerken`)}>
                    {say('Pas de tekst aan')}
                  </LinkButton>
                }
              >
                <Button type="submit" name="stap" value="zo-laten">
                  {say('Toch zo laten')}
                </Button>
              </Toolbar>
            </>
          ) : (
            <Notice
              kind="info"
              title={say('Dit blijft zo staan')}
              action={
                <Button type="submit" name="stap" value="toch-niet" size="small">
                  {say('Toch niet')}
                </Button>
              }
            >
              {keptBecause}
            </Notice>
          )}
        </Stack>
      </form>
    </Panel>
  );
}
