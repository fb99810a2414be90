import {
  Breadcrumb,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  PageHeader,
  Section,
  Stack,
} from '@verbonden/shared/ui';
import { FormProblems, type FormState, Help, problemAt, useHref, useSay } from '@verbonden/shared/web';
import { ConsentForm } from './consent-form';
import { ConsentList } from './consent-list';
import type { KeptConsentFragment } from './keep-consents.generated';

/** What the consents are about. */
export interface ConsentedThing {
  readonly id: string;
  readonly title: string;
  /** Where it is read; its consents are kept at `/toestemmingen` below it. */
  readonly path: string;
  /** Everybody reads it: who ends a consent takes it away. */
  readonly isPublic: boolean;
  readonly consents: readonly KeptConsentFragment[];
}

interface Props {
  readonly thing: ConsentedThing;
  readonly newId: string;
  /** What was just done, out of the address. */
  readonly done: string | null;
  readonly form: FormState | null;
  /** Why somebody is to be asked, as long as nobody was. */
  readonly children: string;
}

/** Who made something or is seen in it, and what they said; the way to ask somebody. For who looks after the thing. */
export function KeepConsents({ thing, newId, done, form, children }: Props) {
  const say = useSay();
  const href = useHref();
  const news: Readonly<Record<string, string>> = {
    gevraagd: say('De vraag is onderweg per mail. Je hoort het als er antwoord is.'),
    vastgelegd: say('De toestemming is vastgelegd.'),
    beeindigd: say('Bewaard. Deze persoon hoort er niet meer bij.'),
  };
  return (
    <Page width="reading">
      <Stack gap="section">
        <Stack>
          <PageHeader
            title={say('Toestemmingen')}
            lead={say(
              'Wie iets maakte, of erin te zien of te lezen is, beslist zelf of het gebruikt mag worden.',
            )}
            breadcrumb={
              <Breadcrumb
                label={say('Je bent hier')}
                steps={[{ href: href(thing.path), label: thing.title }]}
              />
            }
          />
          {done && news[done] && !form ? <Notice kind="success" title={news[done]} /> : null}
          <FormProblems form={form} />
          <Help
            title={say('Waarom vragen we dit, en wat als iemand het niet meer wil?')}
            chapter="redacteur#een-verhaal-met-toestemming"
          >
            {say(
              'Wie te zien of te lezen is, beslist zelf: onder welke naam, waar, en tot wanneer. Jonger dan 16? Dan zegt een ouder of voogd ook ja. Wie het niet meer wil, hoeft niet te zeggen waarom; dan is het overal meteen weg.',
            )}
          </Help>
        </Stack>
        <Section id="wie" title={say('Wie doen er mee?')}>
          {thing.consents.length > 0 ? (
            <ConsentList thing={thing} />
          ) : (
            <EmptyState
              title={say('Nog niemand gevraagd')}
              action={<LinkButton href="#vraag">{say('Vraag iemand')}</LinkButton>}
            >
              {children}
            </EmptyState>
          )}
        </Section>
        <Section id="vraag" title={say('Vraag iemand, of leg een papier vast')}>
          <ConsentForm thing={thing} newId={newId} form={problemAt(form, 'reason') ? null : form} />
        </Section>
      </Stack>
    </Page>
  );
}
