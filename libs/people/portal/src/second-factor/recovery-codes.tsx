import { LinkButton, Notice, Stack } from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';

/** Ten codes in reserve, shown this once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const say = useSay();
  const href = useHref();
  return (
    <Stack>
      <Notice kind="success" title={say('Je tweede stap staat aan. Bewaar nu deze codes')}>
        {say(
          'Met een reservecode log je in als je telefoon kwijt of leeg is. Elke code werkt één keer. We tonen ze alleen nu: schrijf ze op, druk ze af of zet ze in je wachtwoordbeheerder.',
        )}
      </Notice>
      <ol aria-label={say('Reservecodes')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div>
        <LinkButton href={href('/mijn')} variant="primary">
          {say('Ik heb ze bewaard')}
        </LinkButton>
      </div>
    </Stack>
  );
}
