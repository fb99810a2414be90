import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { defineLiveIsland } from '../island/island';
import { useSay } from '../messages/messages';
import { FilesWaitingDocument } from './files-waiting.island.generated';

const pause = 1500;

/** Waits until files were looked at, and then shows the page as it is. */
function FilesWaiting({ ids, address }: { ids: readonly string[]; address: string }) {
  const say = useSay();
  const { data } = useQuery(FilesWaitingDocument, {
    variables: { ids: [...ids] },
    pollInterval: pause,
    fetchPolicy: 'no-cache',
  });
  const done = data && data.ownFiles.every(({ state }) => state !== 'PROCESSING' && state !== 'RECEIVING');
  useEffect(() => {
    if (done) window.location.replace(address);
  }, [done, address]);
  return <p role="status">{say('We bekijken het bestand. Dit duurt meestal een paar tellen.')}</p>;
}

export default defineLiveIsland('files-waiting', FilesWaiting);
