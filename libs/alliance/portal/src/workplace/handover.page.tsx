import { looksAfterNetwork } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  Notice,
  Page,
  PageHeader,
  Row,
  Section,
  Stack,
  TextField,
} from '@verbonden/shared/ui';
import {
  definePage,
  type FormState,
  FormProblems,
  orNull,
  PageRefusal,
  problemAt,
  signInFirst,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  HandOverEverythingDocument,
  HandoverPageDocument,
  type HandoverPageQuery,
} from './handover.page.generated';
import { OwnedList } from './owned-list';

type Shown = NonNullable<HandoverPageQuery['handover']>;

interface HandoverData {
  /** The address that was looked up. */
  readonly email: string;
  readonly handover: Shown | null;
  readonly isDone: boolean;
}

/** Somebody leaves: everything in their name goes to another, or to the mailbox of a role. */
export const handoverPage = definePage<HandoverData>({
  path: '/beheer/overdragen',
  async load({ url, query, context }) {
    signInFirst(context, '/beheer/overdragen');
    if (!looksAfterNetwork(context.viewer)) throw new PageRefusal(403);
    const email = url.searchParams.get('van')?.trim() ?? '';
    const answer = email ? await orNull(query(HandoverPageDocument, { email })) : null;
    return { email, handover: answer?.handover ?? null, isDone: url.searchParams.has('gedaan') };
  },
  async submit({ form, mutate, goTo }) {
    const from = form.line('from');
    const { state } = await mutate(HandOverEverythingDocument, { input: { from, to: form.line('to') } });
    return state ?? goTo(`/beheer/overdragen?van=${encodeURIComponent(from)}&gedaan=1`);
  },
  title: (_, say) => say('Werk overdragen'),
  head: () => ({ noIndex: true }),
  view: HandoverView,
});

function HandoverView({ data: { email, handover, isDone }, form }: ViewProps<HandoverData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack>
          <PageHeader
            title={say('Werk overdragen')}
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[{ href: href('/bureau'), label: say('Bureau') }]}
              />
            }
            lead={say(
              'Gaat iemand weg? Alles op diens naam gaat in één keer naar een ander, of naar de mailbox van een functie. Mail die nog gepland staat, gaat mee.',
            )}
          />
          <FormProblems form={form} />
          <form method="get" action={href('/beheer/overdragen')} noValidate>
            <Row>
              <TextField
                name="van"
                id="van"
                type="email"
                label={say('E-mail van wie weggaat')}
                width="medium"
                defaultValue={email}
                error={
                  email && !handover
                    ? say('Niemand in het netwerk heeft dit adres.')
                    : problemAt(form, 'from')
                }
              />
              <Button type="submit">{say('Kijk wat er is')}</Button>
            </Row>
          </form>
        </Stack>
        {handover ? <Owned handover={handover} isDone={isDone} form={form} /> : null}
      </Stack>
    </Page>
  );
}

function Owned({ handover, isDone, form }: { handover: Shown; isDone: boolean; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const { person, email, owned } = handover;
  const { name } = person;
  if (owned.length === 0) {
    return (
      <Notice
        kind={isDone ? 'success' : 'info'}
        live="status"
        title={
          isDone
            ? say('Overgedragen. Er staat niets meer op naam van {name}.', { name })
            : say('Er staat niets op naam van {name}.', { name })
        }
      />
    );
  }
  return (
    <Section id="op-naam" title={say('Dit staat op naam van {name}', { name })}>
      <form method="post" action={href(`/beheer/overdragen?van=${encodeURIComponent(email)}`)} noValidate>
        <Stack>
          <OwnedList owned={owned} />
          <input type="hidden" name="from" value={email} />
          <TextField
            name="to"
            type="email"
            label={say('E-mail van wie het overneemt')}
            hint={say('Iemand met een account, of de mailbox van een functie die een account heeft.')}
            width="medium"
            defaultValue={valueAt(form, 'to')}
            error={problemAt(form, 'to')}
          />
          <div>
            <Button type="submit" variant="primary">
              {say('Draag alles over')}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  );
}
