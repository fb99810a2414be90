import { isSignedIn, looksAfterNetwork } from '@verbonden/shared/kernel';
import {
  AccountLinks,
  Footer,
  Frame,
  LinkButton,
  type NavigationItem,
  QuickExit,
  ShortcutSwitch,
  type Theme,
  ThemeChoice,
} from '@verbonden/shared/ui';
import { FindBox } from '@verbonden/search/portal';
import { localHref, useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import { NotKept, onDevicePath, WasKept } from '../offline/offline-words';
import { ShortcutOverview } from '../shortcuts/shortcut-overview';

/** Where 'Snel weg' leads: a page that anybody could have open. */
const elsewhere = 'https://nl.wikipedia.org/';

/** The header and footer around every page, for whoever looks at it. */
export function SiteFrame({
  theme,
  forYoungPeople,
  isKept,
  children,
}: {
  theme: Theme;
  forYoungPeople: boolean;
  /** A device may keep this page, and then says since when. */
  isKept: boolean;
  children: ReactNode;
}) {
  const say = useSay();
  const href = useHref();
  const { locale, viewer, address, demo } = usePageFacts();
  const other = locale === 'nl' ? 'en' : 'nl';
  const [path = '/'] = address.split('?');
  const signedIn = isSignedIn(viewer);
  const isInNetwork = signedIn && viewer.roles.length > 0;
  const places = [
    { path: '/kennis', label: say('Kennis') },
    { path: '/aanbod', label: say('Aanbod') },
    { path: '/bijeenkomsten', label: say('Bijeenkomsten') },
    ...(isInNetwork ? [{ path: '/signalen', label: say('Signalen') }] : []),
    { path: '/organisaties', label: say('Organisaties') },
    { path: '/week', label: say('De Week') },
    ...(looksAfterNetwork(viewer) ? [{ path: '/bureau', label: say('Bureau') }] : []),
  ];
  const items = places.map((place): NavigationItem => ({
    href: href(place.path),
    label: place.label,
    ...(path === place.path
      ? { current: 'page' as const }
      : path.startsWith(`${place.path}/`)
        ? { current: 'section' as const }
        : {}),
  }));
  return (
    <Frame
      skipLabel={say('Naar de inhoud')}
      brand={{ href: href('/'), name: 'Verbonden', line: say('Alliantie Jonge Mantelzorg') }}
      navigation={{ label: say('Hoofdmenu'), menuLabel: say('Menu'), closeLabel: say('Sluit'), items }}
      {...(forYoungPeople
        ? {
            exit: (
              <QuickExit href={elsewhere} label={say('Snel weg')} hint={say('Of druk twee keer op Escape')} />
            ),
          }
        : {})}
      {...(path === '/' || path === '/zoeken'
        ? {}
        : {
            search: (
              <FindBox
                action={href('/zoeken')}
                label={say('Zoek wat werkt')}
                shortcutHint={say('Druk op / om te zoeken')}
              />
            ),
          })}
      language={{
        href: localHref(other, address),
        label: other === 'en' ? 'English' : 'Nederlands',
        lang: other,
      }}
      account={
        signedIn ? (
          <AccountLinks
            own={{ href: href('/mijn'), label: say('Mijn Verbonden') }}
            leave={{
              action: href('/uitloggen'),
              label: say('Uitloggen'),
              offline: say(
                'Wat op dit toestel stond, is gewist. Uitloggen lukt pas als je weer verbinding hebt.',
              ),
            }}
          />
        ) : (
          <LinkButton href={href('/inloggen')} variant="secondary" size="small">
            {say('Inloggen')}
          </LinkButton>
        )
      }
      {...(isKept ? { offline: <WasKept /> } : path === onDevicePath ? { offline: <NotKept /> } : {})}
      {...(demo
        ? {
            banner: say(
              'Dit is een voorbeeldnetwerk. De mensen en de toekomstige bijeenkomsten zijn verzonnen.',
            ),
          }
        : {})}
      footer={
        <Footer
          columns={[
            {
              title: say('Vinden'),
              links: [
                { href: href('/kennis'), label: say('Kennis') },
                { href: href('/verzamelingen'), label: say('Verzamelingen') },
                { href: href('/aanbod'), label: say('Aanbod') },
                { href: href('/bijeenkomsten'), label: say('Bijeenkomsten') },
                { href: href('/organisaties'), label: say('Organisaties') },
                { href: href('/verbanden'), label: say('Verbanden') },
                { href: href('/gemeenten'), label: say('Gemeenten') },
                { href: href('/lab'), label: say('JMZ Lab') },
                { href: href('/peilingen'), label: say('Peilingen') },
                { href: href('/advies'), label: say('Advies van jongeren') },
                { href: href('/week'), label: say('De Week') },
              ],
            },
            {
              title: say('Hulp bij je werk'),
              links: [
                { href: href('/begin'), label: say('Begin bij je werk') },
                { href: href('/handboek'), label: say('Handboek') },
                { href: href('/schatting'), label: say('Hoeveel zijn het er bij jou?') },
                { href: href('/woordkeus'), label: say('Zo praten we over jonge mantelzorgers') },
                { href: href('/insluiten'), label: say('Op je eigen site') },
              ],
            },
            {
              title: say('Over deze plek'),
              links: [
                { href: href('/meedoen'), label: say('Doe mee') },
                { href: href('/doelen'), label: say('Wat we willen') },
                { href: href('/toegankelijkheid'), label: say('Toegankelijkheid') },
                { href: href('/sneltoetsen'), label: say('Sneltoetsen') },
                { href: href('/privacy'), label: say('Privacy') },
                { href: href('/bewaren'), label: say('Wat we bewaren, en hoe lang') },
                { href: href(onDevicePath), label: say('Op dit toestel') },
                { href: href('/ontwikkelaars'), label: say('Voor ontwikkelaars') },
                { href: href('/certificaat'), label: say('Klopt dit certificaat?') },
                { href: href('/onderdelen'), label: say('Onderdelen van deze site') },
              ],
            },
          ]}
          choices={
            <>
              <ThemeChoice
                action={href('/voorkeuren')}
                returnTo={address}
                current={theme}
                label={say('Weergave')}
                names={{ system: say('Zoals mijn apparaat'), light: say('Licht'), dark: say('Donker') }}
              />
              <ShortcutSwitch label={say('Sneltoetsen')} />
              <ShortcutOverview />
            </>
          }
        >
          {say('Verbonden is gemaakt voor iedereen die om jonge mantelzorgers heen staat.')}
        </Footer>
      }
    >
      {children}
    </Frame>
  );
}
