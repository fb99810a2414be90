import {
  Breadcrumb,
  Button,
  EmptyState,
  LinkButton,
  Page,
  PageHeader,
  RadioCards,
  SelectField,
  Stack,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  problemAt,
  useHref,
  useSay,
  valueAt,
  type ViewProps,
} from '@verbonden/shared/web';
import { type Asked, askedIn, countMeant, places } from '../estimate/estimate-address';
import { signInFirst } from '../sign-in-first';
import {
  AddFigureToPolicyTextDocument,
  PolicyTextsPageDocument,
  type PolicyTextsPageQuery,
} from './policy-texts.generated';

interface FigureData extends PolicyTextsPageQuery {
  readonly asked: Asked;
  /** The text somebody came from. */
  readonly textId: string | null;
}

/** Puts the figure of the network, or an estimate from it, in a policy text. The estimate can come from its own page. */
export const figureInPolicyTextPage = definePage<FigureData>({
  path: '/beleid/cijfer',
  async load({ url, query, context }) {
    signInFirst(context, `/beleid/cijfer${url.search}`);
    const mine = await query(PolicyTextsPageDocument, {});
    return { ...mine, asked: askedIn(url.searchParams), textId: url.searchParams.get('tekst') };
  },
  async submit({ form, say, mutate, goTo }) {
    const id = form.line('id');
    const typed = form.line('aantal');
    const count = typed === '' ? null : countMeant(typed);
    const problems = [
      ...(id ? [] : [{ field: 'id', message: say('Kies in welke tekst het komt.') }]),
      ...(typed !== '' && count === null
        ? [{ field: 'aantal', message: say('Vul een heel getal in, met cijfers. Bijvoorbeeld 640.') }]
        : []),
    ];
    if (problems.length > 0) return { values: form.values(), problems };
    const place = form.line('waar');
    const asked = askedIn(new URLSearchParams(form.all('leeftijd').map((age) => ['leeftijd', age])));
    const { state } = await mutate(AddFigureToPolicyTextDocument, {
      input: {
        id,
        count,
        place: Object.hasOwn(places, place) ? places[place as keyof typeof places] : 'MUNICIPALITY',
        ageGroups: [...asked.ages],
      },
    });
    if (!state) return goTo(`/beleid/${id}?gedaan=erbij`);
    const named = state.problems.map((each) =>
      each.field === 'count' ? { ...each, field: 'aantal' } : each,
    );
    return { ...state, problems: named };
  },
  title: (_, say) => say('Zet een cijfer in een beleidstekst'),
  head: () => ({ noIndex: true }),
  view: FigureView,
});

function FigureView({ data: { myPolicyTexts, asked, textId }, form }: ViewProps<FigureData>) {
  const say = useSay();
  const href = useHref();
  const chosen = myPolicyTexts.find(({ id }) => id === textId) ?? myPolicyTexts[0];
  return (
    <Page width="reading">
      <PageHeader
        title={say('Zet een cijfer in een beleidstekst')}
        breadcrumb={
          <Breadcrumb
            label={say('Je bent hier')}
            steps={[{ href: href('/beleid'), label: say('Beleidsteksten') }]}
          />
        }
        lead={say('Het cijfer komt erin met zijn bron. Verandert het later, dan zie je dat bij je tekst.')}
      />
      <FormProblems form={form} />
      {chosen ? (
        <form method="post" action={href('/beleid/cijfer')} noValidate>
          <Stack gap="large">
            {asked.ages.map((age) => (
              <input key={age} type="hidden" name="leeftijd" value={age} />
            ))}
            <RadioCards
              name="id"
              label={say('In welke?')}
              error={problemAt(form, 'id')}
              defaultValue={valueAt(form, 'id', chosen.id)}
              cards={myPolicyTexts.map(({ id, title, municipality }) => ({
                value: id,
                label: title,
                badge: municipality,
              }))}
            />
            <TextField
              name="aantal"
              width="short"
              inputMode="numeric"
              label={say('Hoeveel jongeren zijn er?')}
              optional={say('niet verplicht')}
              hint={say(
                'Met een aantal rekenen we een schatting uit, met marge. Laat je het leeg, dan komt het landelijke cijfer erin.',
              )}
              defaultValue={valueAt(form, 'aantal', asked.typed)}
              error={problemAt(form, 'aantal')}
            />
            <SelectField
              name="waar"
              label={say('Waar tel je ze?')}
              options={[
                { value: 'gemeente', label: say('In de gemeente') },
                { value: 'school', label: say('Op een school') },
                { value: 'regio', label: say('In de regio') },
              ]}
              defaultValue={valueAt(form, 'waar', asked.typed === null ? 'gemeente' : asked.place)}
            />
            <Toolbar
              primary={
                <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
                  {say('Zet erin')}
                </Button>
              }
            >
              <LinkButton href={href(`/beleid/${chosen.id}`)} variant="quiet">
                {say('Terug naar de tekst')}
              </LinkButton>
            </Toolbar>
          </Stack>
        </form>
      ) : (
        <EmptyState
          title={say('Je hebt nog geen beleidstekst')}
          action={
            <LinkButton href={href('/beleid/nieuw')} variant="primary">
              {say('Begin een beleidstekst')}
            </LinkButton>
          }
        >
          {say('Begin er eerst een. Daarna zet je het cijfer erin.')}
        </EmptyState>
      )}
    </Page>
  );
}
