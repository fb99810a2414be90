import { Button, Notice, Stack } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { type ReactNode, useEffect, useRef, useState } from 'react';

interface DeviceFormProps {
  readonly action: string;
  /** Fields that go along with the answer of the device. */
  readonly children: ReactNode;
  readonly label: string;
  readonly variant: 'primary' | 'secondary';
  /** Asks the device; what it answers, as JSON. */
  readonly ask: () => Promise<object>;
  /** What is said when the device gave no answer: often somebody pressed 'cancel'. */
  readonly stopped: string;
}

/** A button that asks the device, and a form that takes along what it answered. Only in an island that is awake. */
export function DeviceForm({ action, children, label, variant, ask, stopped }: DeviceFormProps) {
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  const [standing, setStanding] = useState<'READY' | 'BUSY' | 'STOPPED'>('READY');
  const press = async () => {
    if (standing === 'BUSY') return;
    setStanding('BUSY');
    try {
      const answer = JSON.stringify(await ask());
      const field = form.current?.elements.namedItem('response');
      if (field instanceof HTMLInputElement) field.value = answer;
      form.current?.submit();
    } catch {
      setStanding('STOPPED');
    }
  };
  return (
    <form ref={form} method="post" action={action}>
      <Stack>
        {children}
        <input type="hidden" name="response" />
        <div>
          <Button
            type="button"
            variant={variant}
            busy={standing === 'BUSY'}
            busyText={say('Ontgrendel je apparaat…')}
            onClick={() => void press()}
          >
            {label}
          </Button>
        </div>
        <div role="status">{standing === 'STOPPED' ? <Notice kind="attention" title={stopped} /> : null}</div>
      </Stack>
    </form>
  );
}

/** Whether this browser knows passkeys; null as long as nothing can be said of it. */
export function usePasskeys(): boolean | null {
  const [known, setKnown] = useState<boolean | null>(null);
  useEffect(() => setKnown(typeof window.PublicKeyCredential === 'function'), []);
  return known;
}
