import {
  Button,
  Columns,
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
import { definePage, snippet, useHref, usePageFacts, useSay, type ViewProps } from '@verbonden/shared/web';
import { embedAddress, type EmbedChoice, readEmbedChoice } from './embed-choice';
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
  title: (_, say) => say('Kennis op je eigen site'),
  head: (_, { say }) => ({
    description: say('Zet een lijst met kennis over jonge mantelzorgers op je eigen site.'),
  }),
  view: EmbedView,
});

function EmbedView({ data }: ViewProps<EmbedData>) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { choice, publicUrl, network, organisations, knowledgeTerms } = data;
  const address = embedAddress(choice, locale);
  const title = say('Kennis van {network}', { network: network.name });
  const [theme = ''] = choice.list.chosen.themes;
  const [organisation = ''] = choice.list.chosen.organisation;
  return (
    <Page>
      <Stack gap="large">
        <PageHeader
          title={say('Kennis op je eigen site')}
          lead={say('Kies wat je wilt laten zien, kopieer de regels en plak ze in je eigen pagina.')}
        />
        <Columns
          asideFirst
          aside={
            <form method="get" action={href('/insluiten')}>
              <Stack>
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
                  rows={4}
                  readOnly
                  defaultValue={snippet(publicUrl + address, title)}
                />
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
