import {
  Button,
  CheckboxField,
  DateField,
  Notice,
  RadioCards,
  Row,
  Section,
  SelectField,
  Stack,
  TextArea,
  TextField,
  Toolbar,
} from '@verbonden/shared/ui';
import { useHref, useSay } from '@verbonden/shared/web';
import { fieldIn, type FormSource } from '../planning/form-fields';
import { giftStatusName, recordingName } from './expert-words';

const choices = ['NOT_ASKED', 'YES', 'NO'] as const;
const statuses = ['PROMISED', 'GIVEN'] as const;

/** What is agreed with the expert, in the order of a conversation; nothing has to be there until it is confirmed. */
export function ExpertSheetForm({ action, ...source }: FormSource & { action: string }) {
  const say = useSay();
  const href = useHref();
  const { form, standing } = source;
  const at = fieldIn(source);
  const confirmed = at('confirmed');
  const choiceHints = {
    NOT_ASKED: say('Dan kan de plek nog niet bevestigd worden.'),
    YES: say('Vraag het op de dag zelf nog een keer.'),
    NO: say('Niemand kan dan een opname van dit deel toevoegen.'),
  };
  return (
    <form
      method="post"
      action={href(action)}
      noValidate
      data-keep={action}
      {...(form ? { 'data-refused': '' } : {})}
    >
      <input type="hidden" name="version" value={standing['version'] ?? ''} />
      <Stack gap="section">
        {form?.code === 'CONFLICT' ? (
          <Notice kind="attention" title={say('Iemand anders heeft dit blad veranderd')}>
            {say(
              'Onderaan staat het blad zoals het nu is. Bewaar je nu, dan komt wat jij typte ervoor in de plaats.',
            )}
          </Notice>
        ) : null}
        <Section id="gesprek" title={say('Waar het over gaat')}>
          <Stack>
            <TextArea
              {...at('questions')}
              rows={4}
              label={say('Welke vragen zijn afgesproken?')}
              hint={say('Een vraag per regel. Wie vertelt, weet ze vooraf.')}
            />
            <TextArea
              {...at('topicsToAvoid')}
              rows={3}
              label={say('Waar gaat het niet over?')}
              audience={say('Ook wie een subsessie begeleidt, ziet dit.')}
            />
          </Stack>
        </Section>
        <Section id="naast" title={say('Wie is er voor diegene?')}>
          <Stack>
            <TextField
              {...at('supporterName')}
              label={say('Naam van wie erbij is')}
              audience={say('Ook wie een subsessie begeleidt, ziet naam en bereikbaarheid.')}
            />
            <TextField
              {...at('supporterReach')}
              label={say('Hoe bereik je die persoon op de dag?')}
              hint={say('Bijvoorbeeld een telefoonnummer.')}
            />
          </Stack>
        </Section>
        <RadioCards
          {...at('recording')}
          label={say('Mag er worden opgenomen?')}
          cards={choices.map((choice) => ({
            value: choice,
            label: recordingName(choice, say),
            description: choiceHints[choice],
          }))}
        />
        <Section id="dank" title={say('Bedanken en nazorg')}>
          <Stack>
            <Row>
              <TextField
                {...at('gift')}
                label={say('Vergoeding of cadeau')}
                optional={say('niet verplicht')}
              />
              <SelectField
                {...at('giftStatus')}
                label={say('Hoe staat het ermee?')}
                placeholder={say('Nog niets')}
                options={statuses.map((status) => ({ value: status, label: giftStatusName(status, say) }))}
              />
            </Row>
            <Row>
              <DateField
                {...at('aftercareOn')}
                label={say('Wanneer vraag je hoe het was?')}
                optional={say('niet verplicht')}
              />
              <TextField
                {...at('aftercareBy')}
                label={say('Wie doet dat?')}
                optional={say('niet verplicht')}
              />
            </Row>
          </Stack>
        </Section>
        <CheckboxField
          name="confirmed"
          value="ja"
          label={say('Alles is afgesproken: deze plek is bevestigd')}
          hint={say('Dat kan als er iemand bij is, en als je weet of er opgenomen mag worden.')}
          defaultChecked={confirmed.defaultValue !== ''}
          error={confirmed.error}
        />
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Bewaar')}
            </Button>
          }
        />
      </Stack>
    </form>
  );
}
