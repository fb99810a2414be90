import { text } from '@verbonden/shared/kernel';
import { personalData } from '@verbonden/shared/server';

/** The Lab: projects, logs, sites and requests. */
export const labPersonalData = personalData(
  {
    name: 'lab.events',
    what: text('Stappen die je zette in een project', 'Steps that you took in a project'),
    table: 'lab_events',
    persons: { person_id: 'LOOSENED' },
    shows: ['what', 'stage', 'note', 'at'],
    also: { project: '(SELECT p.title FROM lab_projects p WHERE p.id = t.project_id)' },
  },
  {
    name: 'lab.log',
    what: text('Wat je in een logboek schreef', 'What you wrote in a log'),
    table: 'lab_log_entries',
    persons: { author_id: 'SHARED' },
    shows: ['on_day', 'body'],
    also: { project: '(SELECT p.title FROM lab_projects p WHERE p.id = t.project_id)' },
  },
  {
    name: 'lab.projects',
    what: text('Projecten die je trekt', 'Projects that you lead'),
    table: 'lab_projects',
    persons: { lead_id: 'LOOSENED' },
    shows: ['title', 'question', 'stage', 'created_at'],
  },
  {
    name: 'lab.requests',
    what: text('Vragen die je aan het Lab stelde', 'Requests that you made to the Lab'),
    table: 'lab_requests',
    addresses: { email: 'LOOSENED' },
    set: "name = '', email = ''",
    shows: ['question', 'details', 'name', 'email', 'organisation', 'answer', 'created_at'],
  },
  {
    name: 'lab.requests-owned',
    what: text('Vragen aan het Lab die je oppakte', 'Requests to the Lab that you took up'),
    table: 'lab_requests',
    persons: { owner_id: 'LOOSENED' },
    shows: ['owned_at', 'became', 'settled_at'],
  },
  {
    name: 'lab.sites',
    what: text('Plekken die je aanbood', 'Sites that you offered'),
    table: 'lab_sites',
    persons: { offered_by_id: 'LOOSENED' },
    shows: ['place', 'note', 'status', 'created_at'],
    also: {
      project: '(SELECT p.title FROM lab_projects p WHERE p.id = t.project_id)',
      organisation: '(SELECT o.name FROM organisations o WHERE o.id = t.organisation_id)',
    },
  },
);
