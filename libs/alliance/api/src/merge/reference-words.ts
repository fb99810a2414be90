import { text, type Text } from '@verbonden/shared/kernel';

/** What rows of a table are called to who brings two organisations together; what is not here is "other things". */
const words: Readonly<Record<string, Text>> = {
  memberships: text('mensen met een rol', 'people with a role'),
  invitations: text('uitnodigingen', 'invitations'),
  partnerships: text('rollen in verbanden', 'roles in bodies'),
  offers: text('keer aanbod', 'offers'),
  municipality_organisations: text('gemeenten waar ze werkt', 'municipalities where it works'),
  knowledge_items: text('stukken kennis', 'pieces of knowledge'),
  knowledge_adoptions: text('keer ‘wij doen dit ook’', 'times ‘we do this too’'),
  collections: text('verzamelingen', 'collections'),
  follows: text('volgers', 'followers'),
  signals: text('vragen', 'questions'),
  signal_events: text('stappen bij vragen', 'steps at questions'),
  signal_recognitions: text('keer een vraag herkend', 'times a question recognised'),
  signal_routings: text('keer gevraagd om te helpen', 'times asked to help'),
  signal_replies: text('reacties op vragen', 'replies to questions'),
  print_orders: text('bestellingen van drukwerk', 'orders of printed matter'),
  poll_starts: text('peilingen waar ze aan meewerkte', 'polls it helped with'),
  registration_requests: text('aanvragen bij bijeenkomsten', 'requests at meetings'),
  broadcasts: text('brieven aan mensen van de organisatie', 'letters to people of the organisation'),
  working_group_tasks: text('taken in de werkgroep van de Week', 'tasks in the Week working group'),
  organisation_leavings: text(
    'keer gestopt (wat gepland was, vervalt)',
    'times stopped (what was planned is dropped)',
  ),
  organisation_merges: text('eerdere samenvoegingen', 'earlier merges'),
};

export function referenceWord(table: string): Text {
  return Object.hasOwn(words, table) ? words[table]! : text('andere verwijzingen', 'other references');
}
