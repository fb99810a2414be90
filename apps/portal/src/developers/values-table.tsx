import { Code, Table } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { Coded } from './coded';
import { findType, placeOf } from './reference-index';
import type { Guarded, Value } from './reference.types';
import { whoWord } from './reference-words';

/** A type as GraphQL writes it, with the way to its page. */
export function TypeName({ type }: { type: string }) {
  const href = useHref();
  const known = findType(type);
  if (!known) return <Code>{type}</Code>;
  return (
    <a href={href(placeOf(known.name))}>
      <Code>{type}</Code>
    </a>
  );
}

/** Who may, and with which token. */
export function Guard({ guard: { who, where, scope } }: { guard: Guarded }) {
  const say = useSay();
  return (
    <>
      {whoWord(who, say)}
      {where ? (
        <>
          {' ('}
          <span lang="en">{where}</span>)
        </>
      ) : null}
      {scope === null ? `; ${say('nooit met een sleutel')}` : null}
      {scope ? (
        <>
          {'; '}
          {say('sleutel voor')} <Code>{scope}</Code>
        </>
      ) : null}
    </>
  );
}

/** Arguments, fields or choices, each with what it is; and who reads it, where not everybody does. */
export function ValuesTable({
  caption,
  values,
  anchored,
}: {
  caption: string;
  values: readonly Value[];
  /** Each can be linked to; for one table a page. */
  anchored?: boolean;
}) {
  const say = useSay();
  const hasTypes = values.some(({ type }) => type !== '');
  const hasGuards = values.some(({ guard }) => guard);
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[
        { key: 'name', header: say('Naam') },
        ...(hasTypes ? [{ key: 'type', header: say('Type') }] : []),
        { key: 'about', header: say('Uitleg') },
        ...(hasGuards ? [{ key: 'guard', header: say('Alleen voor') }] : []),
      ]}
      rows={values.map((value) => ({
        key: value.name,
        cells: [
          <span key="name" id={anchored ? value.name : undefined}>
            <Code>{value.name}</Code>
          </span>,
          ...(hasTypes ? [<TypeName key="type" type={value.type} />] : []),
          <ValueAbout key="about" value={value} />,
          ...(hasGuards ? [value.guard ? <Guard key="guard" guard={value.guard} /> : '–'] : []),
        ],
      }))}
    />
  );
}

function ValueAbout({ value: { about, preset, deprecated, args } }: { value: Value }) {
  const say = useSay();
  if (!about && !preset && !deprecated && args.length === 0) return '–';
  return (
    <>
      {about ? <Coded text={about} lang="en" /> : null}
      {preset ? (
        <>
          {' '}
          {say('Zonder opgave')} <Code>{preset}</Code>.
        </>
      ) : null}
      {args.length > 0 ? (
        <>
          {' '}
          {say('Neemt:')} <Code>{args.map(({ name, type }) => `${name}: ${type}`).join(', ')}</Code>
        </>
      ) : null}
      {deprecated ? (
        <strong>
          {' '}
          {say('Vervalt:')} <Coded text={deprecated} lang="en" />
        </strong>
      ) : null}
    </>
  );
}
