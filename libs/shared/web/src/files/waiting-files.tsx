import { Island } from '../island/island';
import { useHref, usePageFacts } from '../page/page-facts';
import filesWaiting from './files-waiting.island';

/**
 * Says that files are being looked at, and shows the page again when that is done: at the same address, so that what was
 * told there ('Bewaard') is still told. `files` that are ready do nothing.
 */
export function WaitingFiles({
  files,
}: {
  files: readonly { readonly id: string; readonly state: string }[];
}) {
  const href = useHref();
  const { address } = usePageFacts();
  const ids = files
    .filter(({ state }) => state === 'PROCESSING' || state === 'RECEIVING')
    .map(({ id }) => id);
  return ids.length > 0 ? <Island of={filesWaiting} props={{ ids, address: href(address) }} /> : null;
}
