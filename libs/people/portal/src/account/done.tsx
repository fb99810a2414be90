import { Notice } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';

/** What was just done on a page of one's own account. */
export function Done({ done }: { done: string | null }) {
  const say = useSay();
  const told = {
    een: say('Je bent daar uitgelogd.'),
    andere: say('Je bent nu alleen nog hier ingelogd.'),
    wachtwoord: say('Je nieuwe wachtwoord geldt. Op andere apparaten ben je uitgelogd.'),
    weg: say(
      'Je hoort niet meer bij die organisatie. Was het een vergissing? Vraag een redacteur daar om je opnieuw uit te nodigen.',
    ),
  }[done ?? ''];
  return told ? <Notice kind="success" title={told} /> : null;
}
