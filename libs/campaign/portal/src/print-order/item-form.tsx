import { Button, DateField, Row, Stack, TextField, Toolbar } from '@verbonden/shared/ui';
import { type FormState, problemAt, useSay, valueAt } from '@verbonden/shared/web';
import type { ShownPrintItemFragment } from './print-order.generated';

interface ItemFormProps {
  readonly id: string;
  readonly editionId: string;
  readonly item: ShownPrintItemFragment | null;
  /** The last day to order it, as somebody types it. */
  readonly closes: string;
  readonly canRemove: boolean;
  readonly action: string;
  readonly form: FormState | null;
}

/** One thing to order: what it is, how many in a pack, how many at most, until when. */
export function ItemForm({ id, editionId, item, closes, canRemove, action, form }: ItemFormProps) {
  const say = useSay();
  // Several of these forms stand on a page; the one that was sent has the ids that the problems point to.
  const at = (name: string, standing: string) => ({
    name,
    id: form ? name : `${name}-${id}`,
    defaultValue: valueAt(form, name, standing),
    error: problemAt(form, name),
  });
  return (
    <form
      method="post"
      action={action}
      noValidate
      data-keep={`druksoort-${item?.id ?? 'nieuw'}-${item?.version ?? 0}`}
    >
      <Stack>
        <input type="hidden" name="id" value={valueAt(form, 'id', id)} />
        <input type="hidden" name="editionId" value={editionId} />
        <input type="hidden" name="version" value={item?.version ?? ''} />
        <TextField {...at('title', item?.title ?? '')} label={say('Hoe heet het?')} />
        <TextField {...at('about', item?.about ?? '')} label={say('Wat is het?')} hint={say('In een zin.')} />
        <Row>
          <TextField
            {...at('packSize', item ? String(item.packSize) : '')}
            label={say('Stuks in een pak')}
            inputMode="numeric"
            width="short"
          />
          <TextField
            {...at('mostPacks', item ? String(item.mostPacks) : '')}
            label={say('Hooguit zoveel pakken')}
            inputMode="numeric"
            width="short"
          />
        </Row>
        <DateField
          {...at('closesOn', closes)}
          label={say('Laatste besteldag')}
          pickLabel={say('Kies in de kalender')}
        />
        <Toolbar>
          <Button type="submit" name="doe" value="bewaar" busyText={say('Even wachten…')}>
            {item ? say('Bewaar') : say('Voeg toe')}
          </Button>
          {canRemove ? (
            <Button type="submit" name="doe" value="weg" variant="quiet" busyText={say('Even wachten…')}>
              {say('Haal weg')}
            </Button>
          ) : null}
        </Toolbar>
      </Stack>
    </form>
  );
}
