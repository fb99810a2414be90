import { hasRole } from '@verbonden/shared/kernel';
import {
  Button,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  Stack,
  Table,
  VisuallyHidden,
} from '@verbonden/shared/ui';
import {
  definePage,
  PageRefusal,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { BoardNav } from '../board-nav';
import { ageWords, standingWords } from '../host/standing-words';
import {
  BoardMembersPageDocument,
  type BoardMembersPageQuery,
  NoteBoardGuardianDocument,
} from './members.page.generated';

/** Who is on the board, for a coordinator: the one page of the portal with real names beside chosen ones. */
export const membersPage = definePage<BoardMembersPageQuery>({
  path: '/klankbord/leden',
  load({ url, query, context }) {
    signInFirst(context, url.pathname);
    if (!hasRole(context.viewer, 'COORDINATOR')) throw new PageRefusal(403);
    return query(BoardMembersPageDocument, {});
  },
  async submit({ form, mutate, goTo }) {
    const { state } = await mutate(NoteBoardGuardianDocument, {
      input: { personId: form.line('wie'), agreed: form.line('stap') === 'akkoord' },
    });
    return state ?? goTo('/klankbord/leden');
  },
  title: (_, say) => say('Leden van de klankbordgroep'),
  head: () => ({ noIndex: true }),
  view: MembersView,
});

function MembersView({ data: { boardMembers } }: ViewProps<BoardMembersPageQuery>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Leden van de klankbordgroep')}
          lead={say(
            'De echte namen ziet alleen een coördinator. Gebruik in gesprekken altijd de gekozen naam.',
          )}
        />
        <BoardNav current="/klankbord/leden" />
        <div>
          <LinkButton href={href('/klankbord/leden/adres')}>
            {say('Iemand kan niet meer bij de mail')}
          </LinkButton>
        </div>
        {boardMembers.length > 0 ? (
          <Table
            caption={say('Wie er in de klankbordgroep zit')}
            columns={[
              { key: 'name', header: say('Gekozen naam') },
              { key: 'realName', header: say('Echte naam') },
              { key: 'age', header: say('Leeftijd') },
              { key: 'standing', header: say('Nu') },
              { key: 'guardian', header: say('Ouder of voogd') },
            ]}
            rows={boardMembers.map((member) => ({
              key: member.id,
              cells: [
                member.name,
                member.realName ?? say('niet bekend'),
                ageWords(member.ageBand, say),
                standingWords(member, say, locale),
                <Guardian key="guardian" member={member} />,
              ],
            }))}
          />
        ) : (
          <EmptyState title={say('Er zit nog niemand in de klankbordgroep')} />
        )}
      </Stack>
    </Page>
  );
}

function Guardian({ member }: { member: BoardMembersPageQuery['boardMembers'][number] }) {
  const say = useSay();
  const href = useHref();
  const { id, name, ageBand, guardianAgreedOn } = member;
  const isYoung = ageBand === 'UP_TO_11' || ageBand === 'FROM_12_TO_15';
  if (!isYoung && !guardianAgreedOn) return <>{say('niet nodig')}</>;
  return (
    <form method="post" action={href('/klankbord/leden')}>
      <input type="hidden" name="wie" value={id} />
      <Button
        type="submit"
        name="stap"
        value={guardianAgreedOn ? 'toch-niet' : 'akkoord'}
        size="small"
        variant="quiet"
      >
        {guardianAgreedOn ? say('vindt het goed; trek in') : say('Noteer dat het mag')}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </Button>
    </form>
  );
}
