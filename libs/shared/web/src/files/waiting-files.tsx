import { Island } from '../island/island';
import { useHref } from '../page/page-facts';
import filesWaiting from './files-waiting.island';

/** Says that files are being looked at, and shows the page again when that is done. `ids` that are ready do nothing. */
export function WaitingFiles({
  files,
  path,
}: {
  files: readonly { readonly id: string; readonly state: string }[];
  path: string;
}) {
  const href = useHref();
  const ids = files
    .filter(({ state }) => state === 'PROCESSING' || state === 'RECEIVING')
    .map(({ id }) => id);
  return ids.length > 0 ? <Island of={filesWaiting} props={{ ids, address: href(path) }} /> : null;
}
