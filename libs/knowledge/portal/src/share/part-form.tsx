import { Button, Stack, Toolbar } from '@verbonden/shared/ui';
import { type FormState, Island, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import { FieldComments } from '../review/field-comments';
import type { Term } from '../terms';
import { GuardedField } from '../wording/guarded-field';
import type { WordingHintsFragment } from '../wording/wording.generated';
import itemDraft from './item-draft.island';
import { PartField } from './part-field';
import { type AskedField, standingValues } from './part-values';
import type { EditableFragment } from './share.page.generated';

interface PartFormProps {
  readonly id: string;
  readonly item: WordingHintsFragment & { readonly version: number | null };
  /** The part and its neighbours, as they stand in the address; null where there is none. */
  readonly part: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly form: FormState | null;
  readonly fields: readonly AskedField[];
  readonly text: EditableFragment & { readonly organisationId: string | null };
  readonly terms: readonly Term[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** What stands before the fields. */
  readonly children?: ReactNode;
}

/** One part of the form. 'Verder' comes first in it, so that it is what Enter does. */
export function PartForm({
  id,
  item,
  part,
  before,
  after,
  form,
  fields,
  text,
  terms,
  organisations,
  children,
}: PartFormProps) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const version = item.version ?? 0;
  const further = (
    <Button
      type="submit"
      variant="primary"
      name="naar"
      value={after ?? 'klaar'}
      busyText={say('Even wachten…')}
    >
      {after ? say('Verder') : say('Bekijk en stuur in')}
    </Button>
  );
  return (
    <form id={id} method="post" action={href(address)} noValidate {...(form ? { 'data-refused': '' } : {})}>
      <Stack>
        <input type="hidden" name="deel" value={part} />
        <input type="hidden" name="version" value={version} />
        <div id={`${id}-apparaat`} />
        {children}
        {fields.map((field) => (
          <Stack key={field.name} gap="small">
            <FieldComments field={field.name} />
            <PartField
              field={field}
              form={form}
              standing={standingValues(text, field)}
              terms={terms}
              organisations={organisations}
            />
            <GuardedField formId={id} field={field} item={item} />
          </Stack>
        ))}
        {fields.length > 0 ? (
          <Island
            of={itemDraft}
            props={{
              formId: id,
              id: item.id,
              part,
              version,
              fields: fields.map(({ name, label, format }) => ({ name, label, format })),
            }}
          />
        ) : null}
        <Toolbar primary={further}>
          {before ? (
            <Button type="submit" name="naar" value={before}>
              {say('Terug')}
            </Button>
          ) : null}
          {after ? (
            <Button type="submit" variant="quiet" name="naar" value="klaar">
              {say('Bewaar en bekijk')}
            </Button>
          ) : null}
        </Toolbar>
      </Stack>
    </form>
  );
}
