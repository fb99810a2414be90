import { registerEnumType } from '@nestjs/graphql';

/** What somebody finds behind the address. */
export enum MaterialKind {
  LINK = 'LINK',
  SLIDES = 'SLIDES',
  VIDEO = 'VIDEO',
  RECORDING = 'RECORDING',
  DOCUMENT = 'DOCUMENT',
}

/** When it is meant to be read. */
export enum MaterialPhase {
  BEFORE = 'BEFORE',
  AFTER = 'AFTER',
}

/** Who may see it. */
export enum MaterialAudience {
  EVERYBODY = 'EVERYBODY',
  MEMBERS = 'MEMBERS',
  ATTENDEES = 'ATTENDEES',
}

registerEnumType(MaterialKind, { name: 'MaterialKind' });
registerEnumType(MaterialPhase, {
  name: 'MaterialPhase',
  valuesMap: {
    BEFORE: { description: 'To prepare with; it stays afterwards.' },
    AFTER: { description: "Shown from the meeting's end on." },
  },
});
registerEnumType(MaterialAudience, {
  name: 'MaterialAudience',
  valuesMap: {
    MEMBERS: { description: 'Who holds a role in the network.' },
    ATTENDEES: { description: 'Who holds a seat, and who was there.' },
  },
});
