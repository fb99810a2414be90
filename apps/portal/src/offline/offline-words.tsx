import { writeDate, writeTime } from '@verbonden/shared/kernel';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';

/** The page that tells what a device keeps; also what comes when there is no connection and nothing kept. */
export const onDevicePath = '/op-dit-toestel';

/** Above a page that comes from the device: of when it is. Said while it is made, so that the worker needs no words. */
export function WasKept() {
  const say = useSay();
  const href = useHref();
  const { locale, now, address } = usePageFacts();
  const moment = new Date(now);
  const day = writeDate(moment, locale);
  const time = writeTime(moment, locale);
  return (
    <>
      {say('Je bent offline. Dit is hoe het was op {day} om {time}.', { day, time })}{' '}
      <a href={href(address)}>{say('Kijk of er weer verbinding is')}</a>
    </>
  );
}

/** Above the page of this device when it comes in the place of one that is not there. */
export function NotKept() {
  const say = useSay();
  return say('Je bent offline, en de pagina die je wilde openen staat niet op dit toestel.');
}
