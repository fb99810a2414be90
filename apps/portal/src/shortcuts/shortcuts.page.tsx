import { Page, PageHeader, ShortcutList, ShortcutSwitch, Stack } from '@verbonden/shared/ui';
import { definePage, useSay } from '@verbonden/shared/web';
import { useShortcuts } from './use-shortcuts';

/** What `?` shows, as a page: for who has no JavaScript, speaks to the computer, or wants to print it. */
export const shortcutsPage = definePage<null>({
  path: '/sneltoetsen',
  load: () => null,
  title: (_, say) => say('Sneltoetsen'),
  view: ShortcutsView,
});

function ShortcutsView() {
  const say = useSay();
  const groups = useShortcuts();
  return (
    <Page width="reading">
      <Stack gap="large">
        <PageHeader
          title={say('Sneltoetsen')}
          lead={say(
            'Met één of twee toetsen ben je waar je wilt zijn. Niet terwijl je iets typt: dan is een letter een letter.',
          )}
        />
        <ShortcutList groups={groups} thenText={say('dan')} />
        <Stack gap="small">
          <p>
            {say(
              'Praat je tegen je computer, of druk je soms per ongeluk een toets in? Zet ze dan uit. Dat geldt op dit apparaat, voor allemaal tegelijk.',
            )}
          </p>
          <ShortcutSwitch label={say('Sneltoetsen')} />
        </Stack>
      </Stack>
    </Page>
  );
}
