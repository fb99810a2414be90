import {
  Breadcrumb,
  Button,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Section,
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
import { hostSteps } from './host-steps';
import { HostAdvicePageDocument, type HostAdvicePageQuery } from './host.page.generated';
import { Inviting } from './inviting';
import { SummingUp } from './summing-up';
import { Thanking } from './thanking';

export interface HostData {
  readonly request: NonNullable<HostAdvicePageQuery['adviceRequest']>;
  readonly members: HostAdvicePageQuery['boardMembers'];
  readonly done: string | null;
  /** Who could not be asked, and why. */
  readonly refused: { readonly personId: string; readonly why: string } | null;
}

/** What the host of a conversation does: invite, let in, sum up, publish, thank. */
export const hostPage = definePage<HostData>({
  path: '/advies/gevraagd/:id/leiden',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { adviceRequest, boardMembers } = await query(HostAdvicePageDocument, { id: params['id'] ?? '' });
    if (!adviceRequest) throw new PageRefusal(404);
    if (!adviceRequest.viewerIsHost) throw new PageRefusal(403);
    const why = url.searchParams.get('niet');
    return {
      request: adviceRequest,
      members: boardMembers,
      done: url.searchParams.get('gedaan'),
      refused: why ? { personId: url.searchParams.get('wie') ?? '', why } : null,
    };
  },
  submit: hostSteps,
  title: (_, say) => say('Leid dit gesprek'),
  head: () => ({ noIndex: true }),
  view: HostView,
});

function HostView({ data, form }: ViewProps<HostData>) {
  const say = useSay();
  const href = useHref();
  const { request, done } = data;
  const path = `/advies/gevraagd/${request.id}`;
  const notices: Readonly<Record<string, string>> = {
    leid: say('Jij leidt dit gesprek. Nodig nu leden uit.'),
    uitgenodigd: say('De uitnodiging is verstuurd.'),
    'laat-binnen': say('Wie het vroeg, leest vanaf nu mee.'),
    'laat-uit': say('Wie het vroeg, leest niet meer mee.'),
    sluit: say('Het gesprek is gesloten.'),
    open: say('Het gesprek is weer open.'),
    opgeschreven: say('De jongeren krijgen een mail om te zeggen of dit hun woorden zijn.'),
    bedankt: say('Genoteerd.'),
  };
  const notice = done ? notices[done] : undefined;
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Leid dit gesprek')}
          lead={request.title}
          breadcrumb={
            <Breadcrumb
              label={say('Je bent hier')}
              steps={[
                { href: href('/advies/gevraagd'), label: say('Vragen aan de klankbordgroep') },
                { href: href(path), label: request.title },
              ]}
            />
          }
          actions={<LinkButton href={href(`${path}#gesprek`)}>{say('Naar het gesprek')}</LinkButton>}
        />
        {notice ? <Notice kind="success" title={notice} /> : null}
        {form?.code === 'CONFLICT' ? (
          <Notice kind="attention" title={form.message} />
        ) : (
          <FormProblems form={form} />
        )}
        <Inviting data={data} />
        {request.status === 'IN_DISCUSSION' ? (
          <>
            <RoomDoors request={request} />
            <SummingUp request={request} form={form} />
          </>
        ) : (
          <Thanking request={request} />
        )}
      </Stack>
    </Page>
  );
}

function RoomDoors({ request: { id, askerName, askerIsIn, roomIsClosed } }: Pick<HostData, 'request'>) {
  const say = useSay();
  const href = useHref();
  return (
    <Section
      id="wie-leest"
      title={say('Wie mag erbij')}
      lead={
        askerIsIn
          ? say('{name} leest mee vanaf het moment dat jij dat aanzette. Iedereen in het gesprek ziet dat.', {
              name: askerName ?? say('Wie het vroeg'),
            })
          : say('Alleen de jongeren en jij. {name} leest niet mee.', {
              name: askerName ?? say('Wie het vroeg'),
            })
      }
    >
      <form method="post" action={href(`/advies/gevraagd/${id}/leiden`)}>
        <Toolbar>
          <Button
            type="submit"
            name="stap"
            value={askerIsIn ? 'laat-uit' : 'laat-binnen'}
            variant="secondary"
          >
            {askerIsIn ? say('Laat niet meer meelezen') : say('Laat meelezen')}
          </Button>
          <Button type="submit" name="stap" value={roomIsClosed ? 'open' : 'sluit'} variant="quiet">
            {roomIsClosed ? say('Open het gesprek weer') : say('Sluit het gesprek')}
          </Button>
        </Toolbar>
      </form>
    </Section>
  );
}
