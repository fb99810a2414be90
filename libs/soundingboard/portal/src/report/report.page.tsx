import {
  Breadcrumb,
  Button,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Panel,
  Stack,
  TextArea,
  Toolbar,
  TypedText,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  problemAt,
  signInFirst,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import {
  ReportAdvicePageDocument,
  type ReportAdvicePageQuery,
  ReportInAdviceRoomDocument,
} from './report.page.generated';

type Asked = NonNullable<ReportAdvicePageQuery['adviceRequest']>;

interface ReportData {
  readonly request: Asked;
  readonly id: string;
  /** The message it is about; null for something else. */
  readonly message: NonNullable<Asked['room']>['messages'][number] | null;
  /** Who reads it, once it was sent. */
  readonly readers: string | null;
}

/** Something is not right in a conversation: one button, and at once who reads it. */
export const reportPage = definePage<ReportData>({
  path: '/advies/gevraagd/:id/melden',
  forYoungPeople: true,
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname + url.search);
    const { adviceRequest } = await query(ReportAdvicePageDocument, { id: params['id'] ?? '' });
    if (!adviceRequest?.room) throw new PageRefusal(404);
    const about = url.searchParams.get('bericht');
    return {
      request: adviceRequest,
      id: v7(),
      message: adviceRequest.room.messages.find(({ id }) => id === about) ?? null,
      readers: url.searchParams.get('lezen'),
    };
  },
  async submit({ params, form, mutate, goTo }) {
    const requestId = params['id'] ?? '';
    const { state, data } = await mutate(ReportInAdviceRoomDocument, {
      input: {
        id: form.line('id'),
        requestId,
        messageId: form.lineOrNull('bericht'),
        words: form.lineOrNull('words'),
      },
    });
    if (state) return state;
    const readers = data.reportInAdviceRoom.responderNames.join(', ');
    return goTo(`/advies/gevraagd/${requestId}/melden?${new URLSearchParams({ lezen: readers }).toString()}`);
  },
  title: (_, say) => say('Er klopt iets niet'),
  head: () => ({ noIndex: true }),
  view: ReportView,
});

function ReportView({ data: { request, id, message, readers }, form }: ViewProps<ReportData>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const back = href(`/advies/gevraagd/${request.id}`);
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={readers === null ? say('Er klopt iets niet') : say('Je melding is binnen')}
          breadcrumb={
            <Breadcrumb label={say('Je bent hier')} steps={[{ href: back, label: request.title }]} />
          }
          {...(readers === null
            ? {
                lead: say('Voelt iets niet goed in dit gesprek? Zeg het. Twee mensen lezen het vandaag nog.'),
              }
            : {})}
        />
        {readers === null ? (
          <>
            <FormProblems form={form} />
            <form method="post" action={href(address)} noValidate>
              <Stack gap="large">
                <input type="hidden" name="id" value={valueAt(form, 'id', id)} />
                <input type="hidden" name="bericht" value={message?.id ?? ''} />
                {message?.body ? (
                  <Panel tone="quiet">
                    <Stack gap="small">
                      <p>
                        <strong>{message.authorName}</strong>
                      </p>
                      <TypedText text={message.body} />
                    </Stack>
                  </Panel>
                ) : null}
                <TextArea
                  name="words"
                  rows={3}
                  label={say('Wat is er aan de hand?')}
                  optional={say('niet verplicht')}
                  audience={say('Alleen de twee mensen die dit lezen. Niet wie het bericht schreef.')}
                  defaultValue={valueAt(form, 'words')}
                  error={problemAt(form, 'words')}
                />
                <Toolbar
                  primary={
                    <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                      {say('Meld het')}
                    </Button>
                  }
                >
                  <LinkButton href={back} variant="quiet">
                    {say('Terug naar het gesprek')}
                  </LinkButton>
                </Toolbar>
              </Stack>
            </form>
          </>
        ) : (
          <>
            <Notice kind="success" title={say('Goed dat je het zei.')}>
              {say('Dit lezen: {names}. Binnen een dag wordt er iets mee gedaan. Je krijgt een mail.', {
                names: readers,
              })}
            </Notice>
            <p>{say('Is het dringend of onveilig? Bel 112.')}</p>
            <Toolbar primary={<LinkButton href={back}>{say('Terug naar het gesprek')}</LinkButton>} />
          </>
        )}
      </Stack>
    </Page>
  );
}
