import { Section, Table } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { WholePollFragment } from './poll.page.generated';

/** The link by which an organisation spreads the poll, and how many began through it: from ten on, and never what they said. */
export function SharingLinks({ links }: { links: WholePollFragment['sharingLinks'] }) {
  const say = useSay();
  const href = useHref();
  return (
    <Section
      id="delen"
      title={say('Deel de peiling met een eigen link')}
      lead={say(
        'Je ziet hoeveel mensen via jullie link begonnen, vanaf tien. Wat ze antwoordden, ziet niemand.',
      )}
    >
      <Table
        caption={say('Links van organisaties')}
        captionHidden
        columns={[
          { key: 'naam', header: say('Organisatie') },
          { key: 'link', header: say('Link') },
          { key: 'aantal', header: say('Begonnen'), numeric: true },
        ]}
        rows={links.map(({ organisationName, path, started }) => ({
          key: path,
          cells: [
            organisationName,
            <a key="a" href={href(path)}>
              {path}
            </a>,
            started ?? say('minder dan tien'),
          ],
        }))}
      />
    </Section>
  );
}
