import {
  Button,
  EmptyState,
  LinkButton,
  LinkRows,
  Page,
  PageHeader,
  Section,
  Stack,
} from '@verbonden/shared/ui';
import { definePage, useHref, useSay } from '@verbonden/shared/web';
import { onDevicePath } from './offline-words';

/**
 * What this device keeps to be read without a connection, and the way to wipe it. The same for everybody: the worker in
 * the browser fills in the list. It is also the page that comes when there is no connection and nothing kept.
 */
export const onThisDevicePage = definePage<null>({
  path: onDevicePath,
  load: () => null,
  title: (_, say) => say('Op dit toestel'),
  head: () => ({ noIndex: true }),
  view: OnThisDeviceView,
});

function OnThisDeviceView() {
  const say = useSay();
  const href = useHref();
  return (
    <Page width="reading">
      <PageHeader
        title={say('Op dit toestel')}
        lead={say('Dit kun je ook lezen als je even geen internet hebt.')}
      />
      <Stack gap="section">
        <Section id="bewaard" title={say('Wat er staat')}>
          <div data-kept-list="" hidden>
            <LinkRows links={[{ href: '{pad}', label: '{titel}', note: '{wanneer}' }]} />
          </div>
          <div data-kept-none="">
            <EmptyState
              title={say('Er staat nu niets')}
              headingLevel={3}
              action={<LinkButton href={href('/bijeenkomsten')}>{say('Bekijk de bijeenkomsten')}</LinkButton>}
            >
              {say('Open een bijeenkomst of je eigen verzameling, dan staat die hier vanzelf.')}
            </EmptyState>
          </div>
        </Section>
        <Section id="regels" title={say('Zo gaan we ermee om')}>
          <ul>
            <li>{say('Bijeenkomsten gaan weg na de dag zelf. Verzamelingen blijven een maand.')}</li>
            <li>{say('Log je uit, of logt een ander in? Dan wissen we alles meteen.')}</li>
            <li>{say('Dieet, wat iemand nodig heeft en pagina’s voor jongeren bewaren we hier nooit.')}</li>
            <li>{say('Dit staat alleen op dit toestel. Wij zien niet wat hier staat.')}</li>
          </ul>
          <p>
            <Button type="button" hidden data-wipe-device={say('Alles is van dit toestel gewist.')}>
              {say('Wis alles van dit toestel')}
            </Button>
            <span role="status" />
          </p>
        </Section>
      </Stack>
    </Page>
  );
}
