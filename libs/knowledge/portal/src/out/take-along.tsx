import { hasRole } from '@verbonden/shared/kernel';
import { Disclosure, Prose } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { type ListChoice, listAddress } from '../knowledge-list/list-address';

/** Ways to take along what the list shows: a file, a feed, a frame; and for who may, the way in by file. */
export function TakeAlong({ choice }: { choice: ListChoice }) {
  const say = useSay();
  const href = useHref();
  const { viewer } = usePageFacts();
  const question = listAddress(choice).split('?')[1];
  const asked = question ? `?${question}` : '';
  return (
    <Disclosure title={say('Neem deze lijst mee')}>
      <Prose>
        <ul>
          <li>
            {say('Als bestand:')} <a href={`/kennis/export.csv${asked}`}>CSV</a> {say('(voor Excel)')},{' '}
            <a href={`/kennis/export.json${asked}`}>JSON</a>
          </li>
          <li>
            {say('Als feed, met wat nieuw is:')} <a href={`/feeds/kennis.atom${asked}`}>Atom</a>,{' '}
            <a href={`/feeds/kennis.json${asked}`}>JSON Feed</a>
          </li>
          <li>
            <a href={href(`/insluiten${asked}`)}>{say('Op je eigen site')}</a>
          </li>
          {hasRole(viewer, 'EDITOR', 'COORDINATOR', 'ADMINISTRATOR') ? (
            <li>
              <a href={href('/beheer/inlezen?wat=kennis')}>{say('Lees zelf een bestand in')}</a>
            </li>
          ) : null}
        </ul>
      </Prose>
    </Disclosure>
  );
}
