import { DescriptionList } from '@verbonden/shared/ui';

/** How many of what is in somebody's name. */
export function OwnedList({
  owned,
}: {
  owned: readonly { readonly code: string; readonly label: string; readonly count: number }[];
}) {
  return (
    <DescriptionList facts={owned.map(({ label, count }) => ({ term: label, details: String(count) }))} />
  );
}
