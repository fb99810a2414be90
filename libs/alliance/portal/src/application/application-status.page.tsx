import { writeDate } from '@verbonden/shared/kernel';
import {
  Button,
  Disclosure,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
  TextArea,
  Timeline,
  TypedText,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  PageRefusal,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { v7 } from 'uuid';
import {
  AnswerApplicationByLinkDocument,
  ApplicationStatusPageDocument,
  type ApplicationStatusPageQuery,
  ConfirmApplicationByLinkDocument,
  WithdrawApplicationByLinkDocument,
} from './application-status.page.generated';
import { stepWord } from './step-words';

interface StatusData {
  readonly application: NonNullable<ApplicationStatusPageQuery['applicationByLink']>;
  readonly newId: string;
}

/** Where the applicant sees how it stands, by the link of the mail. Looking does nothing, only buttons do (P12). */
export const applicationStatusPage = definePage<StatusData>({
  path: '/aanvraag/:token',
  async load({ params, query }) {
    const { applicationByLink } = await query(ApplicationStatusPageDocument, {
      token: params['token'] ?? '',
    });
    if (!applicationByLink) throw new PageRefusal(404);
    return { application: applicationByLink, newId: v7() };
  },
  async submit({ params, form, mutate, goTo }) {
    const token = params['token'] ?? '';
    const taken = {
      bevestig: () => mutate(ConfirmApplicationByLinkDocument, { input: { token } }),
      trekin: () => mutate(WithdrawApplicationByLinkDocument, { input: { token } }),
      antwoord: () =>
        mutate(AnswerApplicationByLinkDocument, {
          input: { token, id: form.line('id'), answer: form.prose('answer') },
        }),
    };
    const step = form.line('stap');
    const { state } = await taken[step === 'bevestig' || step === 'trekin' ? step : 'antwoord']();
    return state ?? goTo(`/aanvraag/${token}`);
  },
  title: (_, say) => say('Je aanvraag om mee te doen'),
  head: () => ({ noIndex: true }),
  view: StatusView,
});

function StatusView({ data, form }: ViewProps<StatusData>) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { kind, status, organisationName, contactName, moments } = data.application;
  const isOpen = status === 'RECEIVED' || status === 'ASKED' || status === 'UNCONFIRMED';
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Je aanvraag om mee te doen')}
          meta={[kind === 'ORGANISATION' ? organisationName : contactName].filter(Boolean)}
        />
        <FormProblems form={form} />
        <Standing data={data} form={form} />
        {moments.length > 0 ? (
          <Section id="verloop" title={say('Wat er gebeurde')}>
            <Timeline
              label={say('Wat er gebeurde, van oud naar nieuw')}
              moments={moments.map(({ step, words, at }, place) => ({
                id: `${step}-${place}`,
                dateTime: at,
                when: writeDate(new Date(at), locale),
                title: stepWord(step, say),
                state: 'past' as const,
                children: words ? <TypedText text={words} /> : null,
              }))}
            />
          </Section>
        ) : null}
        {isOpen ? <Withdraw /> : null}
      </Stack>
    </Page>
  );
}

/** How it stands now, with the one thing to do. */
function Standing({ data: { application, newId }, form }: Pick<ViewProps<StatusData>, 'data' | 'form'>) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const { status, question, organisation } = application;
  switch (status) {
    case 'UNCONFIRMED':
      return (
        <form method="post" action={href(address)}>
          <Stack>
            <p>{say('Heb jij dit gevraagd? Bevestig het, dan kijkt een coördinator ernaar.')}</p>
            <div>
              <Button
                type="submit"
                name="stap"
                value="bevestig"
                variant="primary"
                busyText={say('Even wachten…')}
              >
                {say('Ja, dit is mijn aanvraag')}
              </Button>
            </div>
          </Stack>
        </form>
      );
    case 'RECEIVED':
      return (
        <Notice kind="success" title={say('We hebben je aanvraag.')}>
          {say('Je hoort binnen vijf werkdagen van een coördinator. Je hoeft nu niets te doen.')}
        </Notice>
      );
    case 'ASKED':
      return (
        <Section id="vraag" title={say('De coördinator vraagt je iets')}>
          <Stack>
            <TypedText text={question ?? ''} />
            <form method="post" action={href(address)} noValidate data-keep="aanvraag-antwoord">
              <Stack>
                <input type="hidden" name="id" value={form?.values['id']?.[0] ?? newId} />
                <TextArea
                  name="answer"
                  label={say('Je antwoord')}
                  maxLength={2000}
                  defaultValue={valueAt(form, 'answer')}
                  error={problemAt(form, 'answer')}
                />
                <div>
                  <Button
                    type="submit"
                    name="stap"
                    value="antwoord"
                    variant="primary"
                    busyText={say('Even wachten…')}
                  >
                    {say('Stuur je antwoord')}
                  </Button>
                </div>
              </Stack>
            </form>
          </Stack>
        </Section>
      );
    case 'APPROVED':
      return (
        <Notice
          kind="success"
          title={say('Welkom! Je doet mee.')}
          {...(organisation
            ? {
                action: (
                  <LinkButton href={href(`/organisaties/${organisation.slug}`)}>
                    {say('Bekijk de pagina van {name}', { name: organisation.name })}
                  </LinkButton>
                ),
              }
            : {})}
        >
          {say('In je mail staat hoe je inlogt.')}
        </Notice>
      );
    case 'DECLINED':
      return (
        <Notice kind="info" title={say('Het is nu geen ja.')}>
          {say('Waarom, staat hieronder en in je mail. Verandert er iets, vraag het dan gerust opnieuw.')}
        </Notice>
      );
    case 'WITHDRAWN':
      return (
        <Notice kind="info" title={say('Je hebt je aanvraag ingetrokken.')}>
          {say('We wissen haar na drie maanden. Je kunt het altijd opnieuw vragen.')}
        </Notice>
      );
  }
}

function Withdraw() {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  return (
    <Disclosure title={say('Toch niet meedoen?')}>
      <form method="post" action={href(address)}>
        <Stack>
          <p>{say('Je trekt je aanvraag dan in. Niemand hoeft te weten waarom.')}</p>
          <div>
            <Button type="submit" name="stap" value="trekin">
              {say('Trek mijn aanvraag in')}
            </Button>
          </div>
        </Stack>
      </form>
    </Disclosure>
  );
}
