import {
  Badge,
  Button,
  Disclosure,
  EmptyState,
  LinkButton,
  Row,
  Section,
  Stack,
  Table,
  VisuallyHidden,
} from '@verbonden/shared/ui';
import { useHref, usePageFacts, useSay } from '@verbonden/shared/web';
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
  const edited = isArchived ? undefined : tasks.find(({ id }) => id === data.edited);
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
        {own.length > 0 ? <TaskTable data={data} caption={say('Mijn taken')} tasks={own} /> : null}
        {others.length > 0 ? (
          <TaskTable
            data={data}
            caption={own.length > 0 ? say('Van de anderen') : say('Wat er nog moet')}
            tasks={others}
          />
        ) : null}
        {isArchived ? null : (
          <Disclosure
            key={edited?.id ?? 'nieuw'}
            id="taak"
            title={edited ? say('Verander de taak') : say('Voeg een taak toe')}
            open={edited !== undefined || form !== null}
          >
            <TaskForm data={data} form={form} task={edited ?? null} />
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
      columns={columns}
      rows={tasks.map((task) => ({
        key: task.id,
        cells: [
          task.title,
          whoDoes(task, say),
          <TaskDay key="dag" task={task} today={data.today} day={shortDay(task.dueOn, locale)} />,
          ...(isArchived ? [] : [<TaskActs key="doen" data={data} task={task} />]),
        ],
      }))}
    />
  );
}

function TaskDay({ task, today, day }: { task: GroupTaskFragment; today: string; day: string }) {
  const say = useSay();
  const isLate = task.status === 'OPEN' && task.dueOn < today;
  return (
    <Stack gap="small">
      <time dateTime={task.dueOn}>{day}</time>
      {isLate ? <Badge tone="brand">{say('De dag is voorbij')}</Badge> : null}
      {task.repeats ? <Badge>{say('Elk jaar')}</Badge> : null}
    </Stack>
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
      <Row>
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
        <Button type="submit" name="status" value="REMOVED" size="small" variant="quiet">
          {say('Haal weg')}
          {of}
        </Button>
      </Row>
    </form>
  );
}
