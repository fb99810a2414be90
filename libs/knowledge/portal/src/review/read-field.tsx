import { Button, Disclosure, Section, Stack, TextArea, Toolbar } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { FieldValue } from '../version/field-value';
import type { ReadFieldsFragment } from '../version/read-fields.generated';
import type { ThreadFragment } from './read-along.page.generated';
import { textAt } from './take-review-step';
import { Thread } from './thread';

interface ReadFieldProps {
  readonly field: ReadFieldsFragment;
  readonly threads: readonly ThreadFragment[];
  readonly itemId: string;
  readonly path: string;
  readonly canComment: boolean;
  readonly form: FormState | null;
}

/** A field as it is read along: what stands there, what was said about it, and room to say something. */
export function ReadField({ field, threads, itemId, path, canComment, form }: ReadFieldProps) {
  const say = useSay();
  const href = useHref();
  const name = textAt(field.field);
  const asked = threads.filter(({ resolvedAt, isOlder }) => resolvedAt === null && !isOlder);
  const settled = threads.filter((thread) => !asked.includes(thread));
  return (
    <Section id={`veld-${field.field}`} title={field.label}>
      <Stack>
        <FieldValue field={field} />
        {asked.map((thread) => (
          <Thread key={thread.id} comment={thread} path={path} form={form} />
        ))}
        {settled.length > 0 ? (
          <Disclosure
            title={say('{count, plural, one {# opmerking van eerder} other {# opmerkingen van eerder}}', {
              count: settled.length,
            })}
          >
            <Stack>
              {settled.map((thread) => (
                <Thread key={thread.id} comment={thread} path={path} form={form} />
              ))}
            </Stack>
          </Disclosure>
        ) : null}
        {canComment ? (
          <Disclosure
            title={say('Zet hier een opmerking bij')}
            open={problemAt(form, name) !== undefined}
            id={`schrijf-${field.field}`}
          >
            <form method="post" action={href(path)} noValidate>
              <Stack gap="small">
                <input type="hidden" name="id" value={itemId} />
                <input type="hidden" name="plek" value={field.field} />
                <input
                  type="hidden"
                  name="nieuw"
                  value={valueAt(form, name) ? valueAt(form, 'nieuw') : v7()}
                />
                <TextArea
                  name={name}
                  rows={2}
                  label={say('Je opmerking bij ‘{field}’', { field: field.label })}
                  audience={say('Wie schrijft en wie meeleest, ziet dit.')}
                  defaultValue={valueAt(form, name)}
                  error={problemAt(form, name)}
                />
                <Toolbar>
                  <Button type="submit" name="stap" value="opmerking" size="small">
                    {say('Plaats de opmerking')}
                  </Button>
                </Toolbar>
              </Stack>
            </form>
          </Disclosure>
        ) : null}
      </Stack>
    </Section>
  );
}
