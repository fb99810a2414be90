import { Chip, Stack, Toolbar } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import type { MeetingKind } from '@verbonden/shared/web/schema';
import { kindName } from '../meeting-words';
import { listAddress, type ListChoice } from './list-address';

/** To come or past, and the kinds that are there; a kind that would show nothing is not offered. */
export function ListChoices({ choice, there }: { choice: ListChoice; there: readonly MeetingKind[] }) {
  const say = useSay();
  const href = useHref();
  const chip = (to: ListChoice, label: string, current: boolean) => (
    <Chip key={label} href={href(listAddress(to))} current={current}>
      {label}
    </Chip>
  );
  return (
    <nav aria-label={say('Welke bijeenkomsten')}>
      <Stack gap="small">
        <Toolbar>
          {chip({ past: false, kind: null }, say('Komt nog'), !choice.past)}
          {chip({ past: true, kind: null }, say('Is geweest'), choice.past)}
        </Toolbar>
        {there.length > 1 || choice.kind ? (
          <Toolbar>
            {chip({ ...choice, kind: null }, say('Alle soorten'), choice.kind === null)}
            {there.map((kind) => chip({ ...choice, kind }, kindName(kind, say), choice.kind === kind))}
          </Toolbar>
        ) : null}
      </Stack>
    </nav>
  );
}
