import { Button, FieldGroup, Row, Section, Stack, TextField } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import type {
  PrintPageQuery,
  ShownPrintItemFragment,
  ShownPrintOrderFragment,
} from './print-order.generated';
import { writtenDay } from './print-words';

type Ordering = PrintPageQuery['printOrdering'];

interface OrderFormProps {
  readonly ordering: Ordering;
  readonly organisation: Ordering['ordersFor'][number];
  readonly order: ShownPrintOrderFragment | null;
  readonly path: string;
  readonly form: FormState | null;
}

/** How many packs of each, and where they go. */
export function OrderForm({ ordering, organisation, order, path, form }: OrderFormProps) {
  const say = useSay();
  const href = useHref();
  const { edition, items } = ordering;
  const at = (name: string, standing: string | null | undefined = '') => ({
    name,
    defaultValue: valueAt(form, name, standing),
    error: problemAt(form, name),
  });
  return (
    <Section
      id="bestel"
      title={
        order
          ? say('Verander de bestelling van {organisation}', { organisation: organisation.name })
          : say('Bestel voor {organisation}', { organisation: organisation.name })
      }
    >
      <form
        method="post"
        action={href(`${path}?organisatie=${organisation.id}`)}
        noValidate
        data-keep={`drukwerk-${edition.id}-${organisation.id}-${order?.version ?? 0}`}
        {...(form ? { 'data-refused': '' } : {})}
      >
        <Stack gap="large">
          <input type="hidden" name="editionId" value={edition.id} />
          <input type="hidden" name="organisationId" value={organisation.id} />
          <input
            type="hidden"
            name="version"
            value={form && form.code !== 'CONFLICT' ? valueAt(form, 'version') : (order?.version ?? '')}
          />
          {items.map((item) => (
            <Amount
              key={item.id}
              item={item}
              packs={order?.lines.find(({ itemId }) => itemId === item.id)?.packs ?? 0}
              form={form}
            />
          ))}
          <FieldGroup
            id="adres"
            label={say('Waar moet het heen?')}
            hint={say('Alleen coördinatoren en de drukker zien dit. We wissen het zodra het bezorgd is.')}
          >
            <Stack>
              <TextField
                {...at('receiver', order?.receiver)}
                label={say('Wie neemt het aan?')}
                autoComplete="name"
              />
              <TextField
                {...at('street', order?.street)}
                label={say('Straat')}
                hint={say('Geen postbus: daar bezorgt de drukker niet.')}
              />
              <Row>
                <TextField
                  {...at('houseNumber', order?.houseNumber)}
                  label={say('Huisnummer')}
                  width="short"
                />
                <TextField
                  {...at('addition', order?.addition)}
                  label={say('Toevoeging')}
                  optional={say('niet verplicht')}
                  width="short"
                />
              </Row>
              <Row>
                <TextField
                  {...at('postcode', order?.postcode)}
                  label={say('Postcode')}
                  width="short"
                  autoComplete="postal-code"
                />
                <TextField {...at('place', order?.place)} label={say('Plaats')} width="medium" />
              </Row>
            </Stack>
          </FieldGroup>
          <div>
            <Button type="submit" name="doe" value="bestel" variant="primary" busyText={say('Even wachten…')}>
              {order ? say('Bewaar de bestelling') : say('Bestel')}
            </Button>
          </div>
        </Stack>
      </form>
    </Section>
  );
}

function Amount({
  item,
  packs,
  form,
}: {
  item: ShownPrintItemFragment;
  packs: number;
  form: FormState | null;
}) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { id, title, about, packSize, mostPacks, closesOn, isOpen } = item;
  const name = `packs-${id}`;
  const facts = isOpen
    ? say('Per pak {count} stuks, hooguit {most} pakken. Bestellen kan tot en met {day}.', {
        count: packSize,
        most: mostPacks,
        day: writtenDay(closesOn, locale),
      })
    : say('Bestellen kan niet meer: {day} was de laatste dag.', { day: writtenDay(closesOn, locale) });
  return (
    <div>
      <input type="hidden" name="itemId" value={id} />
      <TextField
        name={name}
        label={say('{title}, in pakken', { title })}
        hint={`${about} ${facts}`}
        width="short"
        inputMode="numeric"
        readOnly={!isOpen}
        defaultValue={valueAt(form, name, String(packs))}
        error={problemAt(form, name)}
      />
    </div>
  );
}
