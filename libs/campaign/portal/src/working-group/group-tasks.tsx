import {
  Badge,
  Button,
  Disclosure,
  EmptyState,
  LinkButton,
  Section,
  Stack,
  StatusLabel,
  Table,
  Toolbar,
  VisuallyHidden,
} from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay, valueAt } from '@verbonden/shared/web';
import { Fragment } from 'react';
import { shortDay, whoDoes } from './group-words';
import { TaskForm } from './task-form';
import type { GroupPartProps, GroupData } from './working-group.page';
import type { GroupTaskFragment } from './working-group.page.generated';

/** The tasks: one's own first, then those of the others, then what is done; each by its day. */
export function GroupTasks({ data, form }: GroupPartProps) {
  const say = useSay();
  const { tasks, isArchived } = data.space;
  const open = tasks.filter(({ status }) => status === 'OPEN');
  const done = tasks.filter(({ status }) => status === 'DONE');
  // Who sends a new task that is there already (the button Back) goes on with the one that is there.
  const edited = isArchived ? undefined : tasks.find(({ id }) => id === (data.edited ?? valueAt(form, 'id')));
  const own = open.filter(({ isOwn }) => isOwn);
  const others = open.filter(({ isOwn }) => !isOwn);
  return (
    <Section id="taken" title={say('Taken')}>
      <Stack gap="large">
        {tasks.length === 0 ? (
          <EmptyState title={say('Er zijn nog geen taken')} headingLevel={3}>
            {say('Zet erbij wat er moet gebeuren, wie het doet en wanneer het klaar is.')}
          </EmptyState>
        ) : null}
        <TaskSection id="mijn-taken" data={data} title={say('Mijn taken')} tasks={own} />
        <TaskSection
          id="andere-taken"
          data={data}
          title={own.length > 0 ? say('Van de anderen') : say('Wat er nog moet')}
          tasks={others}
        />
        {isArchived ? null : (
          <Disclosure
            key={edited?.id ?? 'nieuw'}
            id="taak"
            title={edited ? say('Verander de taak') : say('Voeg een taak toe')}
            open={edited !== undefined || form !== null}
          >
            <Stack gap="large">
              <TaskForm data={data} form={form} task={edited ?? null} />
              {edited ? <RemoveTask data={data} task={edited} /> : null}
            </Stack>
          </Disclosure>
        )}
        {done.length > 0 ? (
          <Disclosure
            title={say('{count, plural, one {# taak is gedaan} other {# taken zijn gedaan}}', {
              count: done.length,
            })}
            open={isArchived}
          >
            <TaskTable data={data} caption={say('Gedaan')} tasks={done} />
          </Disclosure>
        ) : null}
      </Stack>
    </Section>
  );
}

/** Tasks under a heading; nothing when there are none. */
function TaskSection({
  id,
  title,
  ...list
}: {
  id: string;
  title: string;
  data: GroupData;
  tasks: readonly GroupTaskFragment[];
}) {
  if (list.tasks.length === 0) return null;
  return (
    <Section id={id} title={title} headingLevel={3}>
      <TaskTable caption={title} {...list} />
    </Section>
  );
}

function TaskTable({
  data,
  caption,
  tasks,
}: {
  data: GroupData;
  caption: string;
  tasks: readonly GroupTaskFragment[];
}) {
  const say = useSay();
  const { locale } = usePageFacts();
  const { isArchived } = data.space;
  const columns = [
    { key: 'taak', header: say('Taak') },
    { key: 'wie', header: say('Wie') },
    { key: 'dag', header: say('Klaar op') },
    ...(isArchived ? [] : [{ key: 'doen', header: say('Wat je kunt doen'), quiet: true }]),
  ];
  return (
    <Table
      caption={caption}
      captionHidden
      columns={columns}
      rows={tasks.map((task) => ({
        key: task.id,
        cells: [
          <Fragment key="taak">
            {task.title} {task.repeats ? <Badge>{say('Elk jaar')}</Badge> : null}
          </Fragment>,
          whoDoes(task, say),
          <TaskDay
            key="dag"
            task={task}
            isLate={!isArchived && task.dueOn < data.today}
            day={shortDay(task.dueOn, locale)}
          />,
          ...(isArchived ? [] : [<TaskActs key="doen" data={data} task={task} />]),
        ],
      }))}
    />
  );
}

function TaskDay({ task, isLate, day }: { task: GroupTaskFragment; isLate: boolean; day: string }) {
  const say = useSay();
  return (
    <>
      <time dateTime={task.dueOn}>{day}</time>
      {isLate && task.status === 'OPEN' ? (
        <div>
          <StatusLabel status="waiting">{say('De dag is voorbij')}</StatusLabel>
        </div>
      ) : null}
    </>
  );
}

/** Each button says of which task it is to who listens. */
function TaskActs({ data, task }: { data: GroupData; task: GroupTaskFragment }) {
  const say = useSay();
  const href = useHref();
  const path = href(`/week/${data.space.edition.slug}/werkgroep`);
  const of = <VisuallyHidden>: {task.title}</VisuallyHidden>;
  const isOpen = task.status === 'OPEN';
  return (
    <form method="post" action={path}>
      <input type="hidden" name="doe" value="zet" />
      <input type="hidden" name="id" value={task.id} />
      <Toolbar>
        <Button type="submit" name="status" value={isOpen ? 'DONE' : 'OPEN'} size="small">
          {isOpen ? say('Gedaan') : say('Zet weer open')}
          {of}
        </Button>
        {isOpen ? (
          <LinkButton href={`${path}?bewerk=${task.id}#taak`} size="small" variant="quiet">
            {say('Verander')}
            {of}
          </LinkButton>
        ) : null}
      </Toolbar>
    </form>
  );
}

/** Apart from the list, so that nobody removes what they meant to tick off. */
function RemoveTask({ data, task }: { data: GroupData; task: GroupTaskFragment }) {
  const say = useSay();
  const href = useHref();
  return (
    <form method="post" action={href(`/week/${data.space.edition.slug}/werkgroep`)}>
      <input type="hidden" name="doe" value="zet" />
      <input type="hidden" name="id" value={task.id} />
      <Button type="submit" name="status" value="REMOVED" size="small">
        {say('Haal de taak weg')}
      </Button>
    </form>
  );
}
