import { dayAsTyped } from '@verbonden/shared/kernel';
import {
  Button,
  DateField,
  Disclosure,
  EmptyState,
  LinkButton,
  LinkRows,
  Notice,
  Section,
  Stack,
  TextArea,
  TextField,
  Timeline,
  Toolbar,
  TypedText,
  VisuallyHidden,
} from '@verbonden/shared/ui';
import { problemAt, useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import type { ReactNode } from 'react';
import { idToSend, longDay } from './group-words';
import type { GroupPartProps } from './working-group.page';
import type { GroupDecisionFragment } from './working-group.page.generated';

/** What was decided, the latest first. Nothing here changes: another decision takes the place of one, and both stay. */
export function GroupDecisions({ data, form }: GroupPartProps) {
  const say = useSay();
  const href = useHref();
  const { locale } = usePageFacts();
  const { decisions, earlierDecisions, isArchived, edition } = data.space;
  const path = href(`/week/${edition.slug}/werkgroep`);
  const bySuperseded = new Map(decisions.map((each) => [each.supersedesId, each]));
  const chosen = form ? valueAt(form, 'supersedesId') : data.replaced;
  const replaced = isArchived
    ? undefined
    : decisions.find(({ id }) => id === chosen && !bySuperseded.has(id));
  return (
    <Section id="besluiten" title={say('Besluiten')}>
      <Stack gap="large">
        {decisions.length === 0 ? (
          <EmptyState title={say('Er is nog niets besloten')} headingLevel={3}>
            {say('Noteer hier wat jullie afspreken en waarom. Wie er niet bij was, leest het terug.')}
          </EmptyState>
        ) : (
          <Timeline
            label={say('Besluiten, nieuwste eerst')}
            moments={decisions.map((decision) => {
              const newer = bySuperseded.get(decision.id);
              return {
                id: decision.id,
                dateTime: decision.decidedOn,
                when: longDay(decision.decidedOn, locale),
                title: decision.what,
                state: newer ? 'cancelled' : 'past',
                ...(newer ? { stateText: say('vervangen') } : {}),
                children: (
                  <About
                    decision={decision}
                    newer={newer}
                    older={decisions.find(({ id }) => id === decision.supersedesId)}
                  >
                    {newer || isArchived ? null : (
                      <LinkButton
                        href={`${path}?vervang=${decision.id}#besluit`}
                        size="small"
                        variant="quiet"
                      >
                        {say('Vervang dit besluit')}
                        <VisuallyHidden>: {decision.what}</VisuallyHidden>
                      </LinkButton>
                    )}
                  </About>
                ),
              };
            })}
          />
        )}
        {isArchived ? null : (
          <Disclosure
            key={replaced?.id ?? 'nieuw'}
            id="besluit"
            title={replaced ? say('Noteer wat ervoor in de plaats komt') : say('Noteer een besluit')}
            open={replaced !== undefined || form !== null}
          >
            <DecisionForm data={data} form={form} replaced={replaced ?? null} />
          </Disclosure>
        )}
        {earlierDecisions.length > 0 ? (
          <LinkRows
            links={earlierDecisions.map(({ slug, name }) => ({
              href: href(`/week/${slug}/werkgroep#besluiten`),
              label: say('Besluiten van {edition}', { edition: name }),
            }))}
          />
        ) : null}
      </Stack>
    </Section>
  );
}

function About({
  decision,
  newer,
  older,
  children,
}: {
  decision: GroupDecisionFragment;
  newer: GroupDecisionFragment | undefined;
  older: GroupDecisionFragment | undefined;
  children: ReactNode;
}) {
  const say = useSay();
  const sentences = [
    decision.notedBy
      ? say('Genoteerd door {name}.', { name: decision.notedBy.name })
      : say('Genoteerd door iemand die er niet meer is.'),
    ...(older ? [say('In de plaats van ‘{what}’.', { what: older.what })] : []),
    ...(newer ? [say('Nu geldt ‘{what}’.', { what: newer.what })] : []),
  ];
  return (
    <Stack gap="small">
      <TypedText text={decision.why} />
      <p>{sentences.join(' ')}</p>
      {children ? <div>{children}</div> : null}
    </Stack>
  );
}

function DecisionForm({ data, form, replaced }: GroupPartProps & { replaced: GroupDecisionFragment | null }) {
  const say = useSay();
  const href = useHref();
  const { edition } = data.space;
  const path = href(`/week/${edition.slug}/werkgroep`);
  const at = (field: string, standing = '') => ({
    name: field,
    defaultValue: valueAt(form, field, standing),
    error: problemAt(form, field),
  });
  return (
    <form
      method="post"
      action={replaced ? `${path}?vervang=${replaced.id}#besluit` : path}
      noValidate
      data-keep={`werkgroep-besluit-${replaced?.id ?? edition.slug}`}
      {...(form ? { 'data-refused': '' } : {})}
    >
      <input type="hidden" name="doe" value="besluit" />
      <input type="hidden" name="id" value={idToSend(form, data.newId)} />
      <input type="hidden" name="editionId" value={edition.id} />
      <input type="hidden" name="supersedesId" value={replaced?.id ?? ''} />
      <Stack>
        {replaced ? (
          <Notice kind="info" title={say('In de plaats van ‘{what}’', { what: replaced.what })}>
            {say('Het oude besluit blijft te lezen.')}
          </Notice>
        ) : null}
        <TextField {...at('what')} label={say('Wat besloten jullie?')} />
        <TextArea {...at('why')} rows={3} label={say('Waarom?')} />
        <DateField
          {...at('decidedOn', dayAsTyped(data.today))}
          label={say('Op welke dag?')}
          pickLabel={say('Kies in de kalender')}
        />
        <p>{say('Een besluit verandert later niet meer. Je kunt het wel vervangen door een nieuw.')}</p>
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Noteer')}
            </Button>
          }
        >
          {replaced ? (
            <LinkButton href={path} variant="quiet">
              {say('Toch niet')}
            </LinkButton>
          ) : null}
        </Toolbar>
      </Stack>
    </form>
  );
}
