import { SelectField } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { SeriesChoicesFragment } from './copy-meeting.generated';

interface SeriesFieldProps {
  readonly seasons: SeriesChoicesFragment;
  readonly name: string;
  readonly defaultValue: string;
  readonly error: string | undefined;
}

/** The season that a meeting is part of; not asked as long as there is none. */
export function SeriesField({ seasons, ...field }: SeriesFieldProps) {
  const say = useSay();
  if (seasons.edges.length === 0) return null;
  return (
    <SelectField
      {...field}
      label={say('Hoort bij een reeks')}
      optional={say('niet verplicht')}
      placeholder={say('Geen reeks')}
      options={seasons.edges.map(({ node }) => ({ value: node.id, label: node.titleNl }))}
    />
  );
}
