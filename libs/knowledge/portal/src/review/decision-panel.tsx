import { writeDate, writeTime } from '@verbonden/shared/kernel';
import {
  Button,
  DateField,
  Disclosure,
  Notice,
  Panel,
  Section,
  Stack,
  TextArea,
  TextField,
  TimeField,
  Toolbar,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import type { ReadAlongData } from './read-along.page';
import { ReadyWords } from './ready-words';

interface DecisionPanelProps {
  readonly item: ReadAlongData['item'];
  readonly texts: ReadAlongData['texts'];
  readonly path: string;
  readonly form: FormState | null;
}

/** What a reviewer decides: online now, online on a day, or back to the writer with what can be better. */
export function DecisionPanel({ item, texts, path, form }: DecisionPanelProps) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { viewerCanPublish, viewerCanRequestChanges, viewerCanCancelPlan, publishAt } = item;
  const step = (
    <>
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version ?? 0} />
    </>
  );
  const open = item.comments.filter(({ resolvedAt, isOlder }) => resolvedAt === null && !isOlder).length;
  const forPublishing = texts.filter(({ decision }) => decision === 'PUBLISH');
  const forAsking = texts.filter(({ decision }) => decision === 'REQUEST_CHANGES');
  const isPlanned = viewerCanCancelPlan && publishAt !== null;
  return (
    <>
      {isPlanned ? (
        <Notice
          kind="info"
          title={say('Komt erop op {date} om {time}', {
            date: writeDate(new Date(publishAt), locale),
            time: writeTime(new Date(publishAt), locale),
          })}
          action={
            <form method="post" action={href(path)}>
              {step}
              <Button type="submit" name="stap" value="plan-af" size="small">
                {say('Zeg de dag af')}
              </Button>
            </form>
          }
        >
          {say('Verandert de tekst daarvoor, dan vervalt de dag vanzelf.')}
        </Notice>
      ) : null}
      {viewerCanPublish ? (
        <Panel>
          <Section id="plaatsen" title={say('Klaar om te plaatsen?')}>
            <form method="post" action={href(path)} noValidate>
              <Stack>
                {step}
                <TextField
                  name="changes"
                  label={item.versionNumber > 0 ? say('Wat veranderde er?') : say('Wat is dit voor tekst?')}
                  optional={say('niet verplicht')}
                  audience={say('Lezers zien dit bij de versie.')}
                  defaultValue={valueAt(form, 'changes')}
                  error={problemAt(form, 'changes')}
                />
                <Toolbar
                  primary={
                    <Button type="submit" name="stap" value="plaats" variant="primary">
                      {isPlanned ? say('Plaats dit nu meteen') : say('Plaats dit')}
                    </Button>
                  }
                />
                <Disclosure
                  title={isPlanned ? say('Kies een andere dag') : say('Of kies een dag')}
                  open={['day', 'time'].some((field) => problemAt(form, field) !== undefined)}
                >
                  <Stack gap="small">
                    <DateField
                      name="day"
                      label={say('Dag')}
                      hint={say('Bijvoorbeeld 3 november of 3-11-2027.')}
                      pickLabel={say('Kies in de kalender')}
                      defaultValue={valueAt(form, 'day')}
                      error={problemAt(form, 'day')}
                    />
                    <TimeField
                      name="time"
                      label={say('Tijd')}
                      defaultValue={valueAt(form, 'time', '9.00')}
                      error={problemAt(form, 'time')}
                    />
                    <Toolbar>
                      <Button type="submit" name="stap" value="plan">
                        {say('Plaats op deze dag')}
                      </Button>
                    </Toolbar>
                  </Stack>
                </Disclosure>
                {forPublishing.length > 0 ? (
                  <Disclosure title={say('Of gebruik een vaste tekst')}>
                    <ReadyWords texts={forPublishing} field="changes" path={path} form={form} />
                  </Disclosure>
                ) : null}
              </Stack>
            </form>
          </Section>
        </Panel>
      ) : null}
      {viewerCanRequestChanges ? (
        <Panel>
          <Section id="vragen" title={say('Kan er iets beter?')}>
            <form method="post" action={href(path)} noValidate>
              <Stack>
                {step}
                {forAsking.length > 0 ? (
                  <ReadyWords texts={forAsking} field="note" path={path} form={form} />
                ) : null}
                <TextArea
                  name="note"
                  rows={4}
                  label={say('Wat kan er beter?')}
                  hint={
                    open > 0
                      ? say(
                          '{count, plural, one {De open opmerking gaat} other {De # open opmerkingen gaan}} vanzelf mee.',
                          { count: open },
                        )
                      : undefined
                  }
                  audience={say('De schrijver krijgt dit in één mail.')}
                  defaultValue={valueAt(form, 'note')}
                  error={problemAt(form, 'note')}
                />
                <Toolbar>
                  <Button type="submit" name="stap" value="vraag">
                    {say('Vraag om een aanpassing')}
                  </Button>
                </Toolbar>
              </Stack>
            </form>
          </Section>
        </Panel>
      ) : null}
    </>
  );
}
