import { LinkRows, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { findInReference, placeOf } from './reference-index';

const most = 30;

/** What in the reference fits some words, each with the way to it. */
export function ReferenceResults({ asked }: { asked: string }) {
  const say = useSay();
  const href = useHref();
  const found = findInReference(asked);
  const count = found.length;
  return (
    <Stack>
      <p role="status">
        {count === 0
          ? say('Niets gevonden voor ‘{asked}’. Probeer één woord, in het Engels.', { asked })
          : count > most
            ? say('{count} gevonden; dit zijn de eerste {most}.', { count, most })
            : say('{count} gevonden', { count })}
      </p>
      {count > 0 ? (
        <LinkRows
          links={found.slice(0, most).map(({ key, about }) => ({
            href: href(placeOf(key)),
            label: key,
            ...(about ? { note: about } : {}),
          }))}
        />
      ) : null}
    </Stack>
  );
}
