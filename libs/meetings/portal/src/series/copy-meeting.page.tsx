import { Button, Page, PageHeader, Panel, Section, TextField, Toolbar } from '@verbonden/shared/ui';
import { definePage, FormProblems, useHref, useSay, type ViewProps } from '@verbonden/shared/web';
import { v7 } from 'uuid';
import { EarlierFeedback } from '../feedback/earlier-feedback';
import { MeetingPath } from '../meeting-path';
import { typedMoment } from '../planning/dutch-moment';
import { fieldIn } from '../planning/form-fields';
import { atFields } from '../planning/meeting-input';
import { meetingTimes } from '../planning/meeting-times-input';
import { assertCoordinates } from '../planning/planned-meeting';
import styles from '../planning/planning.module.css';
import { TimeFields } from '../planning/time-fields';
import {
  CopyMeetingDocument,
  type CopyMeetingQuery,
  DuplicateMeetingDocument,
} from './copy-meeting.generated';
import { CopyParts } from './copy-parts';
import { SeriesField } from './series-field';

interface CopyData extends CopyMeetingQuery {
  /** The id of the copy, so that the form twice makes one. */
  readonly id: string;
}

/** Begins a meeting as a copy of an earlier one: says what goes along, asks what does not. */
export const copyMeetingPage = definePage<CopyData>({
  path: '/bijeenkomsten/:slug/kopie',
  async load(args) {
    assertCoordinates(args);
    return { id: v7(), ...(await args.query(CopyMeetingDocument, { slug: args.params['slug'] ?? '' })) };
  },
  async submit({ form, context, say, mutate, goTo }) {
    const { startsAt, endsAt, problems } = meetingTimes(form, context.now, say);
    if (problems.length > 0) return { values: form.values(), problems };
    const { state, data } = await mutate(DuplicateMeetingDocument, {
      input: {
        id: form.line('id'),
        meetingId: form.line('meetingId'),
        startsAt,
        endsAt,
        title: form.lineOrNull('title'),
        titleEn: form.lineOrNull('titleEn'),
        seriesId: form.lineOrNull('seriesId'),
      },
    });
    return state
      ? atFields(state)
      : goTo(`/bijeenkomsten/${data.duplicateMeeting.slug}/bewerken?gedaan=kopie`);
  },
  title: ({ meeting }, say) => say('Kopie van {title}', { title: meeting.titleNl }),
  head: () => ({ noIndex: true }),
  view: CopyView,
});

function CopyView({ data, form }: ViewProps<CopyData>) {
  const say = useSay();
  const href = useHref();
  const { meeting } = data;
  const standing = {
    title: meeting.titleNl,
    from: meeting.timesKnown ? typedMoment(meeting.startsAt).time : '',
    to: meeting.timesKnown ? typedMoment(meeting.endsAt).time : '',
  };
  const source = { form, standing };
  const field = fieldIn(source);
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={<MeetingPath meeting={{ slug: meeting.slug, title: meeting.titleNl }} />}
        title={say('Maak een kopie')}
        lead={say('Een nieuw concept, met wat er al stond. Niemand ziet het tot je publiceert.')}
      />
      <EarlierFeedback
        earlier={meeting.hasFeedback ? { slug: meeting.slug, title: meeting.titleNl } : null}
      />
      <FormProblems form={form} />
      <form
        method="post"
        action={href(`/bijeenkomsten/${meeting.slug}/kopie`)}
        noValidate
        data-keep={`kopie-${meeting.id}`}
        className={styles.form}
        {...(form ? { 'data-refused': '' } : {})}
      >
        <input type="hidden" name="id" value={form?.values['id']?.[0] ?? data.id} />
        <input type="hidden" name="meetingId" value={meeting.id} />
        <Panel tone="quiet">
          <CopyParts meeting={meeting} />
        </Panel>
        <div className={styles.part}>
          <TextField {...field('title')} label={say('Titel')} />
          <TextField
            {...field('titleEn')}
            label={say('Titel in het Engels')}
            optional={say('leeg is: zoals bij het voorbeeld, als de titel gelijk blijft')}
            lang="en"
          />
          <SeriesField {...field('seriesId')} seasons={data.meetingSeriesList} />
        </div>
        <Section id="wanneer" title={say('Wanneer')}>
          <TimeFields {...source} dayLabel={say('Nieuwe datum')} />
        </Section>
        <Toolbar
          primary={
            <Button type="submit" variant="primary" busyText={say('Even wachten…')}>
              {say('Maak de kopie')}
            </Button>
          }
        />
      </form>
    </Page>
  );
}
