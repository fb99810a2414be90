import { Button, EmptyState, LinkButton, Stack, TextArea, Toolbar } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay, valueAt } from '@verbonden/shared/web';
import type { CertificateStanding } from '@verbonden/shared/web/schema';
import { standingWords } from './standing-words';

/** The one question before a certificate is made: numbers in registers. */
export function CertificateForm({
  action,
  hidden = {},
  registerNumbers,
  form,
}: {
  action: string;
  hidden?: Readonly<Record<string, string>>;
  /** What was given before. */
  registerNumbers: string | null;
  form: FormState | null;
}) {
  const say = useSay();
  return (
    <form method="post" action={action} noValidate>
      <Stack gap="large">
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextArea
          name="registerNumbers"
          rows={2}
          label={say('Sta je in een register?')}
          optional={say('niet verplicht')}
          hint={say('Je hele nummer, met de letters ervoor. Een per regel, bijvoorbeeld SKJ 100012345.')}
          audience={say('Dit komt op je certificaat. De coördinator ziet het in de deelnemerslijst.')}
          defaultValue={valueAt(form, 'registerNumbers', registerNumbers)}
          error={problemAt(form, 'registerNumbers')}
        />
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Haal je certificaat')}
            </Button>
          }
        />
      </Stack>
    </form>
  );
}

/** Why there is none, and what to do about it. */
export function NoCertificate({
  standing,
  meetingSlug,
}: {
  standing: CertificateStanding;
  meetingSlug: string;
}) {
  const say = useSay();
  const href = useHref();
  const { title, advice } = standingWords(standing, say);
  return (
    <EmptyState
      title={title}
      action={
        <LinkButton href={href(`/bijeenkomsten/${meetingSlug}`)}>
          {say('Terug naar de bijeenkomst')}
        </LinkButton>
      }
    >
      {advice}
    </EmptyState>
  );
}
