import { Button, LinkRows, Section, Stack } from '@verbonden/shared/ui';
import { useSay } from '@verbonden/shared/web';

/** What was opened lately on this device; the device fills it, for the server does not know it. */
export function RecentlySeen() {
  const say = useSay();
  return (
    <div data-recently-seen="" hidden>
      <Section
        id="laatst-bekeken"
        title={say('Laatst bekeken')}
        lead={say('Dit staat alleen op dit toestel. Uitloggen wist het.')}
      >
        <div data-when-on="">
          <Stack>
            <LinkRows links={[{ href: '#laatst-bekeken', label: '…', note: '…' }]} />
            <div>
              <Button type="button" variant="quiet" size="small" data-seen-off="">
                {say('Wis dit, en houd het niet meer bij')}
              </Button>
            </div>
          </Stack>
        </div>
        <div data-when-off="" hidden>
          <Stack>
            <p>{say('Dit toestel houdt niet bij wat je opent.')}</p>
            <div>
              <Button type="button" variant="quiet" size="small" data-seen-on="">
                {say('Houd het weer bij')}
              </Button>
            </div>
          </Stack>
        </div>
      </Section>
    </div>
  );
}
