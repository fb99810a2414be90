import { LinkButton, Page, Stack } from '@verbonden/shared/ui';
import { definePage, FormProblems, Island, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { DayHeader } from './day-header';
import roundControl from './round-control.island';
import { DayStageDocument, type DayStageQuery } from './stage.generated';
import { actOnStage } from './stage-form';

/** The introduction round, from the host's phone. */
export const dayRoundPage = definePage<DayStageQuery['meetingDay']>({
  path: '/bijeenkomsten/:slug/dag/kennismaken',
  load: async ({ params, query }) =>
    (await query(DayStageDocument, { slug: params['slug'] ?? '' })).meetingDay,
  submit: actOnStage,
  title: ({ meeting: { title } }, say) => say('Kennismaken: {title}', { title }),
  head: () => ({ noIndex: true }),
  view: RoundView,
});

function RoundView({ data: { meeting, ...stage }, form }: ViewProps<DayStageQuery['meetingDay']>) {
  const say = useSay();
  const href = useHref();
  return (
    <Page>
      <Stack gap="large">
        <DayHeader meeting={meeting} title={say('Kennismaken')} current="round" />
        <FormProblems form={form} />
        <Island of={roundControl} props={{ given: stage }} />
        <div>
          <LinkButton href={href(`/bijeenkomsten/${meeting.slug}/dag/scherm`)} variant="quiet">
            {say('Open het scherm voor de zaal')}
          </LinkButton>
        </div>
      </Stack>
    </Page>
  );
}
