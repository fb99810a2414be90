import { Button, LinkButton, Notice, Page, PageHeader, Stack } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  ClaimLinkPageDocument,
  type ClaimLinkPageQuery,
  ConfirmClaimByLinkDocument,
} from './claim-link.page.generated';

type Claim = NonNullable<ClaimLinkPageQuery['claimByLink']>;

/** Where the mail leads, signed out. Looking does nothing, only the button does (P12). */
export const claimLinkPage = definePage<Claim>({
  path: '/claim/:token',
  async load({ params, query }) {
    const { claimByLink } = await query(ClaimLinkPageDocument, { token: params['token'] ?? '' });
    if (!claimByLink) throw new PageRefusal(404);
    return claimByLink;
  },
  async submit({ params, mutate, goTo }) {
    const token = params['token'] ?? '';
    const { state } = await mutate(ConfirmClaimByLinkDocument, { input: { token } });
    return state ?? goTo(`/claim/${token}`);
  },
  title: (_, say) => say('Je vraag om een pagina bij te houden'),
  head: () => ({ noIndex: true }),
  view: ClaimLinkView,
});

function ClaimLinkView({ data: { status, organisation }, form }: ViewProps<Claim>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const told = {
    WAITING: say('Je adres is bevestigd. Een collega of een coördinator kijkt ernaar; je krijgt een mail.'),
    APPROVED: say('Het is een ja. In je mail staat hoe je inlogt.'),
    DECLINED: say('Het is nu geen ja. Waarom, staat in je mail.'),
    OVERTAKEN: say('Een collega houdt de pagina nu bij. Vraag of die je uitnodigt.'),
  };
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader title={say('Je vraag om een pagina bij te houden')} meta={[organisation.name]} />
        <FormProblems form={form} />
        {status === 'UNCONFIRMED' ? (
          <form method="post" action={href(address)}>
            <Stack>
              <p>{say('Vroeg jij of je de pagina van {name} mag bijhouden?', { name: organisation.name })}</p>
              <div>
                <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                  {say('Ja, dat was ik')}
                </Button>
              </div>
            </Stack>
          </form>
        ) : (
          <Notice
            kind={status === 'WAITING' || status === 'APPROVED' ? 'success' : 'info'}
            title={told[status]}
            action={
              <LinkButton href={href(`/organisaties/${organisation.slug}`)}>
                {say('Bekijk de pagina van {name}', { name: organisation.name })}
              </LinkButton>
            }
          />
        )}
      </Stack>
    </Page>
  );
}
