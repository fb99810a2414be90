import { ShortcutDialog, ShortcutList, ShortcutSwitch, Stack } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { useShortcuts } from './use-shortcuts';

/** The shortcuts of every page, shown when `?` is pressed, and the links that their letters follow. */
export function ShortcutOverview() {
  const say = useSay();
  const groups = useShortcuts();
  return (
    <ShortcutDialog title={say('Sneltoetsen')} closeLabel={say('Sluit')}>
      <Stack>
        <ShortcutList groups={groups} thenText={say('dan')} level={3} act />
        <ShortcutSwitch label={say('Sneltoetsen aan op dit apparaat')} />
      </Stack>
    </ShortcutDialog>
  );
}
