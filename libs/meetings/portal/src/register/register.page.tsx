import { isSignedIn } from '@verbonden/shared/kernel';
import { Columns, DescriptionList, Page, PageHeader, Stack, Steps } from '@verbonden/shared/ui';
import {
  definePage,
  FormProblems,
  type FormState,
  Help,
  localHref,
  type PageArgs,
  PageStop,
  type SubmitArgs,
  usePageFacts,
  useSay,
  type ViewProps,
} from '@verbonden/shared/web';
import type { AttendanceMode } from '@verbonden/shared/web/schema';
import { answersIn, atWishes } from '../choices/answers-input';
import { loadMeeting, type ShownMeeting } from '../meeting/meeting.page';
import { RegisterDocument } from '../meeting/registering.generated';
import { MeetingPath } from '../meeting-path';
import { whenIs } from '../meeting-words';
import { RegisterForm } from './register-form';
import {
  firstStep,
  lastStep,
  readMode,
  type RegisterStep,
  stepOf,
  stepsOf,
  towards,
  towardsField,
  whereWrong,
} from './register-steps';

interface RegisterData {
  readonly meeting: ShownMeeting;
  /** The way to come that was chosen on the page before (`?manier=`). */
  readonly mode: AttendanceMode | null;
}

/**
 * Coming to a meeting in three steps at most: how, which sessions, and what to tell. Nothing is kept between the steps
 * but the form itself, so going back loses nothing; only the last button registers.
 */
export const registerPage = definePage<RegisterData>({
  path: '/bijeenkomsten/:slug/aanmelden',
  async load(args) {
    const path = `/bijeenkomsten/${args.params['slug']}`;
    if (!isSignedIn(args.context.viewer))
      throw goTo(args, `/inloggen?terug=${encodeURIComponent(`${path}/aanmelden`)}`);
    const meeting = await loadMeeting(args);
    const { registrationState: state, viewerRegistration: mine } = meeting;
    const isOpen = state === 'OPEN' || state === 'FULL_WAITLIST';
    const comes = mine !== null && mine.status !== 'CANCELLED';
    // The page of the meeting says kindly why there is nothing to choose here; there one asks for a seat as well.
    const asks = meeting.registrationPolicy === 'APPROVAL';
    if (!isOpen || comes || asks) throw goTo(args, path);
    return { meeting, mode: readMode(args.url.searchParams.get('manier')) };
  },
  submit: register,
  title: ({ meeting: { title } }, say) => say('Aanmelden: {title}', { title }),
  head: () => ({ noIndex: true }),
  view: RegisterView,
});

function goTo({ context }: PageArgs, path: string): PageStop {
  return new PageStop(
    new Response(null, { status: 303, headers: { location: localHref(context.locale, path) } }),
  );
}

/** Goes a step further or back, or registers. */
async function register({ form, params, say, mutate, goTo: to }: SubmitArgs): Promise<Response | FormState> {
  const asked = form.line(towardsField);
  const mode = readMode(form.line('mode'));
  if (asked === 'hoe') return towards('hoe', form);
  if (!mode) {
    const problems = [{ field: 'mode', message: say('Kies hoe je wilt meedoen.') }];
    return whereWrong({ values: form.values(), problems });
  }
  if (asked !== lastStep) return towards(asked as RegisterStep, form);
  const answers = answersIn(form, mode === 'ONSITE');
  const onlineMeanwhile = mode === 'ONSITE' && form.isTicked('intussen');
  const { state, data } = await mutate(RegisterDocument, {
    input: { meetingId: form.line('meetingId'), mode, onlineMeanwhile, ...answers },
  });
  if (state) return whereWrong(atWishes(state, answers.choices));
  const { outcome } = data.registerForMeeting;
  const done = outcome === 'CONFIRMED' || outcome === 'WAITLISTED' ? 'aangemeld' : outcome;
  return to(`/bijeenkomsten/${params['slug']}?gedaan=${done}`);
}

function RegisterView({ data: { meeting, mode }, form }: ViewProps<RegisterData>) {
  const say = useSay();
  const { locale } = usePageFacts();
  const steps = stepsOf(meeting);
  const step = form ? stepOf(form, meeting) : firstStep(meeting, mode);
  const titles: Readonly<Record<RegisterStep, string>> = {
    hoe: say('Kom je ook?'),
    sessies: say('Welke sessie kies je?'),
    wensen: say('Nog iets over jou?'),
  };
  const names: Readonly<Record<RegisterStep, string>> = {
    hoe: say('Hoe'),
    sessies: say('Sessies'),
    wensen: say('Jij'),
  };
  return (
    <Page>
      <PageHeader
        breadcrumb={<MeetingPath meeting={meeting} />}
        title={titles[step]}
        lead={step === 'wensen' ? say('Niets hiervan is verplicht.') : null}
      />
      {steps.length > 1 ? (
        <Steps
          label={say('Aanmelden in {count} stappen', { count: steps.length })}
          steps={steps.map((each) => ({ label: names[each] }))}
          current={steps.indexOf(step)}
          doneText={say('klaar')}
        />
      ) : null}
      <FormProblems form={form} />
      <Columns
        aside={
          <Stack>
            <DescriptionList
              layout="below"
              facts={[
                { term: say('Wat'), details: meeting.title },
                { term: say('Wanneer'), details: whenIs(meeting, locale) },
                { term: say('Plek'), details: [meeting.venueName, meeting.venueAddress, meeting.venueRoom] },
              ]}
            />
            <Help
              title={say('Hoe werken de zaal, online en de wachtlijst?')}
              chapter="professional#je-aanmelden-en-van-gedachten-veranderen"
            >
              {say(
                'Zaal en online tellen apart. Is er een vol, dan zie je vooraf hoeveel mensen er voor je wachten. Komt er een plek vrij, dan is die meteen van wie het langst wacht. Wisselen of afzeggen kan altijd.',
              )}
            </Help>
          </Stack>
        }
      >
        <RegisterForm meeting={meeting} preset={mode} form={form} step={step} />
      </Columns>
    </Page>
  );
}
