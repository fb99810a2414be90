import { PartList } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { kindPart, partAddress } from './part-address';
import type { EditableFragment } from './share.page.generated';

interface PartsOverviewProps {
  readonly formId: string;
  readonly progress: EditableFragment['progress'];
  /** The part that is open, as it stands in the address. */
  readonly current: string;
}

/** What is told and what would still help a reader, part by part; a press saves and goes there. */
export function PartsOverview({ formId, progress, current }: PartsOverviewProps) {
  const say = useSay();
  return (
    <PartList
      label={say('De delen')}
      form={formId}
      name="naar"
      doneText={say('klaar')}
      parts={[
        { value: kindPart, label: say('Wat deel je?'), isDone: true, isCurrent: current === kindPart },
        ...progress.map(({ code, label, isDone, missing }) => ({
          value: partAddress(code),
          label,
          isDone,
          isCurrent: partAddress(code) === current,
          about: missing.length > 0 ? say('Nuttig: {fields}', { fields: few(missing, say) }) : undefined,
        })),
      ]}
    />
  );
}

function few(missing: readonly { readonly label: string }[], say: ReturnType<typeof useSay>): string {
  const names = missing.slice(0, 2).map(({ label }) => label.replace(/\?$/, '').toLowerCase());
  const more = missing.length - names.length;
  return more > 0 ? say('{names} en nog {more}', { names: names.join(', '), more }) : names.join(', ');
}
