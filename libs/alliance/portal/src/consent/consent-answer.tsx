import { writeDate } from '@verbonden/shared/kernel';
import {
  Button,
  CheckboxGroup,
  DescriptionList,
  Disclosure,
  Notice,
  Panel,
  Stack,
  TextArea,
  Toolbar,
} from '@verbonden/shared/ui';
import {
  type FormState,
  problemAt,
  useHref,
  usePageFacts,
  useSay,
  valueAt,
  valuesAt,
} from '@verbonden/shared/web';
import type { LinkedConsentFragment } from './consent-link.page.generated';
import { scopeWords } from './scope-words';

interface Props {
  readonly linked: LinkedConsentFragment;
  readonly form: FormState | null;
}

/** What was said, and what can be said now: yes with where, no, or away with it. */
export function ConsentAnswer({ linked, form }: Props) {
  const say = useSay();
  const { state, answer } = linked;
  if (state === 'WITHDRAWN') {
    return (
      <Notice kind="success" title={say('Het is weg. Nergens op deze website staat het nog.')}>
        {say('Je hoeft niets meer te doen. Bedankt dat je het zei.')}
      </Notice>
    );
  }
  if (state === 'EXPIRED') {
    return (
      <Notice kind="info" title={say('De afgesproken tijd is om. Het is weggehaald.')}>
        {say('Je hoeft niets te doen.')}
      </Notice>
    );
  }
  if (answer === 'YES') return <SaidYes linked={linked} form={form} />;
  return (
    <Stack>
      {answer === 'NO' ? (
        <Notice kind="success" title={say('Je zei nee. Het komt er niet.')}>
          {say('Bedenk je je? Dan kun je hieronder alsnog ja zeggen.')}
        </Notice>
      ) : null}
      <Question linked={linked} form={form} />
    </Stack>
  );
}

/** How they are called there, and until when. */
function Shown({ linked: { chosenName, ageLabel, until } }: { linked: LinkedConsentFragment }) {
  const say = useSay();
  const { locale } = usePageFacts();
  return (
    <DescriptionList
      facts={[
        { term: say('Naam erbij'), details: say('{name}, {age} jaar', { name: chosenName, age: ageLabel }) },
        { term: say('Tot en met'), details: writeDate(new Date(`${until}T12:00:00Z`), locale) },
      ]}
    />
  );
}

function Question({ linked, form }: Props) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const asked = scopeWords(say).filter(({ value }) => linked.scopes.includes(value));
  const [portal, ...more] = asked;
  return (
    <Panel>
      <form method="post" action={href(address)} noValidate>
        <Stack>
          <Shown linked={linked} />
          {more.length > 0 ? (
            <CheckboxGroup
              name="scopes"
              label={say('Waar mag het nog meer staan?')}
              hint={say('Het komt in elk geval op deze website. Haal weg wat je niet wilt.')}
              options={more}
              defaultValues={valuesAt(form, 'scopes', linked.scopes)}
              error={problemAt(form, 'scopes')}
            />
          ) : (
            <p>{say('Het komt alleen hier: {place}.', { place: portal?.label ?? '' })}</p>
          )}
          <Toolbar
            primary={
              <Button type="submit" name="stap" value="ja" variant="primary" busyText={say('Even wachten…')}>
                {say('Ja, dit mag')}
              </Button>
            }
          >
            {linked.answer === 'NO' ? null : (
              <Button type="submit" name="stap" value="nee">
                {say('Nee, liever niet')}
              </Button>
            )}
          </Toolbar>
          <p>{say('Je kunt het later altijd weer laten weghalen, met deze zelfde link.')}</p>
        </Stack>
      </form>
    </Panel>
  );
}

function SaidYes({ linked, form }: Props) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const isGiven = linked.state === 'GIVEN';
  return (
    <Stack>
      <Notice
        kind="success"
        title={isGiven ? say('Je zei ja. Dank je wel.') : say('Jij zei ja. Dank je wel.')}
      >
        {isGiven
          ? say('Bewaar de mail met deze link: daarmee kun je het altijd laten weghalen.')
          : say('Er is nog iemand gevraagd. Pas als die ook ja zegt, komt het erop.')}
      </Notice>
      <Panel>
        <Stack>
          <Shown linked={linked} />
          <Disclosure title={say('Ik wil het niet meer')} open={problemAt(form, 'reason') !== undefined}>
            <form method="post" action={href(address)} noValidate>
              <Stack>
                <p>
                  {say(
                    'Als je hieronder drukt, is het meteen overal weg. Dat kan niet teruggedraaid worden.',
                  )}
                </p>
                <TextArea
                  name="reason"
                  rows={3}
                  label={say('Wil je zeggen waarom?')}
                  optional={say('niet verplicht')}
                  audience={say('Alleen de coördinator leest dit.')}
                  defaultValue={valueAt(form, 'reason')}
                  error={problemAt(form, 'reason')}
                />
                <Toolbar>
                  <Button type="submit" name="stap" value="haal-weg" variant="danger">
                    {say('Haal het overal weg')}
                  </Button>
                </Toolbar>
              </Stack>
            </form>
          </Disclosure>
        </Stack>
      </Panel>
    </Stack>
  );
}
