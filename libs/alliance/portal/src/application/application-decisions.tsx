import { Button, Disclosure, Section, Stack, TextArea } from '@verbonden/shared/ui';
import { type FormState, problemAt, useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import type { ApplicationData } from './application.page';
import { ApproveForm } from './approve-form';

/** The three answers to an open application. */
export function ApplicationDecisions({ data, form }: { data: ApplicationData; form: FormState | null }) {
  const say = useSay();
  const href = useHref();
  const { address } = usePageFacts();
  const { application, newId } = data;
  const sent = form?.values['stap']?.[0];
  const action = href(address.split('?')[0]!);
  return (
    <>
      <Section id="goedkeuren" title={say('Goedkeuren')}>
        {application.kind === 'ORGANISATION' ? (
          <ApproveForm data={data} form={sent === 'ja' ? form : null} action={action} />
        ) : (
          <form method="post" action={action}>
            <Stack>
              <p>
                {say('{name} krijgt een uitnodiging en doet mee in het netwerk, zonder organisatie.', {
                  name: application.contactName,
                })}
              </p>
              <div>
                <Button type="submit" name="stap" value="professional" variant="primary">
                  {say('Keur goed en nodig uit')}
                </Button>
              </div>
            </Stack>
          </form>
        )}
      </Section>
      <Section id="anders" title={say('Of eerst iets anders')}>
        <Stack>
          <Disclosure title={say('Stel een vraag')} open={sent === 'vraag'}>
            <form method="post" action={action} noValidate data-keep={`aanvraag-vraag-${application.id}`}>
              <Stack>
                <input type="hidden" name="id" value={form?.values['id']?.[0] ?? newId} />
                <TextArea
                  name="question"
                  label={say('Je vraag')}
                  hint={say('De aanvrager krijgt een mail en antwoordt op een eigen pagina.')}
                  maxLength={2000}
                  defaultValue={sent === 'vraag' ? valueAt(form, 'question') : ''}
                  error={problemAt(form, 'question')}
                />
                <div>
                  <Button type="submit" name="stap" value="vraag">
                    {say('Stuur de vraag')}
                  </Button>
                </div>
              </Stack>
            </form>
          </Disclosure>
          <Disclosure title={say('Wijs af')} open={sent === 'nee'}>
            <form method="post" action={action} noValidate data-keep={`aanvraag-nee-${application.id}`}>
              <Stack>
                <TextArea
                  name="reason"
                  label={say('Waarom niet?')}
                  hint={say('De aanvrager leest dit in de mail.')}
                  maxLength={2000}
                  defaultValue={sent === 'nee' ? valueAt(form, 'reason') : ''}
                  error={problemAt(form, 'reason')}
                />
                <div>
                  <Button type="submit" name="stap" value="nee" variant="danger">
                    {say('Wijs af en mail de reden')}
                  </Button>
                </div>
              </Stack>
            </form>
          </Disclosure>
        </Stack>
      </Section>
    </>
  );
}
