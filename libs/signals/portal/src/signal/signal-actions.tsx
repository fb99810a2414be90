import {
  Button,
  DateField,
  Disclosure,
  Panel,
  Section,
  SelectField,
  Stack,
  TextArea,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import type { AskingFragment } from '../ask/asking.generated';
import type { SignalData } from './signal.page';
import type { ShownSignalFragment } from './signal.page.generated';

interface ActionProps {
  readonly signal: ShownSignalFragment & Pick<AskingFragment, 'ask'>;
  readonly form: FormState | null;
}

/** The steps this reader can take now. Readers without a step see nothing. */
export function SignalActions({ signal, others, form }: ActionProps & Pick<SignalData, 'others'>) {
  return (
    <>
      {signal.viewerCanTakeUp ? <TakeUp signal={signal} form={form} /> : null}
      {signal.viewerCanAnswer ? <GiveAnswer signal={signal} form={form} /> : null}
      {signal.viewerCanClose || signal.viewerCanReopen || signal.viewerCanMerge ? (
        <div>
          {signal.viewerCanClose || signal.viewerCanReopen ? (
            <CloseOrOpen signal={signal} form={form} />
          ) : null}
          {signal.viewerCanMerge && others.length > 0 ? (
            <Merge signal={signal} others={others} form={form} />
          ) : null}
        </div>
      ) : null}
    </>
  );
}

function StepForm({
  signal: { id },
  form,
  step,
  children,
}: ActionProps & { step: string; children: ReactNode }) {
  const href = useHref();
  const wasSent = form?.values['stap']?.[0] === step;
  return (
    <form
      method="post"
      action={href(`/signalen/${id}`)}
      noValidate
      data-keep={`signaal-${step}-${id}`}
      {...(wasSent ? { 'data-refused': '' } : {})}
    >
      <Stack>{children}</Stack>
    </form>
  );
}

function TakeUp({ signal, form }: ActionProps) {
  const say = useSay();
  // Of a question that members were asked, a reply comes first.
  if (signal.ask) {
    return (
      <Disclosure
        id="oppakken"
        title={say('Wil je hier langer mee aan de slag? Pak het op')}
        open={form?.values['stap']?.[0] === 'pak-op'}
      >
        <TakeUpForm signal={signal} form={form} />
      </Disclosure>
    );
  }
  return (
    <Section
      id="oppakken"
      title={say('Pak dit op')}
      lead={say('Zeg wat jullie gaan doen en wanneer er nieuws is. Wie het inbracht of herkende, hoort het.')}
    >
      <Panel>
        <TakeUpForm signal={signal} form={form} />
      </Panel>
    </Section>
  );
}

function TakeUpForm({ signal, form }: ActionProps) {
  const say = useSay();
  const { takers } = signal;
  const [only] = takers;
  return (
    <StepForm signal={signal} form={form} step="pak-op">
      {takers.length === 1 && only ? (
        <>
          <input type="hidden" name="organisationId" value={only.organisationId ?? ''} />
          <p>{say('Namens {name}', { name: only.name })}</p>
        </>
      ) : (
        <SelectField
          name="organisationId"
          label={say('Namens wie?')}
          options={takers.map(({ organisationId, name }) => ({
            value: organisationId ?? '',
            label: name,
          }))}
          defaultValue={valueAt(form, 'organisationId', only?.organisationId)}
          error={problemAt(form, 'organisationId')}
        />
      )}
      <TextField
        name="plan"
        label={say('Wat gaan jullie doen?')}
        hint={say('In één zin.')}
        maxLength={300}
        audience={say('Iedereen in het netwerk leest dit.')}
        defaultValue={valueAt(form, 'plan')}
        error={problemAt(form, 'plan')}
      />
      <DateField
        name="until"
        label={say('Wanneer is er nieuws?')}
        hint={say('Bijvoorbeeld 24-3-2027.')}
        pickLabel={say('Kies in de kalender')}
        width="short"
        defaultValue={valueAt(form, 'until')}
        error={problemAt(form, 'until')}
      />
      <Toolbar
        primary={
          <Button type="submit" name="stap" value="pak-op" variant="primary" busyText={say('Even wachten…')}>
            {say('Wij pakken dit op')}
          </Button>
        }
      />
    </StepForm>
  );
}

function GiveAnswer({ signal, form }: ActionProps) {
  const say = useSay();
  return (
    <Section
      id="beantwoorden"
      title={say('Beantwoord dit')}
      lead={say(
        'Schrijf kort wat helpt, en wijs aan waar het staat. Wie het inbracht of herkende, hoort het.',
      )}
    >
      <Panel>
        <StepForm signal={signal} form={form} step="antwoord">
          <TextArea
            name="answer"
            rows={5}
            label={say('Wat is het antwoord?')}
            audience={say('Iedereen in het netwerk leest dit.')}
            defaultValue={valueAt(form, 'answer')}
            error={problemAt(form, 'answer')}
          />
          <TextField
            name="url"
            inputMode="url"
            label={say('Waar staat wat helpt?')}
            hint={say(
              'Plak het adres van een pagina hier, zoals /kennis/…, of een adres met https:// ervoor.',
            )}
            defaultValue={valueAt(form, 'url')}
            error={problemAt(form, 'url')}
          />
          <Toolbar
            primary={
              <Button
                type="submit"
                name="stap"
                value="antwoord"
                variant="primary"
                busyText={say('Even wachten…')}
              >
                {say('Plaats het antwoord')}
              </Button>
            }
          />
        </StepForm>
      </Panel>
    </Section>
  );
}

function CloseOrOpen({ signal, form }: ActionProps) {
  const say = useSay();
  const { viewerCanClose, viewerCanReopen, status } = signal;
  const sent = form?.values['stap']?.[0];
  const isOpen = sent === 'sluit' || sent === 'open';
  const title = !viewerCanClose
    ? status === 'TAKEN_UP'
      ? say('Lukt het niet? Geef het terug')
      : say('Zet het weer open')
    : viewerCanReopen
      ? say('Sluit het, of zet het weer open')
      : signal.ask
        ? say('Toch niet meer nodig? Sluit de vraag zonder antwoord')
        : say('Sluit het signaal');
  return (
    <Disclosure title={title} open={isOpen}>
      <StepForm signal={signal} form={form} step={sent === 'open' ? 'open' : 'sluit'}>
        <TextArea
          name="note"
          rows={3}
          label={say('Waarom?')}
          optional={say('niet verplicht')}
          audience={say('Dit komt in de geschiedenis te staan.')}
          defaultValue={valueAt(form, 'note')}
          error={problemAt(form, 'note')}
        />
        <Toolbar>
          {viewerCanClose ? (
            <Button type="submit" name="stap" value="sluit">
              {say('Sluit dit signaal')}
            </Button>
          ) : null}
          {viewerCanReopen ? (
            <Button type="submit" name="stap" value="open">
              {status === 'TAKEN_UP' ? say('Geef het terug') : say('Zet weer open')}
            </Button>
          ) : null}
        </Toolbar>
      </StepForm>
    </Disclosure>
  );
}

function Merge({ signal, others, form }: ActionProps & Pick<SignalData, 'others'>) {
  const say = useSay();
  return (
    <Disclosure
      title={say('Vraagt een ander signaal hetzelfde? Voeg samen')}
      open={form?.values['stap']?.[0] === 'voeg-samen'}
    >
      <StepForm signal={signal} form={form} step="voeg-samen">
        <SelectField
          name="intoId"
          label={say('Voeg dit bij')}
          hint={say(
            'Geschiedenis en herkenningen blijven. Dit adres leidt daarna naar het andere signaal. Dit kun je niet terugdraaien.',
          )}
          placeholder={say('Kies een signaal')}
          width="full"
          options={others.map(({ id, title }) => ({ value: id, label: title }))}
          defaultValue={valueAt(form, 'intoId')}
          error={problemAt(form, 'intoId')}
        />
        <Toolbar>
          <Button type="submit" name="stap" value="voeg-samen">
            {say('Voeg ze voorgoed samen')}
          </Button>
        </Toolbar>
      </StepForm>
    </Disclosure>
  );
}
