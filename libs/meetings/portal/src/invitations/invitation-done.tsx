import { Notice } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';
import type { InviteMutation } from './invitations.generated';

const counts = {
  nieuw: 'invited',
  al: 'alreadyInvited',
  komt: 'alreadyRegistered',
  dubbel: 'doubles',
} as const;

/** The page's address after inviting, with what came of it. */
export function invitedAddress(path: string, report: InviteMutation['inviteToMeeting']): string {
  const said = new URLSearchParams({ gedaan: report.refused ?? 'uitgenodigd' });
  for (const [name, key] of Object.entries(counts)) if (report[key] > 0) said.set(name, String(report[key]));
  return `${path}?${said}`;
}

/** What came of inviting, reminding or taking back. */
export function InvitationDone({ said }: { said: URLSearchParams | null }) {
  const say = useSay();
  const done = said?.get('gedaan');
  if (!said || !done) return null;
  const count = (name: string) => Math.max(0, Math.trunc(Number(said.get(name)) || 0));
  if (done === 'ingetrokken') return <Notice kind="success" title={say('De uitnodiging is ingetrokken.')} />;
  if (done === 'herinnerd') {
    const reminded = count('aantal');
    return (
      <Notice
        kind={reminded > 0 ? 'success' : 'info'}
        title={say(
          '{reminded, plural, =0 {Niemand krijgt nu een mail.} one {# mens krijgt een herinnering.} other {# mensen krijgen een herinnering.}}',
          {
            reminded,
          },
        )}
      >
        {say('Niemand krijgt er meer dan één op een dag.')}
      </Notice>
    );
  }
  if (done !== 'uitgenodigd')
    return <Notice kind="attention" title={say('Uitnodigen kan niet meer voor deze bijeenkomst.')} />;
  const [al, komt, dubbel] = [count('al'), count('komt'), count('dubbel')];
  return (
    <Notice
      kind={count('nieuw') > 0 ? 'success' : 'info'}
      title={say(
        '{invited, plural, =0 {Niemand is nieuw uitgenodigd.} one {# mens is uitgenodigd en krijgt een mail.} other {# mensen zijn uitgenodigd en krijgen een mail.}}',
        {
          invited: count('nieuw'),
        },
      )}
    >
      {[
        al > 0 ? say('{al, plural, one {# was} other {# waren}} al uitgenodigd.', { al }) : null,
        komt > 0 ? say('{komt, plural, one {# staat} other {# staan}} al op de lijst.', { komt }) : null,
        dubbel > 0
          ? say('{dubbel, plural, one {# stond} other {# stonden}} er dubbel in.', { dubbel })
          : null,
      ]
        .filter(Boolean)
        .join(' ')}
    </Notice>
  );
}
