import { Prose, TypedText } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { ReadFieldsFragment } from './read-fields.generated';

/** What stands in a field, as a reader sees it. */
export function FieldValue({ field: { values, html } }: { field: ReadFieldsFragment }) {
  const say = useSay();
  if (values.length === 0) return <p>{say('Nog niet ingevuld.')}</p>;
  if (html !== null) return <Prose html={html} lang="nl" />;
  return <TypedText lang="nl" text={values.join(', ')} />;
}
