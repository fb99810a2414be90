import {
  Breadcrumb,
  Button,
  LinkButton,
  Page,
  PageHeader,
  RadioCards,
  Stack,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  LeaveAdviceRoomDocument,
  LeaveAdviceRoomPageDocument,
  type LeaveAdviceRoomPageQuery,
} from './leave-room.page.generated';

interface LeaveData {
  readonly request: NonNullable<LeaveAdviceRoomPageQuery['adviceRequest']>;
}

/** Out of a conversation, with the choice what happens with one's words. */
export const leaveRoomPage = definePage<LeaveData>({
  path: '/advies/gevraagd/:id/uitstappen',
  forYoungPeople: true,
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { adviceRequest } = await query(LeaveAdviceRoomPageDocument, { id: params['id'] ?? '' });
    if (adviceRequest?.viewerState !== 'IN') throw new PageRefusal(404);
    return { request: adviceRequest };
  },
  async submit({ params, form, mutate, goTo }) {
    const words = form.line('words') === 'NAMELESS' ? ('NAMELESS' as const) : ('REMOVE' as const);
    const { state } = await mutate(LeaveAdviceRoomDocument, {
      input: { requestId: params['id'] ?? '', words },
    });
    return state ?? goTo('/klankbord?gedaan=uit');
  },
  title: (_, say) => say('Ik stap uit dit gesprek'),
  head: () => ({ noIndex: true }),
  view: LeaveView,
});

function LeaveView({ data: { request }, form }: ViewProps<LeaveData>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const back = href(`/advies/gevraagd/${request.id}`);
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Ik stap uit dit gesprek')}
          lead={say('Dat mag altijd. Je hoeft niet te zeggen waarom.')}
          breadcrumb={
            <Breadcrumb label={say('Je bent hier')} steps={[{ href: back, label: request.title }]} />
          }
        />
        <FormProblems form={form} />
        <form method="post" action={href(address)}>
          <Stack gap="large">
            {request.viewerSpoke ? (
              <RadioCards
                name="words"
                label={say('Wat doen we met wat je zei?')}
                defaultValue="REMOVE"
                cards={[
                  {
                    value: 'REMOVE',
                    label: say('Neem mijn woorden mee'),
                    description: say('Alles wat je zei, gaat weg.'),
                  },
                  {
                    value: 'NAMELESS',
                    label: say('Laat ze zonder naam staan'),
                    description: say('Er staat dan: een lid van de klankbordgroep.'),
                  },
                ]}
              />
            ) : null}
            <Toolbar
              primary={
                <Button type="submit" variant="primary">
                  {say('Ik stap eruit')}
                </Button>
              }
            >
              <LinkButton href={back} variant="quiet">
                {say('Terug naar het gesprek')}
              </LinkButton>
            </Toolbar>
          </Stack>
        </form>
      </Stack>
    </Page>
  );
}
