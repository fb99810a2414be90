import { type Text, writeDay } from '@verbonden/shared/kernel';
import { DescriptionList, Disclosure, Page, PageHeader, Section, Stack, Table } from '@verbonden/shared/ui';
import { definePage, type Say, usePageFacts, useSay } from '@verbonden/shared/web';
import { type Finding, findingsOf, type Status, statusOf } from './findings';
import { keptResults } from './kept-results';

/** Where a report comes in that something does not work for somebody. */
const address = 'toegankelijk@example.org';

/** The day on which this statement was made for the first time. */
const since = '2026-11-28';

/**
 * The accessibility statement in the form of Dutch public bodies: status, what was looked at, what fails and since when,
 * what we do, where to report and where to complain. What was looked at comes from the results of the browser tests.
 */
export const accessibilityPage = definePage<null>({
  path: '/toegankelijkheid',
  load: () => null,
  title: (_, say) => say('Toegankelijkheid'),
  view: AccessibilityView,
});

function AccessibilityView() {
  const say = useSay();
  const { locale } = usePageFacts();
  const findings = findingsOf(keptResults);
  const looked = findings.filter((finding) => finding.looked !== null);
  const unseen = findings.filter((finding) => finding.looked === null);
  const [last = since] = keptResults
    .map(({ on }) => on)
    .toSorted()
    .reverse();
  const pages = Math.max(...looked.map((finding) => finding.looked!.pages));
  return (
    <Page width="reading">
      <PageHeader
        title={say('Toegankelijkheid')}
        lead={say(
          'Iedereen moet hier kunnen lezen, zoeken en zich aanmelden. Ook met een toetsenbord, een schermlezer of een telefoon van jaren oud.',
        )}
      />
      <Section id="status" title={say('Hoe staan we ervoor?')}>
        <DescriptionList
          facts={[
            { term: say('Norm'), details: say('WCAG 2.2, niveau A en AA. Dat is ook EN 301 549.') },
            { term: say('Status'), details: statusWords(say, statusOf(findings, false)) },
            {
              term: say('Zelf getest'),
              details: say(
                '{looked} van de {all} eisen, op {pages, plural, one {# pagina} other {# pagina’s}}. Het laatst op {day}.',
                { looked: looked.length, all: findings.length, pages, day: writeDay(last, locale) },
              ),
            },
            {
              term: say('Door iemand anders onderzocht'),
              details: say('Nog niet. Daarom geven we onszelf geen A of B.'),
            },
            { term: say('Deze verklaring is van'), details: writeDay(last, locale) },
          ]}
        />
      </Section>
      <Section id="wat-mist" title={say('Wat lukt nog niet?')}>
        <OpenPoints findings={findings} unseen={unseen.length} />
      </Section>
      <Section id="wat-we-doen" title={say('Wat doen we?')}>
        <ul>
          <li>{say('Elke verandering gaat langs alle pagina’s, op een laptop en op een telefoon.')}</li>
          <li>{say('We meten licht, donker, vier keer vergroot, met meer ruimte en met eigen kleuren.')}</li>
          <li>{say('De belangrijkste taken spelen we na met alleen een toetsenbord.')}</li>
          <li>{say('Werkt er iets niet, dan gaat de verandering niet door.')}</li>
        </ul>
        <Disclosure title={say('Alle {count} eisen, en wat we ervan weten', { count: findings.length })}>
          <CriteriaTable findings={findings} />
        </Disclosure>
      </Section>
      <Section id="melden" title={say('Lukt iets niet?')}>
        <p>
          {say(
            'Laat het ons weten. Zeg welke pagina het is, wat je wilde doen en wat er gebeurde. Je krijgt binnen twee werkdagen antwoord.',
          )}
        </p>
        <p>
          <a href={`mailto:${address}`}>{address}</a>
        </p>
      </Section>
      <Section id="klacht" title={say('Niet blij met ons antwoord?')}>
        <p>
          {say(
            'Zeg het ons, dan kijkt iemand anders ernaar. Kom je er met ons niet uit? Dan kun je naar het College voor de Rechten van de Mens. Gaat het om een gemeente of een andere overheid, dan ook naar de Nationale ombudsman.',
          )}
        </p>
        <ul>
          <li>
            <a href="https://www.mensenrechten.nl">mensenrechten.nl</a>
          </li>
          <li>
            <a href="https://www.nationaleombudsman.nl">nationaleombudsman.nl</a>
          </li>
        </ul>
      </Section>
    </Page>
  );
}

/** What is known to fail, and what nobody looked at. */
function OpenPoints({
  findings,
  unseen,
}: {
  readonly findings: readonly Finding[];
  readonly unseen: number;
}) {
  const say = useSay();
  const { locale } = usePageFacts();
  const failing = findings.filter(({ open }) => open > 0);
  return (
    <Stack>
      {failing.length > 0 ? (
        <ul>
          {failing.map(({ criterion, open, looked }) => (
            <li key={criterion.number}>
              {say('{name} ({number}): {open, plural, one {# plek} other {# plekken}}, gezien op {day}.', {
                name: nameIn(criterion.name, locale),
                number: criterion.number,
                open,
                day: writeDay(looked?.on ?? since, locale),
              })}
            </li>
          ))}
        </ul>
      ) : (
        <p>{say('Onze eigen tests vinden nu niets wat mis is. Dat is niet hetzelfde als niets mis.')}</p>
      )}
      <ul>
        <li>
          {say(
            '{count, plural, one {# eis kan} other {# eisen kunnen}} we niet met een test zien. Daar moet een mens naar kijken.',
            {
              count: unseen,
            },
          )}
        </li>
        <li>
          {say('Sinds {day}: nog geen onderzoek door een onafhankelijke partij.', {
            day: writeDay(since, locale),
          })}
        </li>
        <li>
          {say('Sinds {day}: nog geen proef met mensen die een schermlezer gebruiken.', {
            day: writeDay(since, locale),
          })}
        </li>
        <li>{say('Films en documenten van leden hebben niet altijd ondertitels of een goede opbouw.')}</li>
      </ul>
    </Stack>
  );
}

function CriteriaTable({ findings }: { readonly findings: readonly Finding[] }) {
  const say = useSay();
  const { locale } = usePageFacts();
  return (
    <Table
      caption={say('De eisen van WCAG 2.2 en EN 301 549')}
      captionHidden
      columns={[
        { key: 'name', header: say('Eis') },
        { key: 'standard', header: 'EN 301 549' },
        { key: 'looked', header: say('Getest') },
        { key: 'open', header: say('Open'), numeric: true },
      ]}
      rows={findings.map(({ criterion, looked, open }) => ({
        key: criterion.number,
        cells: [
          `${criterion.number} ${nameIn(criterion.name, locale)}`,
          `9.${criterion.number}`,
          looked
            ? say('{pages, plural, one {# pagina} other {# pagina’s}}, {day}', {
                pages: looked.pages,
                day: writeDay(looked.on, locale),
              })
            : say('niet door een test'),
          looked ? String(open) : '–',
        ],
      }))}
    />
  );
}

const nameIn = (name: Text, locale: 'nl' | 'en') => name[locale];

function statusWords(say: Say, status: Status): string {
  switch (status) {
    case 'A':
      return say('A: voldoet volledig');
    case 'B':
      return say('B: voldoet voor een deel');
    case 'C':
      return say('C: de eerste stappen zijn gezet');
    case 'D':
      return say('D: voldoet niet');
  }
}
