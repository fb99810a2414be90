import { dayAsTyped, readDate } from '@verbonden/shared/kernel';
import {
  Breadcrumb,
  Button,
  Disclosure,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
  Table,
  Toolbar,
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
import { v7 } from 'uuid';
import { ItemForm } from './item-form';
import {
  DeliverPrintOrderDocument,
  PrintDeskPageDocument,
  type PrintDeskPageQuery,
  RemovePrintItemDocument,
  SavePrintItemDocument,
  SendPrintOrdersDocument,
} from './print-order.generated';
import { addressOf, standing, writtenDay } from './print-words';

export type ShownPrintDesk = PrintDeskPageQuery['printDesk'];

interface DeskData {
  readonly desk: ShownPrintDesk;
  readonly newId: string;
  readonly done: string | null;
}

/** Where a coordinator makes what can be ordered, counts it, and takes it to the printer. */
export const printDeskPage = definePage<DeskData>({
  path: '/week/:slug/drukwerk/beheer',
  async load({ params, url, query, context }) {
    signInFirst(context, url.pathname);
    const { printDesk: desk } = await query(PrintDeskPageDocument, { edition: params['slug'] ?? '' });
    return { desk, newId: v7(), done: url.searchParams.get('gedaan') };
  },
  submit,
  title: ({ desk: { edition } }, say) => say('Drukwerk beheren: {edition}', { edition: edition.name }),
  head: () => ({ noIndex: true }),
  view: DeskView,
});

async function submit({ form, params, mutate, goTo, context }: SubmitArgs): Promise<Response | FormState> {
  const id = form.line('id');
  const back = (done: string) => goTo(`/week/${params['slug']}/drukwerk/beheer?gedaan=${done}`);
  switch (form.line('doe')) {
    case 'drukker': {
      const { state } = await mutate(SendPrintOrdersDocument, {
        input: { editionId: form.line('editionId') },
      });
      return state ?? back('drukker');
    }
    case 'bezorgd': {
      const { state } = await mutate(DeliverPrintOrderDocument, { input: { id } });
      return state ?? back('bezorgd');
    }
    case 'weg': {
      const { state } = await mutate(RemovePrintItemDocument, { input: { id } });
      return state ?? back('weg');
    }
    default: {
      const closes = form.line('closesOn');
      const { state } = await mutate(SavePrintItemDocument, {
        input: {
          ...{ id, editionId: form.line('editionId'), version: form.wholeNumber('version') },
          title: form.line('title'),
          about: form.line('about'),
          // What is no number or no day is said at its field by the API.
          packSize: form.wholeNumber('packSize') || 0,
          mostPacks: form.wholeNumber('mostPacks') || 0,
          closesOn: readDate(closes, context.now) ?? closes,
        },
      });
      return state ?? back('bewaard');
    }
  }
}

function DeskView({ data: { desk, newId, done }, form }: ViewProps<DeskData>) {
  const say = useSay();
  const href = useHref();
  const { edition, totals } = desk;
  const path = `/week/${edition.slug}/drukwerk`;
  const editing = form?.values['id']?.[0];
  const tells: Readonly<Record<string, string>> = {
    bewaard: say('Bewaard. Redacteuren kunnen het meteen bestellen.'),
    weg: say('Dit is weg.'),
    drukker: say('Genoteerd: besteld bij de drukker. Wie bestelde, krijgt een mail.'),
    bezorgd: say('Genoteerd: bezorgd. Het adres is gewist.'),
  };
  const told = form || !done ? undefined : tells[done];
  return (
    <Page>
      <Stack gap="section">
        <Stack gap="large">
          <PageHeader
            title={say('Drukwerk beheren')}
            lead={edition.name}
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[
                  { href: href(`/week/${edition.slug}`), label: edition.name },
                  { href: href(path), label: say('Drukwerk') },
                ]}
              />
            }
          />
          <FormProblems form={form} />
          {told ? <Notice kind="success" live="status" title={told} /> : null}
        </Stack>
        {totals.length > 0 ? <Totals desk={desk} action={href(`${path}/beheer`)} /> : null}
        {desk.orders.length > 0 ? <Orders desk={desk} action={href(`${path}/beheer`)} /> : null}
        <Section id="soorten" title={say('Wat er te bestellen is')}>
          <Stack>
            {totals.map(({ item, orders }) => (
              <Disclosure key={item.id} title={item.title} open={editing === item.id}>
                <ItemForm
                  id={item.id}
                  editionId={edition.id}
                  item={item}
                  closes={dayAsTyped(item.closesOn)}
                  canRemove={orders === 0}
                  action={href(`${path}/beheer`)}
                  form={editing === item.id ? form : null}
                />
              </Disclosure>
            ))}
            <Disclosure
              title={say('Voeg iets toe')}
              open={totals.length === 0 || (form !== null && !totals.some(({ item }) => item.id === editing))}
            >
              <ItemForm
                id={newId}
                editionId={edition.id}
                item={null}
                closes=""
                canRemove={false}
                action={href(`${path}/beheer`)}
                form={totals.some(({ item }) => item.id === editing) ? null : form}
              />
            </Disclosure>
          </Stack>
        </Section>
      </Stack>
    </Page>
  );
}

function Totals({
  desk: { edition, totals, readyCount, orders },
  action,
}: {
  desk: ShownPrintDesk;
  action: string;
}) {
  const say = useSay();
  const { locale } = usePageFacts();
  return (
    <Section id="totaal" title={say('Totaal per soort')}>
      <Stack>
        <Table
          caption={say('Totaal per soort')}
          captionHidden
          columns={[
            { key: 'what', header: say('Wat') },
            { key: 'until', header: say('Bestellen tot en met') },
            { key: 'organisations', header: say('Organisaties'), numeric: true },
            { key: 'packs', header: say('Pakken'), numeric: true },
            { key: 'pieces', header: say('Stuks'), numeric: true },
          ]}
          rows={totals.map(({ item, packs, orders }) => ({
            key: item.id,
            cells: [item.title, writtenDay(item.closesOn, locale), orders, packs, packs * item.packSize],
          }))}
        />
        <form method="post" action={action}>
          <input type="hidden" name="editionId" value={edition.id} />
          <Toolbar
            primary={
              readyCount > 0 ? (
                <Button
                  type="submit"
                  name="doe"
                  value="drukker"
                  variant="primary"
                  busyText={say('Even wachten…')}
                >
                  {say('{count, plural, one {# bestelling is} other {# bestellingen zijn}} bij de drukker', {
                    count: readyCount,
                  })}
                </Button>
              ) : null
            }
          >
            <LinkButton href={`/files/drukwerk/${edition.slug}.csv`}>
              {say('Download de lijst voor de drukker')}
            </LinkButton>
          </Toolbar>
        </form>
        {readyCount > 0 ? (
          <p>
            {say('Daarna verandert er niets meer aan, en krijgt wie bestelde een mail dat het eraan komt.')}
          </p>
        ) : orders.some(({ status }) => status === 'PLACED') ? (
          <p>{say('Naar de drukker kan een bestelling zodra de laatste besteldag voorbij is.')}</p>
        ) : null}
      </Stack>
    </Section>
  );
}

function Orders({ desk: { orders, totals }, action }: { desk: ShownPrintDesk; action: string }) {
  const say = useSay();
  return (
    <Section
      id="bestellingen"
      title={say('{count, plural, one {# bestelling} other {# bestellingen}}', { count: orders.length })}
      lead={say(
        'Zeg het als iets bezorgd is: dan wissen we het adres. Dat gebeurt een maand na de Week ook vanzelf.',
      )}
    >
      <Table
        caption={say('Bestellingen')}
        captionHidden
        columns={[
          { key: 'who', header: say('Organisatie') },
          { key: 'what', header: say('Pakken') },
          { key: 'where', header: say('Naar') },
          { key: 'how', header: say('Hoe het staat') },
          { key: 'do', header: say('Doen'), quiet: true },
        ]}
        rows={orders.map((order) => ({
          key: order.id,
          cells: [
            order.organisation?.name ?? '',
            order.lines
              .flatMap(({ itemId, packs }) => {
                const title = totals.find(({ item }) => item.id === itemId)?.item.title;
                return title ? [`${packs} × ${title}`] : [];
              })
              .join(', '),
            [order.receiver, addressOf(order)].filter(Boolean).join(', ') || say('Gewist'),
            standing(order.status, say),
            order.status === 'SENT' ? (
              <form key="bezorgd" method="post" action={action}>
                <input type="hidden" name="id" value={order.id} />
                <Button type="submit" name="doe" value="bezorgd" size="small" busyText={say('Even wachten…')}>
                  {say('Is bezorgd')}
                </Button>
              </form>
            ) : null,
          ],
        }))}
      />
    </Section>
  );
}
