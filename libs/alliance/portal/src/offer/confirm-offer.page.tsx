import { writeDate } from '@verbonden/shared/kernel';
import { Button, LinkButton, Notice, Page, PageHeader, Stack, Toolbar } from '@verbonden/shared/ui';
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
  ConfirmOfferByLinkDocument,
  ConfirmOfferPageDocument,
  type ConfirmOfferPageQuery,
} from './confirm-offer.page.generated';

type Asked = NonNullable<ConfirmOfferPageQuery['offerByLink']>;

/** Where the mail 'Geldt dit aanbod nog?' leads, signed out. Looking does nothing, only the button does (P12). */
export const confirmOfferPage = definePage<Asked>({
  path: '/aanbod-bevestigen/:token',
  async load({ params, query }) {
    const { offerByLink } = await query(ConfirmOfferPageDocument, { token: params['token'] ?? '' });
    if (!offerByLink) throw new PageRefusal(404);
    return offerByLink;
  },
  async submit({ params, mutate, goTo }) {
    const token = params['token'] ?? '';
    const { state } = await mutate(ConfirmOfferByLinkDocument, { input: { token } });
    return state ?? goTo(`/aanbod-bevestigen/${token}`);
  },
  title: (_, say) => say('Geldt dit aanbod nog?'),
  head: () => ({ noIndex: true }),
  view: ConfirmOfferView,
});

function ConfirmOfferView({ data, form }: ViewProps<Asked>) {
  const say = useSay();
  const href = useHref();
  const { address, locale } = usePageFacts();
  const { title, slug, organisationName, status, expiresOn, isAsked } = data;
  const day = writeDate(new Date(`${expiresOn}T12:00:00Z`), locale);
  const see = <LinkButton href={href(`/aanbod/${slug}`)}>{say('Bekijk het aanbod')}</LinkButton>;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader title={say('Geldt dit aanbod nog?')} lead={title} meta={[organisationName]} />
        <FormProblems form={form} />
        {isAsked ? (
          <form method="post" action={href(address)}>
            <Stack>
              <p>
                {status === 'EXPIRED'
                  ? say(
                      'Het stond er tot {day}. Geldt het nog? Dan zet je het met één druk weer een jaar neer.',
                      {
                        day,
                      },
                    )
                  : say(
                      'Het staat er tot {day}. Geldt het nog? Dan blijft het met één druk een jaar staan.',
                      {
                        day,
                      },
                    )}
              </p>
              <Toolbar
                primary={
                  <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                    {say('Ja, het geldt nog')}
                  </Button>
                }
              >
                <LinkButton href={href(`/aanbod/${slug}/bewerken`)}>{say('Ik pas het aan')}</LinkButton>
              </Toolbar>
              <p>{say('Geldt het niet meer? Dan hoef je niets te doen: het verdwijnt vanzelf.')}</p>
            </Stack>
          </form>
        ) : status === 'WITHDRAWN' ? (
          <Notice kind="info" title={say('Dit aanbod is intussen weggehaald.')}>
            {say('Hier hoef je niets meer te doen.')}
          </Notice>
        ) : (
          <Notice kind="success" title={say('Dank je wel. Het staat er tot {day}.', { day })} action={see}>
            {say('Een maand daarvoor vragen we het nog eens.')}
          </Notice>
        )}
      </Stack>
    </Page>
  );
}
