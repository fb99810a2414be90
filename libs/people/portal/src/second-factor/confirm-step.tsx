import { Button, QrCode, Stack } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, useSay } from '@verbonden/shared/web';
import encodeQR from 'qr';
import { CodeField } from './second-step.page';

interface Begun {
  readonly secret: string;
  readonly address: string;
}

/** The code for the app, to scan or to type, and the first code that it gives back. */
export function ConfirmStep({ begun, form }: { begun: Begun; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="post" action={href('/mijn/account/tweede-stap')} noValidate>
      <Stack>
        <p>
          {say(
            'Scan dit met de app. Lukt dat niet? Typ de letters en cijfers die eronder staan in de app over.',
          )}
        </p>
        <QrCode
          modules={encodeQR(begun.address, 'raw', { border: 4 })}
          label={say('QR-code voor de app')}
          text={begun.secret.replace(/(.{4})(?=.)/g, '$1 ')}
        />
        <p>{say('De app toont nu elke halve minuut een nieuwe code. Vul die van nu in.')}</p>
        <CodeField error={problemAt(form, 'code')} />
        <Button type="submit" name="stap" value="aan" variant="primary" busyText={say('Even wachten…')}>
          {say('Zet de tweede stap aan')}
        </Button>
      </Stack>
    </form>
  );
}
