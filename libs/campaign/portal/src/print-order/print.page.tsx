import {
  Badge,
  Breadcrumb,
  Button,
  DescriptionList,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Panel,
  Section,
  SectionNav,
  Stack,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  signInFirst,
  type SubmitArgs,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import { OrderForm } from './order-form';
import {
  PlacePrintOrderDocument,
  PrintPageDocument,
  type PrintPageQuery,
  type ShownPrintOrderFragment,
  WithdrawPrintOrderDocument,
} from './print-order.generated';
import { addressOf, amount, standing, writtenDay } from './print-words';

type Ordering = PrintPageQuery['printOrdering'];

interface PrintData {
  readonly ordering: Ordering;
  /** For which organisation is ordered now; null for who orders for none. */
  readonly organisation: Ordering['ordersFor'][number] | null;
  readonly done: string | null;
}

/** What is printed for an edition, and what one's own organisation orders of it. */
export const printPage = definePage<PrintData>({
  path: '/week/:slug/drukwerk',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname + url.search);
    const { printOrdering: ordering } = await query(PrintPageDocument, { edition: params['slug'] ?? '' });
    const asked = url.searchParams.get('organisatie');
    const organisation = ordering.ordersFor.find(({ id }) => id === asked) ?? ordering.ordersFor[0] ?? null;
    return { ordering, organisation, done: url.searchParams.get('gedaan') };
  },
  submit,
  title: ({ ordering: { edition } }, say) => say('Drukwerk: {edition}', { edition: edition.name }),
  head: () => ({ noIndex: true }),
  view: PrintView,
});

async function submit({ form, params, mutate, goTo }: SubmitArgs): Promise<Response | FormState> {
  const organisationId = form.line('organisationId');
  const back = (done: string) =>
    goTo(`/week/${params['slug']}/drukwerk?organisatie=${organisationId}&gedaan=${done}`);
  if (form.line('doe') === 'weg') {
    const { state } = await mutate(WithdrawPrintOrderDocument, { input: { id: form.line('id') } });
    return state ?? back('weg');
  }
  const ids = form.all('itemId');
  const packs = ids.map((itemId) => ({ itemId, packs: form.wholeNumber(`packs-${itemId}`) ?? 0 }));
  const { state } = await mutate(PlacePrintOrderDocument, {
    input: {
      editionId: form.line('editionId'),
      organisationId,
      version: form.wholeNumber('version'),
      receiver: form.line('receiver'),
      street: form.line('street'),
      houseNumber: form.line('houseNumber'),
      addition: form.lineOrNull('addition'),
      postcode: form.line('postcode'),
      place: form.line('place'),
      // What is no number is said at its field by the API, so it goes along as one that cannot be.
      lines: packs.map((line) => (Number.isNaN(line.packs) ? { ...line, packs: -1 } : line)),
    },
  });
  return state ? atTheAmount(state, ids) : back('besteld');
}

/** The API counts lines, the form has a field for each item. */
function atTheAmount(state: FormState, ids: readonly string[]): FormState {
  const problems = state.problems.map((each) => {
    const [, index] = /^lines\.(\d+)\./.exec(each.field) ?? [];
    return index === undefined ? each : { ...each, field: `packs-${ids[Number(index)]}` };
  });
  return { ...state, problems };
}

function PrintView({ data: { ordering, organisation, done }, form }: ViewProps<PrintData>) {
  const say = useSay();
  const href = useHref();
  const { edition, items, ordersFor, orders, viewerCanKeep } = ordering;
  const path = `/week/${edition.slug}/drukwerk`;
  const order = orders.find((each) => each.organisationId === organisation?.id) ?? null;
  const tells: Readonly<Record<string, string>> = {
    besteld: say('Je bestelling staat genoteerd. Je krijgt een mail.'),
    weg: say('De bestelling is weg, en het adres ook.'),
  };
  const told = form || !done ? undefined : tells[done];
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack gap="large">
          <PageHeader
            title={say('Drukwerk')}
            lead={say('Kaarten en posters voor jullie organisatie. Ze komen per post.')}
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[{ href: href(`/week/${edition.slug}`), label: edition.name }]}
              />
            }
            {...(viewerCanKeep
              ? { actions: <LinkButton href={href(`${path}/beheer`)}>{say('Drukwerk beheren')}</LinkButton> }
              : {})}
          />
          <FormProblems form={form} />
          {told ? <Notice kind="success" live="status" title={told} /> : null}
          {ordersFor.length > 1 ? (
            <SectionNav
              label={say('Voor welke organisatie?')}
              items={ordersFor.map(({ id, name }) => ({
                href: href(`${path}?organisatie=${id}`),
                label: name,
                current: id === organisation?.id,
              }))}
            />
          ) : null}
        </Stack>
        {items.length === 0 ? (
          <EmptyState title={say('Er is nog niets te bestellen')}>
            {say('Het komt hier zodra het bekend is.')}
          </EmptyState>
        ) : null}
        {items.length > 0 && !organisation ? <Items items={items} /> : null}
        {items.length > 0 && !organisation ? (
          <Notice kind="info" title={say('Bestellen doet een redacteur van je organisatie')}>
            {say('Ben je dat niet? Vraag het aan een collega die de pagina van jullie organisatie bijhoudt.')}
          </Notice>
        ) : null}
        {order ? <Ordered order={order} items={items} path={path} /> : null}
        {items.length > 0 && organisation && (order?.isChangeable ?? items.some(({ isOpen }) => isOpen)) ? (
          <OrderForm ordering={ordering} organisation={organisation} order={order} path={path} form={form} />
        ) : null}
        {items.length > 0 && organisation && !order && !items.some(({ isOpen }) => isOpen) ? (
          <Notice kind="info" title={say('Bestellen kan niet meer')}>
            {say('De laatste besteldag is voorbij.')}
          </Notice>
        ) : null}
      </Stack>
    </Page>
  );
}

/** What there is, for who cannot order it. */
function Items({ items }: Pick<Ordering, 'items'>) {
  const say = useSay();
  const { locale } = usePageFacts();
  return (
    <DescriptionList
      layout="below"
      facts={items.map(({ title, about, packSize, closesOn }) => ({
        term: title,
        details: [
          about,
          say('Per pak {count} stuks. Bestellen kan tot en met {day}.', {
            count: packSize,
            day: writtenDay(closesOn, locale),
          }),
        ],
      }))}
    />
  );
}

/** What was ordered and where it goes, and the way to take it back. */
function Ordered({
  order,
  items,
  path,
}: {
  order: ShownPrintOrderFragment;
  items: Ordering['items'];
  path: string;
}) {
  const say = useSay();
  const href = useHref();
  const address = addressOf(order);
  const closed = items.filter(({ isOpen }) => !isOpen).map(({ id }) => id);
  const canWithdraw = order.isChangeable && order.lines.every(({ itemId }) => !closed.includes(itemId));
  return (
    <Section id="besteld" title={say('Dit hebben jullie besteld')}>
      <Panel>
        <Stack>
          <div>
            <Badge tone="brand">{standing(order.status, say)}</Badge>
          </div>
          <DescriptionList
            facts={[
              ...order.lines.flatMap(({ itemId, packs }) => {
                const item = items.find(({ id }) => id === itemId);
                return item ? [{ term: item.title, details: amount(packs, item, say) }] : [];
              }),
              ...(address
                ? [{ term: say('Naar'), details: [order.receiver ?? '', address] }]
                : [{ term: say('Naar'), details: say('Het adres is gewist.') }]),
            ]}
          />
          {canWithdraw ? (
            <form method="post" action={href(`${path}?organisatie=${order.organisationId}`)}>
              <input type="hidden" name="id" value={order.id} />
              <input type="hidden" name="organisationId" value={order.organisationId} />
              <Button type="submit" name="doe" value="weg" variant="quiet" busyText={say('Even wachten…')}>
                {say('Trek de hele bestelling in')}
              </Button>
            </form>
          ) : null}
        </Stack>
      </Panel>
    </Section>
  );
}
