import { Page, PageHeader, Section, Stack } from '@verbonden/shared/ui';
import { definePage, useHref, useSay } from '@verbonden/shared/web';

/** What a young person wants to know first. It asks nothing and loads nothing. */
export const youngPrivacyPage = definePage<null>({
  path: '/privacy/jongeren',
  load: () => Promise.resolve(null),
  title: (_, say) => say('Jouw privacy'),
  forYoungPeople: true,
  view: YoungPrivacyView,
});

function YoungPrivacyView() {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <Stack gap="section">
        <PageHeader title={say('Jouw privacy')} lead={say('Wat wij van je weten, en wie dat ziet.')} />
        <Section id="kijken" title={say('Als je alleen rondkijkt')}>
          <p>
            {say(
              'Dan weten we niet wie je bent. Je hebt geen account nodig. Met de knop ‘Snel weg’ ben je zo weg.',
            )}
          </p>
        </Section>
        <Section id="meedoen" title={say('Als je meedoet')}>
          <p>
            {say(
              'Je kiest zelf de naam die anderen zien. Je echte naam ziet alleen een coördinator. Wie die leest, wordt opgeschreven.',
            )}
          </p>
          <p>
            {say(
              'Zeg je nee of stop je? Daar hoef je geen reden voor te geven, en niemand ziet dat jij nee zei.',
            )}
          </p>
        </Section>
        <Section id="zestien" title={say('Ben je jonger dan 16?')}>
          <p>
            {say(
              'Dan zegt een ouder of verzorger ook ja. Jij kunt altijd nee zeggen, ook als zij ja zeiden.',
            )}
          </p>
        </Section>
        <Section id="weg" title={say('Wil je dat iets weggaat?')}>
          <p>
            {say(
              'Zeg het tegen een coördinator die je vertrouwt. Dan halen we het weg. Een verhaal of foto haal je weg met de link uit je mail.',
            )}
          </p>
          <p>
            <a href={href('/privacy')}>{say('Alles precies weten')}</a>
          </p>
        </Section>
      </Stack>
    </Page>
  );
}
