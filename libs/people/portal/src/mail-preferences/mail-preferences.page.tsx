import {
  Breadcrumb,
  Button,
  CheckboxField,
  DescriptionList,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  Help,
  signInFirst,
  useHref,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import type { SchoolRegionChoice } from '@verbonden/shared/web/schema';
import {
  ChooseSchoolRegionDocument,
  MailPreferencesPageDocument,
  type MailPreferencesPageQuery,
  SaveMailChoicesDocument,
} from './mail-preferences.generated';
import { chosenIn, RhythmMatrix } from './rhythm-matrix';
import { SchoolHolidayField } from './school-holiday-field';

interface MailData {
  readonly mine: MailPreferencesPageQuery['myMailChoices'];
  readonly region: MailPreferencesPageQuery['mySchoolRegion'];
  readonly isSaved: boolean;
}

const path = '/mijn/mail';

/** Of each kind of mail how often it comes, and whether it waits for working hours. */
export const mailPreferencesPage = definePage<MailData>({
  path,
  async load({ url, query, context }) {
    signInFirst(context, path);
    const { myMailChoices, mySchoolRegion } = await query(MailPreferencesPageDocument, {});
    return {
      mine: myMailChoices,
      region: mySchoolRegion,
      isSaved: url.searchParams.get('gedaan') === 'bewaard',
    };
  },
  async submit({ form, mutate, goTo }) {
    const { state } = await mutate(SaveMailChoicesDocument, {
      input: { choices: chosenIn(form), calm: form.isTicked('rust'), discreet: form.isTicked('stil') },
    });
    if (state) return state;
    const choice = form.line('vakantie') as SchoolRegionChoice;
    const region = choice ? await mutate(ChooseSchoolRegionDocument, { input: { choice } }) : null;
    return region?.state ?? goTo(`${path}?gedaan=bewaard`);
  },
  title: (_, say) => say('Mijn mail'),
  head: () => ({ noIndex: true }),
  view: MailView,
});

function MailView({ data: { mine, region, isSaved }, form }: ViewProps<MailData>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page>
      <PageHeader
        title={say('Mijn mail')}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href('/mijn'), label: say('Mijn Verbonden') }]}
          />
        }
        lead={say('Kies hoe vaak je iets hoort. Wat je kiest, geldt vanaf de volgende mail.')}
      />
      <FormProblems form={form} />
      {isSaved ? (
        <Notice kind="success" title={say('Bewaard. Zo krijg je voortaan mail.')} live="status" />
      ) : null}
      <form method="post" action={href(path)}>
        <Stack gap="large">
          <Section
            id="kiezen"
            title={say('Mail waar je over gaat')}
            lead={say(
              'Elke dag, week of maand: dan krijg je alles samen in één overzicht, op een doordeweekse ochtend. Is er niets nieuws, dan krijg je niets.',
            )}
          >
            <Help
              title={say('Wat is het verschil tussen meteen en een overzicht?')}
              chapter="professional#welke-mail-je-krijgt"
            >
              {say(
                'Meteen: elke keer een eigen mail. Elke dag, week of maand: alles samen in één mail, op een doordeweekse ochtend. Wat je al meteen kreeg, staat niet nog eens in het overzicht.',
              )}
            </Help>
            <RhythmMatrix choices={mine.choices} />
          </Section>
          <Section id="rust-kiezen" title={say('Rust')}>
            <CheckboxField
              name="rust"
              label={say('Alleen mail onder werktijd')}
              hint={say(
                'Dan wacht deze mail ’s avonds, ’s nachts en in het weekend. Werk je in het onderwijs, dan ook in de schoolvakantie van jouw regio. Zet dit uit, en mail komt meteen.',
              )}
              defaultChecked={mine.calm}
            />
            <SchoolHolidayField region={region} />
          </Section>
          <Section id="discreet" title={say('Wie kijkt er mee op je scherm?')}>
            <CheckboxField
              name="stil"
              label={say('Laat op mijn scherm niet zien waar mail over gaat')}
              hint={say(
                'Dan staat er bij afzender en onderwerp alleen dat er een bericht is, ook in een melding op je telefoon. Wat het is, lees je als je de mail opent. Mail over je account houdt zijn onderwerp, want die moet je herkennen.',
              )}
              defaultChecked={mine.discreet}
            />
          </Section>
          <div>
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Bewaar mijn keuze')}
            </Button>
          </div>
        </Stack>
      </form>
      <Section
        id="altijd"
        title={say('Mail die altijd komt')}
        lead={say('Hier vroeg je om, of je moet het weten. Deze mail komt dus altijd, en meteen.')}
      >
        <DescriptionList
          layout="below"
          facts={mine.always.map(({ title, hint }) => ({ term: title, details: hint }))}
        />
      </Section>
    </Page>
  );
}
