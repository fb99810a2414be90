import { writeDay } from '@verbonden/shared/kernel';
import {
  Apart,
  Button,
  DateField,
  LinkButton,
  Panel,
  Section,
  Stack,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import type { BoardData } from './board.page';

/** How much a young person takes on, and when nothing: their own choice, without a reason. */
export function Availability({
  data: { board, pauseId },
  form,
}: {
  data: BoardData;
  form: FormState | null;
}) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const path = href('/klankbord');
  return (
    <Section
      id="beschikbaar"
      title={say('Hoeveel je aankunt')}
      lead={say('Deze maand ben je {asked} keer gevraagd, van de {most} die jij koos.', {
        asked: board.askedThisMonth,
        most: board.monthlyMost,
      })}
    >
      <Stack gap="large">
        <form method="post" action={path} noValidate>
          <Stack>
            <TextField
              name="monthlyMost"
              inputMode="numeric"
              label={say('Hoeveel vragen per maand wil je hooguit?')}
              hint={say('Een getal van 0 tot en met 10. Meer vragen we je niet.')}
              width="short"
              defaultValue={valueAt(form, 'monthlyMost', String(board.monthlyMost))}
              error={problemAt(form, 'monthlyMost')}
            />
            <TextField
              name="birthYear"
              inputMode="numeric"
              label={say('In welk jaar ben je geboren?')}
              audience={say(
                'De coördinator ziet alleen een leeftijdsgroep, zoals 16 of 17. Anderen zien niets.',
              )}
              width="short"
              defaultValue={valueAt(form, 'birthYear', board.birthYear ? String(board.birthYear) : '')}
              error={problemAt(form, 'birthYear')}
            />
            <Toolbar>
              <Button type="submit" name="stap" value="bewaar" busyText={say('Even wachten…')}>
                {say('Bewaar')}
              </Button>
            </Toolbar>
          </Stack>
        </form>
        {board.pauses.map(({ id, fromDay, untilDay }) => (
          <Panel key={id} tone="quiet">
            <form method="post" action={path}>
              <input type="hidden" name="id" value={id} />
              <Apart>
                <p>
                  {say('Pauze van {from} tot en met {until}', {
                    from: writeDay(fromDay, locale),
                    until: writeDay(untilDay, locale),
                  })}
                </p>
                <Button type="submit" name="stap" value="pauze-weg" size="small" variant="quiet">
                  {say('Haal weg')}
                </Button>
              </Apart>
            </form>
          </Panel>
        ))}
        <form method="post" action={path} noValidate>
          <Stack>
            <input type="hidden" name="id" value={pauseId} />
            <h3>{say('Even pauze')}</h3>
            <p>{say('Toetsen, vakantie, of gewoon geen zin? Je hoeft niet te zeggen waarom.')}</p>
            <DateField
              name="fromDay"
              label={say('Eerste dag')}
              hint={say('Bijvoorbeeld 24-3-2027.')}
              pickLabel={say('Kies in de kalender')}
              width="short"
              defaultValue={valueAt(form, 'fromDay')}
              error={problemAt(form, 'fromDay')}
            />
            <DateField
              name="untilDay"
              label={say('Laatste dag')}
              pickLabel={say('Kies in de kalender')}
              width="short"
              defaultValue={valueAt(form, 'untilDay')}
              error={problemAt(form, 'untilDay')}
            />
            <Toolbar>
              <Button type="submit" name="stap" value="pauze" busyText={say('Even wachten…')}>
                {say('Neem pauze')}
              </Button>
              <LinkButton href={href('/klankbord/stoppen')} variant="quiet">
                {say('Ik stop met het klankbord')}
              </LinkButton>
            </Toolbar>
          </Stack>
        </form>
      </Stack>
    </Section>
  );
}
