import { registerEnumType } from '@nestjs/graphql';

/** To whom of a meeting a letter goes. */
export enum BroadcastAudience {
  EVERYBODY = 'EVERYBODY',
  ONSITE = 'ONSITE',
  ONLINE = 'ONLINE',
  WAITING = 'WAITING',
  SUBSESSION = 'SUBSESSION',
  ATTENDED = 'ATTENDED',
}
registerEnumType(BroadcastAudience, {
  name: 'BroadcastAudience',
  valuesMap: {
    EVERYBODY: { description: 'Who comes and who waits.' },
    ONSITE: { description: 'Who holds a seat in the room.' },
    ONLINE: { description: 'Who holds an online seat, also while waiting for the room.' },
    WAITING: { description: 'Who waits for the wished way of taking part.' },
    SUBSESSION: { description: 'Who holds a seat in one subsession.' },
    ATTENDED: { description: 'Who was really there.' },
  },
});

/** The life of a letter: written, sent, and perhaps stopped before all of it had left. */
export enum BroadcastStatus {
  DRAFT = 'DRAFT',
  SENT = 'SENT',
  STOPPED = 'STOPPED',
}
registerEnumType(BroadcastStatus, { name: 'BroadcastStatus' });
