import { Button, LinkButton, Section, Stack, Toolbar } from '@verbonden/shared/ui';
import { type FormState, useSay } from '@verbonden/shared/web';
import type { AttendanceMode } from '@verbonden/shared/web/schema';
import type { OwnChoiceFragment } from './choices.generated';
import type { Round } from './rounds';
import { SessionFields } from './session-fields';
import { TellFields, type Told } from './tell-fields';

/** The field that says that sessions were asked for: without it, no session chosen means nothing changed. */
export const sessionsAsked = 'metSessies';

export interface AnswersFormProps {
  /** Where the form goes, and where the way back leads. */
  readonly action: string;
  readonly back: string;
  /** Under which name what is typed is kept on this device; left out, it is not. */
  readonly keep?: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly rounds: readonly Round[];
  readonly mode: AttendanceMode;
  readonly choices: readonly OwnChoiceFragment[];
  /** What was told before; left out where the reader may not see that. */
  readonly told?: Told;
  readonly form: FormState | null;
}

/** Choosing sessions, and telling what you are proud of and what you need, after you registered. */
export function AnswersForm({
  action,
  back,
  keep,
  hidden = {},
  rounds,
  mode,
  choices,
  told,
  form,
}: AnswersFormProps) {
  const say = useSay();
  return (
    <form method="post" action={action} noValidate {...(keep ? { 'data-keep': keep } : {})}>
      <Stack gap="section">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {rounds.length > 0 ? (
          <Section
            id="sessies"
            title={say('Je sessie')}
            lead={say('Je houdt je plek tot er in de andere sessie een is.')}
          >
            <input type="hidden" name={sessionsAsked} value="ja" />
            <SessionFields rounds={rounds} mode={mode} form={form} standing={choices} />
          </Section>
        ) : null}
        <TellFields form={form} asksDiet={mode === 'ONSITE'} {...(told && { standing: told })} />
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Bewaar')}
            </Button>
          }
        >
          <LinkButton href={back} variant="quiet">
            {say('Laat het zoals het was')}
          </LinkButton>
        </Toolbar>
      </Stack>
    </form>
  );
}
