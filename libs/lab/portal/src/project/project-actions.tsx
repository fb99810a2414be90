import { outcomeWord } from '@verbonden/knowledge/portal';
import {
  Button,
  Disclosure,
  LinkButton,
  Notice,
  Panel,
  RadioRow,
  Stack,
  TextArea,
} from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import { outcomes, stageName, stages } from '../lab-words';
import type { LabActionsFragment } from './project.page.generated';

/** What who works in the Lab can do with a project now: its next step first. */
export function ProjectActions({ project, form }: { project: LabActionsFragment; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const { slug, stage, viewerCanEdit, viewerCanDescribe, viewerMoves } = project;
  if (!viewerCanEdit) return null;
  const at = stages.indexOf(stage);
  const path = href(`/lab/project/${slug}`);
  const pages = [
    { to: 'bewerk', label: say('Vraag en plan') },
    { to: 'plekken', label: say('Plekken') },
    { to: 'jongeren', label: say('Hoe jongeren meedoen') },
    { to: 'logboek', label: say('Logboek') },
    ...(at >= stages.indexOf('PILOT') ? [{ to: 'bevindingen', label: say('Bevindingen') }] : []),
  ];
  const missing = form?.problems.filter(({ field }) => ['plan', 'steps', 'sites'].includes(field)) ?? [];
  return (
    <Panel>
      <Stack>
        <h2>{say('Werk aan dit project')}</h2>
        {missing.length > 0 ? (
          <Notice kind="attention" title={say('Nog even dit')}>
            <ul>
              {missing.map(({ field, message }) => (
                <li key={field}>
                  <a href={href(`/lab/project/${slug}/${field === 'sites' ? 'plekken' : 'bewerk'}`)}>
                    {message}
                  </a>
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <form method="post" action={path} noValidate>
          <Stack gap="small">
            {viewerMoves.includes('FORWARD') ? (
              <Button
                type="submit"
                name="stap"
                value="verder"
                variant="primary"
                wide
                busyText={say('Even wachten…')}
              >
                {say('Verder naar: {stage}', { stage: stageName(stages[at + 1]!, say) })}
              </Button>
            ) : null}
            {viewerMoves.includes('RESUME') ? (
              <Button type="submit" name="stap" value="hervat" variant="primary" wide>
                {say('Ga er weer mee verder')}
              </Button>
            ) : null}
            {viewerMoves.includes('BACK') ? (
              <Button type="submit" name="stap" value="terug" variant="quiet" wide>
                {say('Terug naar: {stage}', { stage: stageName(stages[at - 1]!, say) })}
              </Button>
            ) : null}
          </Stack>
        </form>
        {viewerCanDescribe ? (
          <LinkButton href={href(`/lab/project/${slug}/beschrijf`)} variant="primary">
            {say('Maak er een goede praktijk van')}
          </LinkButton>
        ) : null}
        <ul>
          {pages.map(({ to, label }) => (
            <li key={to}>
              <a href={href(`/lab/project/${slug}/${to}`)}>{label}</a>
            </li>
          ))}
        </ul>
        {viewerMoves.includes('STOP') ? <StopForm project={project} form={form} path={path} /> : null}
      </Stack>
    </Panel>
  );
}

/** Nothing stops without telling what came out of it. */
function StopForm({
  project,
  form,
  path,
}: {
  project: LabActionsFragment;
  form: FormState | null;
  path: string;
}) {
  const say = useSay();
  const wasTried = stages.indexOf(project.stage) >= stages.indexOf('PILOT');
  const refused = Boolean(problemAt(form, 'note') ?? problemAt(form, 'outcome'));
  return (
    <Disclosure title={say('Stop dit project')} open={refused}>
      <form method="post" action={path} noValidate data-keep={`stop-${project.slug}`}>
        <Stack>
          <TextArea
            name="note"
            rows={4}
            label={say('Wat kwam eruit, en waarom stoppen jullie?')}
            audience={say('Iedereen leest dit.')}
            defaultValue={valueAt(form, 'note')}
            error={problemAt(form, 'note')}
          />
          {wasTried ? (
            <RadioRow
              name="outcome"
              label={say('Wat kwam eruit?')}
              options={outcomes.map((outcome) => ({ value: outcome, label: outcomeWord(outcome, say) }))}
              defaultValue={valueAt(form, 'outcome')}
              error={problemAt(form, 'outcome')}
            />
          ) : null}
          <Button type="submit" name="stap" value="stop">
            {say('Stop, en laat zien wat we leerden')}
          </Button>
        </Stack>
      </form>
    </Disclosure>
  );
}
