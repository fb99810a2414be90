import { text } from '@verbonden/shared/kernel';
import { personalData } from '@verbonden/shared/server';

/** Questions that somebody raised, took up or answered. */
export const signalsPersonalData = personalData(
  {
    name: 'signals.raised',
    what: text('Vraagstukken die je inbracht', 'Questions that you raised'),
    table: 'signals',
    persons: { raised_by_id: 'SHARED' },
    shows: ['title', 'body', 'status', 'created_at'],
    also: { organisation: '(SELECT o.name FROM organisations o WHERE o.id = t.organisation_id)' },
  },
  {
    name: 'signals.taken-up',
    what: text('Vraagstukken die je oppakte', 'Questions that you took up'),
    table: 'signals',
    persons: { taken_up_by_id: 'SHARED' },
    shows: ['title', 'plan', 'plan_until', 'answer', 'answer_url'],
  },
  {
    name: 'signals.asks',
    what: text('Vragen aan het netwerk die je stelde', 'Questions that you asked the network'),
    table: 'signal_asks',
    persons: { asked_by_id: 'LOOSENED' },
    shows: ['asked_at', 'helped', 'closed_at'],
    also: { signal: '(SELECT s.title FROM signals s WHERE s.id = t.signal_id)' },
  },
  {
    name: 'signals.refusals',
    what: text('Dat je geen vragen wilt krijgen', 'That you want no questions'),
    table: 'signal_ask_refusals',
    persons: { person_id: 'GOES' },
    shows: ['created_at'],
  },
  {
    name: 'signals.events',
    what: text('Wat je deed met vraagstukken', 'What you did with questions'),
    table: 'signal_events',
    persons: { person_id: 'LOOSENED' },
    shows: ['what', 'note', 'at'],
    also: { signal: '(SELECT s.title FROM signals s WHERE s.id = t.signal_id)' },
  },
  {
    name: 'signals.recognitions',
    what: text('Vraagstukken die je herkende', 'Questions that you recognised'),
    table: 'signal_recognitions',
    persons: { person_id: 'STAYS' },
    set: 'wants_mail = false',
    shows: ['wants_mail', 'created_at'],
    also: { signal: '(SELECT s.title FROM signals s WHERE s.id = t.signal_id)' },
  },
  {
    name: 'signals.replies',
    what: text('Reacties die je schreef', 'Replies that you wrote'),
    table: 'signal_replies',
    persons: { person_id: 'SHARED' },
    shows: ['body', 'show_name', 'created_at'],
    also: { signal: '(SELECT s.title FROM signals s WHERE s.id = t.signal_id)' },
  },
  {
    name: 'signals.routings',
    what: text('Vragen die aan jou zijn voorgelegd', 'Questions that were put to you'),
    table: 'signal_routings',
    persons: { person_id: 'GOES' },
    shows: ['asked_at', 'reasons', 'outcome'],
    also: { signal: '(SELECT s.title FROM signals s WHERE s.id = t.signal_id)' },
  },
  {
    name: 'signals.passed',
    what: text('Vragen die aan jou zijn doorgegeven', 'Questions that were passed to you'),
    table: 'signal_routings',
    persons: { passed_to_id: 'LOOSENED' },
    shows: ['asked_at'],
    also: { signal: '(SELECT s.title FROM signals s WHERE s.id = t.signal_id)' },
  },
);
