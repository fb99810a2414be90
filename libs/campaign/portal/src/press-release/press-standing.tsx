import { StatusLabel } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';

/** How a release stands; nothing for one that everybody may use. */
export function PressStanding({
  release: { status, isUnderEmbargo },
}: {
  release: { readonly status: string; readonly isUnderEmbargo: boolean };
}) {
  const say = useSay();
  if (status === 'DRAFT') return <StatusLabel status="draft">{say('Concept')}</StatusLabel>;
  return isUnderEmbargo ? <StatusLabel status="waiting">{say('Onder embargo')}</StatusLabel> : null;
}
