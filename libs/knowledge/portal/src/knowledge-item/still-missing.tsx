import { Notice } from '@verbonden/shared/ui';
import { type FormState, useHref, useSay } from '@verbonden/shared/web';
import { editAddress } from '../share/part-address';
import type { StoryFragment } from './story.generated';

/** What has to be there before it can be sent in, each a link to the part of the form that asks for it. */
export function StillMissing({ slug, text, form }: { slug: string; text: StoryFragment; form: FormState }) {
  const say = useSay();
  const href = useHref();
  const partOf = (field: string) =>
    text.form.parts.find(({ fields }) => fields.some(({ name }) => name === field))?.code ?? 'BASICS';
  return (
    <Notice kind="attention" title={say('Nog even dit, dan kan het weg')} live="alert">
      <ul>
        {form.problems.map(({ field, message }) => (
          <li key={field}>
            <a
              href={href(
                field === 'consent'
                  ? `/kennis/${slug}/toestemmingen`
                  : editAddress(slug, partOf(field), field),
              )}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
