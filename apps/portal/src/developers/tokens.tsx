import { Code, Section, Stack, Table } from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
import { reference } from './reference.generated';

/** How to get a token, and what each of its scopes is for. */
export function Tokens() {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { usual, longest, most } = reference.token;
  return (
    <Section id="sleutels" title={say('Een sleutel')}>
      <Stack>
        <p>
          {say('Wat iedereen mag lezen, vraag je zonder. Voor de rest')}{' '}
          <a href={href('/mijn/account/toegang')}>{say('maak je een sleutel')}</a>{' '}
          {say('bij je account. Stuur hem mee als')} <Code>Authorization: Bearer vbd_…</Code>.
        </p>
        <ul>
          <li>{say('Hij mag wat jij op dat moment mag, en daarvan alleen wat je aankruist.')}</li>
          <li>
            {say('Hij werkt {usual} dagen, hooguit {longest}. Je kunt er {most} tegelijk hebben.', {
              ...{ usual, longest, most },
            })}
          </li>
          <li>{say('Bij je account zelf, en bij wat jongeren in vertrouwen zeggen, komt geen sleutel.')}</li>
          <li>{say('Bewaar hem als een wachtwoord. Ingetrokken is meteen over.')}</li>
        </ul>
        <Table
          caption={say('Waar een sleutel voor kan zijn')}
          columns={[
            { key: 'scope', header: say('Naam') },
            { key: 'about', header: say('Gaat over') },
          ]}
          rows={reference.scopes.map((scope) => {
            const about = reference.scopeDomains[scope.split(':')[0] ?? '']?.[locale] ?? '';
            const words = scope.endsWith(':write')
              ? say('Veranderen: {about}', { about })
              : say('Lezen: {about}', { about });
            return { key: scope, cells: [<Code key={scope}>{scope}</Code>, words] };
          })}
        />
      </Stack>
    </Section>
  );
}
