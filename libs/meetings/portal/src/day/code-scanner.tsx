import { Button, Notice, Stack } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import { Camera } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import styles from './day.module.css';

/** How long a code that stays in front of the camera is not read again. */
const pauseAfterCode = 4_000;

/** Reads codes with the camera of the device; the decoder is fetched when somebody wants it. */
export function CodeScanner({ onCode }: { onCode: (code: string) => void }) {
  const say = useSay();
  const [state, setState] = useState<'off' | 'on' | 'refused'>('off');
  const video = useRef<HTMLVideoElement>(null);
  const hear = useRef(onCode);
  useEffect(() => {
    hear.current = onCode;
  });
  useEffect(() => {
    const player = video.current;
    if (state !== 'on' || !player) return;
    let stop: (() => void) | null = null;
    let over = false;
    scan(player, (code) => hear.current(code)).then(
      (end) => {
        if (over) end();
        else stop = end;
      },
      () => setState('refused'),
    );
    return () => {
      over = true;
      stop?.();
    };
  }, [state]);
  if (state !== 'on') {
    return (
      <Stack>
        {state === 'refused' ? (
          <Notice kind="attention" title={say('De camera doet het niet.')}>
            {say('Misschien mag de camera niet aan. Typ de code, of zoek op naam.')}
          </Notice>
        ) : null}
        <div>
          <Button type="button" icon={<Camera aria-hidden="true" />} onClick={() => setState('on')}>
            {say('Scan met de camera')}
          </Button>
        </div>
      </Stack>
    );
  }
  return (
    <Stack>
      <video
        ref={video}
        className={styles.camera}
        playsInline
        muted
        aria-label={say('Beeld van de camera')}
      />
      <div>
        <Button type="button" onClick={() => setState('off')}>
          {say('Zet de camera uit')}
        </Button>
      </div>
    </Stack>
  );
}

/** Begins to look; gives what ends it. @throws when the camera may not be used */
async function scan(player: HTMLVideoElement, onCode: (code: string) => void): Promise<() => void> {
  const { frameLoop, QRCanvas, rearCamera } = await import('qr/dom.js');
  const camera = await rearCamera(player);
  const canvas = new QRCanvas();
  let last = { code: '', at: 0 };
  let reading = false;
  const cancel = frameLoop(() => {
    if (reading) return;
    reading = true;
    void Promise.resolve(camera.readFrame(canvas, true))
      .then((read) => {
        if (typeof read !== 'string') return;
        const now = performance.now();
        if (read === last.code && now - last.at < pauseAfterCode) return;
        last = { code: read, at: now };
        onCode(read);
      })
      // A frame without a code is no fault: the next one comes.
      .catch(() => undefined)
      .finally(() => (reading = false));
  });
  return () => {
    cancel();
    camera.stop();
  };
}
