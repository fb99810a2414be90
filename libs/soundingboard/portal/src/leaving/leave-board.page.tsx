import { hasRole } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  CheckboxGroup,
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
  signInFirst,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  LeaveBoardDocument,
  LeaveBoardPageDocument,
  type LeaveBoardPageQuery,
} from './leave-board.page.generated';

interface LeaveBoardData {
  readonly spoken: { readonly id: string; readonly title: string }[];
}

/** Off the board, at twenty-five or whenever somebody wishes. Of each conversation they say whether their words stay. */
export const leaveBoardPage = definePage<LeaveBoardData>({
  path: '/klankbord/stoppen',
  forYoungPeople: true,
  async load({ url, query, context }) {
    signInFirst(context, url.pathname);
    if (!hasRole(context.viewer, 'SOUNDING_BOARD')) throw new PageRefusal(403);
    const { adviceRequests }: LeaveBoardPageQuery = await query(LeaveBoardPageDocument, {});
    return { spoken: adviceRequests.edges.flatMap(({ node }) => (node.viewerSpoke ? [node] : [])) };
  },
  async submit({ form, mutate, goTo }) {
    const { state } = await mutate(LeaveBoardDocument, { input: { keep: form.all('keep') } });
    return state ?? goTo('/advies?gedaan=gestopt');
  },
  title: (_, say) => say('Ik stop met het klankbord'),
  head: () => ({ noIndex: true }),
  view: LeaveBoardView,
});

function LeaveBoardView({ data: { spoken }, form }: ViewProps<LeaveBoardData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Ik stop met het klankbord')}
          lead={say('Dank je wel voor alles wat je meedacht. Stoppen kan altijd, en het gaat meteen in.')}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[{ href: href('/klankbord'), label: say('Mijn klankbord') }]}
            />
          }
        />
        <FormProblems form={form} />
        <form method="post" action={href('/klankbord/stoppen')}>
          <Stack gap="large">
            {spoken.length > 0 ? (
              <CheckboxGroup
                name="keep"
                label={say('Welke woorden mogen blijven, zonder je naam?')}
                hint={say('Wat je niet aankruist, halen we weg.')}
                options={spoken.map(({ id, title }) => ({ value: id, label: title }))}
              />
            ) : null}
            <Notice
              kind="info"
              title={say('Adviezen die online staan, blijven. Daar staat je naam nergens bij.')}
            />
            <Toolbar
              primary={
                <Button type="submit" variant="danger">
                  {say('Stop, en haal de rest weg')}
                </Button>
              }
            >
              <LinkButton href={href('/klankbord')} variant="quiet">
                {say('Ik blijf nog')}
              </LinkButton>
            </Toolbar>
          </Stack>
        </form>
      </Stack>
    </Page>
  );
}
