import {
  Button,
  Columns,
  CopyButton,
  Disclosure,
  DocumentFrame,
  Page,
  PageHeader,
  Prose,
  Section,
  SelectField,
  Stack,
  TextArea,
  TextField,
} from '@verbonden/shared/ui';
import {
  definePage,
  localHref,
  scriptSnippet,
  snippet,
  useHref,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import {
  embedAddress,
  type EmbedChoice,
  readEmbedChoice,
  scriptAttributes,
  usualHeight,
  wholePaths,
} from './embed-choice';
import { EmbedChoicesDocument, type EmbedChoicesQuery } from './embed.generated';

interface EmbedData extends EmbedChoicesQuery {
  readonly choice: EmbedChoice;
  readonly publicUrl: string;
}

/** Makes the few lines that put a list of knowledge on somebody else's site, with what it looks like beside it. */
export const embedPage = definePage<EmbedData>({
  path: '/insluiten',
  async load({ url, query, context }) {
    const answer = await query(EmbedChoicesDocument, {});
    return { ...answer, choice: readEmbedChoice(url.searchParams), publicUrl: context.publicUrl };
  },
  title: (_, say) => say('Ons aanbod op je eigen site'),
  head: (_, { say }) => ({
    description: say('Zet kennis, bijeenkomsten of activiteiten over jonge mantelzorgers op je eigen site.'),
  }),
  view: EmbedView,
});

function EmbedView({ data }: ViewProps<EmbedData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { choice, publicUrl, network, organisations, knowledgeTerms } = data;
  const address = embedAddress(choice, locale);
  const title = {
    kennis: say('Kennis van {network}', { network: network.name }),
    bijeenkomsten: say('Bijeenkomsten van {network}', { network: network.name }),
    activiteiten: say('Activiteiten in de Week'),
  }[choice.what];
  const whole = publicUrl + localHref(locale, wholePaths[choice.what]);
  const [theme = ''] = choice.list.chosen.themes;
  const [organisation = ''] = choice.list.chosen.organisation;
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Ons aanbod op je eigen site')}
          lead={say('Kies wat je wilt laten zien, kopieer de regels en plak ze in je eigen pagina.')}
        />
        <Columns
          asideFirst
          aside={
            <form method="get" action={href('/insluiten')}>
              <Stack>
                <SelectField
                  name="toon"
                  label={say('Wat laat je zien?')}
                  options={[
                    { value: 'kennis', label: say('Kennis en praktijken') },
                    { value: 'bijeenkomsten', label: say('Bijeenkomsten die komen') },
                    { value: 'activiteiten', label: say('Activiteiten in de Week') },
                  ]}
                  defaultValue={choice.what}
                />
                <TextField
                  name="waar"
                  label={say('Plaats of postcode')}
                  hint={say('Telt alleen mee voor activiteiten.')}
                  defaultValue={choice.near}
                />
                <SelectField
                  name="thema"
                  label={say('Thema')}
                  placeholder={say('Alle thema’s')}
                  options={knowledgeTerms
                    .filter(({ group }) => group === 'themes')
                    .map(({ code, label }) => ({ value: code, label }))}
                  defaultValue={theme}
                />
                <SelectField
                  name="organisatie"
                  label={say('Organisatie')}
                  placeholder={say('Alle organisaties')}
                  options={organisations.edges.map(({ node }) => ({ value: node.slug, label: node.name }))}
                  defaultValue={organisation}
                />
                <TextField
                  name="aantal"
                  label={say('Hoeveel')}
                  hint={say('Van 1 tot 20.')}
                  type="number"
                  min={1}
                  max={20}
                  width="short"
                  defaultValue={String(choice.count)}
                />
                <SelectField
                  name="kleur"
                  label={say('Kleur')}
                  placeholder={say('Zoals het apparaat van de lezer')}
                  options={[
                    { value: 'licht', label: say('Licht') },
                    { value: 'donker', label: say('Donker') },
                  ]}
                  defaultValue={
                    choice.colours === 'light' ? 'licht' : choice.colours === 'dark' ? 'donker' : ''
                  }
                />
                <div>
                  <Button type="submit" variant="primary">
                    {say('Laat zien')}
                  </Button>
                </div>
              </Stack>
            </form>
          }
        >
          <Stack gap="large">
            <Section id="plakken" title={say('Plak dit in je eigen pagina')}>
              <Stack>
                <TextArea
                  name="regels"
                  label={say('De regels')}
                  hint={say('Wie je pagina leest krijgt geen cookies van ons. De lijst houdt zichzelf bij.')}
                  id="regels-om-te-plakken"
                  rows={4}
                  readOnly
                  defaultValue={scriptSnippet({
                    portal: publicUrl,
                    height: usualHeight(choice),
                    asked: scriptAttributes(choice, locale),
                    link: { address: whole, words: title },
                  })}
                />
                <div>
                  <CopyButton field="regels-om-te-plakken" told={say('De regels zijn gekopieerd.')}>
                    {say('Kopieer de regels')}
                  </CopyButton>
                </div>
                <Disclosure title={say('Mag er op jouw site geen script?')}>
                  <Stack>
                    <TextArea
                      name="kader"
                      label={say('De regels zonder script')}
                      hint={say('Het kader heeft een vaste hoogte. Verander die naar wat past.')}
                      rows={4}
                      readOnly
                      defaultValue={snippet(publicUrl + address, title)}
                    />
                    <p>
                      {say('Heeft je site een strenge CSP? Sta {host} toe bij script-src en bij frame-src.', {
                        host: new URL(publicUrl).origin,
                      })}
                    </p>
                  </Stack>
                </Disclosure>
                {choice.what === 'kennis' ? (
                  <Prose>
                    <p>
                      {say('Teken je de lijst liever zelf? Haal haar op als JSON:')}{' '}
                      <a href={address.replace(/^(?:\/en)?\/insluiten\/kennis/, '/insluiten/kennis.json')}>
                        {say('de lijst als JSON')}
                      </a>
                      {'. '}
                      {say('Of volg haar met een feed:')}{' '}
                      <a href={`/feeds/kennis.atom?${address.split('?')[1] ?? ''}`}>Atom</a>
                      {'.'}
                    </p>
                  </Prose>
                ) : null}
              </Stack>
            </Section>
            <Section id="voorbeeld" title={say('Zo ziet het eruit')}>
              <DocumentFrame src={address} title={title} ours />
            </Section>
          </Stack>
        </Columns>
      </Stack>
    </Page>
  );
}
