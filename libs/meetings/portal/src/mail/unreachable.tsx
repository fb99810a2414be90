import { Notice, Table } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { answerInWords } from './mail-words';
import type { UnreachablePersonFragment } from './mails.generated';

/** Whom mail does not reach. Shortly before the meeting it is a list to phone. */
export function Unreachable({
  people,
  isSoon,
}: {
  people: readonly UnreachablePersonFragment[];
  isSoon: boolean;
}) {
  const say = useSay();
  if (people.length === 0) return <p>{say('Iedereen is bereikbaar, voor zover we weten.')}</p>;
  return (
    <>
      <Notice
        kind="attention"
        title={
          isSoon
            ? say('Bel deze mensen: de bijeenkomst is al bijna, en mail komt niet aan.')
            : say('Mail aan deze mensen komt niet aan.')
        }
      >
        <p>
          {say(
            'Telefoonnummers staan niet in het portaal. De organisatie waar iemand werkt, weet er vaak raad mee.',
          )}
        </p>
      </Notice>
      <Table
        caption={say('{count, plural, one {# mens} other {# mensen}} zonder werkend adres', {
          count: people.length,
        })}
        columns={[
          { key: 'name', header: say('Naam') },
          { key: 'work', header: say('Werk') },
          { key: 'why', header: say('Wat er is') },
        ]}
        rows={people.map(({ id, person, addressRefused }) => ({
          key: id,
          cells: [person.name, person.jobTitle ?? '', answerInWords(addressRefused ?? '', say)],
        }))}
      />
    </>
  );
}
