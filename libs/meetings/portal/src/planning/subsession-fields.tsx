import { Grid, Row, TextArea, TextField } from '@verbonden/shared/ui';
import { problemAt, useSay } from '@verbonden/shared/web';
import { Plus } from 'lucide-react';
import type { AgendaRow } from './agenda-row';
import { EnglishFields } from './english-fields';
import { fieldIn, type FormSource } from './form-fields';
import styles from './planning.module.css';
import { RowSteps } from './row-steps';
import { StepButton } from './step-button';
import {
  mostSubsessions,
  subsessionCountField,
  subsessionField,
  type SubsessionRow,
  subsessionsId,
} from './subsession-row';

/** What runs side by side in a round; only shown for a part that is a round. */
export function SubsessionFields({ row, place, ...source }: FormSource & { row: AgendaRow; place: number }) {
  const say = useSay();
  const { subsessions } = row;
  const problem = problemAt(source.form, subsessionsId(place));
  return (
    <div className={styles.round} id={subsessionsId(place)}>
      <input type="hidden" name={subsessionCountField(place)} value={subsessions.length} />
      <h4>{say('Subsessies naast elkaar')}</h4>
      {problem ? <p className={styles.problem}>{problem}</p> : null}
      {subsessions.length > 0 ? (
        <ol className={styles.rows} role="list">
          {subsessions.map((subsession, each) => (
            <li key={each} className={styles.subsession}>
              <div className={styles.rowHead}>
                <h5>{say('Subsessie {number}', { number: each + 1 })}</h5>
                <RowSteps
                  place={each}
                  count={subsessions.length}
                  name={subsession.title || say('Subsessie {number}', { number: each + 1 })}
                  stepOf={(what) => `subsessie-${what}:${place}:${each}`}
                  fieldAt={(other) => subsessionField(place, other, 'title')}
                  listId={subsessionsId(place)}
                />
              </div>
              <OneSubsession {...source} row={place} place={each} subsession={subsession} />
            </li>
          ))}
        </ol>
      ) : (
        <p>{say('Nog geen. Mensen kiezen bij hun aanmelding waar ze heen gaan.')}</p>
      )}
      {subsessions.length < mostSubsessions ? (
        <div>
          <StepButton
            step={`subsessie-erbij:${place}`}
            to={subsessionField(place, subsessions.length, 'title')}
            icon={<Plus aria-hidden="true" />}
          >
            {say('Voeg subsessie toe')}
          </StepButton>
        </div>
      ) : null}
    </div>
  );
}

function OneSubsession({
  row,
  place,
  subsession,
  ...source
}: FormSource & { row: number; place: number; subsession: SubsessionRow }) {
  const say = useSay();
  const at = fieldIn(source);
  const field = (key: keyof SubsessionRow) => at(subsessionField(row, place, key));
  const english = [field('titleEn'), field('descriptionEn')];
  const notRequired = say('niet verplicht');
  const seats = { inputMode: 'numeric', width: 'short' } as const;
  return (
    <>
      <input type="hidden" name={subsessionField(row, place, 'id')} value={subsession.id} />
      <TextField {...field('title')} label={say('Titel')} />
      <TextArea
        {...field('description')}
        rows={2}
        label={say('Waar gaat het over?')}
        optional={notRequired}
      />
      <Grid>
        <TextField {...field('hostName')} label={say('Wie begeleidt?')} optional={notRequired} />
        <TextField
          {...field('hostEmail')}
          type="email"
          label={say('E-mail van de begeleider')}
          optional={notRequired}
          audience={say('Alleen coördinatoren zien dit adres.')}
          hint={say('Heeft diegene een account, dan kan hij of zij op de dag zelf meekijken.')}
        />
      </Grid>
      <Row>
        <TextField {...field('room')} width="medium" label={say('Ruimte')} optional={notRequired} />
        <TextField {...field('seatsOnsite')} {...seats} label={say('Plekken in de zaal')} />
        <TextField {...field('seatsOnline')} {...seats} label={say('Plekken online')} />
      </Row>
      <p className={styles.help}>{say('Leeg is: zoveel als er komen. 0 is: zo kan het hier niet.')}</p>
      <EnglishFields
        open={english.some(({ error }) => error)}
        filled={english.some(({ defaultValue }) => defaultValue)}
      >
        <TextField {...field('titleEn')} label={say('Titel in het Engels')} lang="en" />
        <TextArea
          {...field('descriptionEn')}
          rows={2}
          label={say('Waar gaat het over, in het Engels')}
          lang="en"
        />
      </EnglishFields>
    </>
  );
}
