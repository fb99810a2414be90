import { Page, Stack } from '@verbonden/shared/ui';
import { definePage, FormProblems, Island, useSay, type ViewProps } from '@verbonden/shared/web';
import { DayHeader } from './day-header';
import { DayStageDocument, type DayStageQuery } from './stage.generated';
import { actOnStage } from './stage-form';
import turnDesk from './turn-desk.island';

/** The hybrid desk: one order of turns for room and screen. */
export const dayTurnsPage = definePage<DayStageQuery['meetingDay']>({
  path: '/bijeenkomsten/:slug/dag/beurten',
  load: async ({ params, query }) =>
    (await query(DayStageDocument, { slug: params['slug'] ?? '' })).meetingDay,
  submit: actOnStage,
  title: ({ meeting: { title } }, say) => say('Beurten: {title}', { title }),
  head: () => ({ noIndex: true }),
  view: TurnsView,
});

function TurnsView({ data: { meeting, ...stage }, form }: ViewProps<DayStageQuery['meetingDay']>) {
  const say = useSay();
  return (
    <Page>
      <Stack gap="large">
        <DayHeader meeting={meeting} title={say('Wie is aan het woord?')} current="turns" />
        <FormProblems form={form} />
        <Island of={turnDesk} props={{ given: stage }} />
      </Stack>
    </Page>
  );
}
