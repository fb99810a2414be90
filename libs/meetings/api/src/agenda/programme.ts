import { newId } from '@verbonden/shared/server';
import { KnowledgeLink } from '../knowledge-link/knowledge-link.entity';
import { Speaker } from '../speaker/speaker.entity';
import type { SpeakerInput } from '../speaker/speaker.input';
import { Subsession } from '../subsession/subsession.entity';
import type { SubsessionInput } from '../subsession/subsession.input';
import { AgendaItem, AgendaItemKind } from './agenda-item.entity';
import type { AgendaItemInput } from './agenda-item.input';

/** The programme of one meeting: its parts in order, and what hangs on them. */
export interface Programme {
  readonly items: readonly AgendaItem[];
  readonly subsessions: readonly Subsession[];
  readonly speakers: readonly Speaker[];
  readonly knowledge: readonly KnowledgeLink[];
}

export const emptyProgramme: Programme = { items: [], subsessions: [], speakers: [], knowledge: [] };

/**
 * The programme that an input describes, on top of the one that stands: a part or subsession with a known id keeps its
 * row and what the input leaves out. Hosts are found by address elsewhere (`hosts.ts`).
 */
export function programmeFrom(
  meetingId: string,
  inputs: readonly AgendaItemInput[],
  standing: Programme,
): Programme {
  const known = new Map(standing.items.map((item) => [item.id, item]));
  const parts = inputs.map((input, position) => {
    const before = input.id ? known.get(input.id) : undefined;
    // The same id twice is one part and a new one.
    if (before) known.delete(before.id);
    const item = Object.assign(new AgendaItem(), before, {
      id: before?.id ?? newId(),
      meetingId,
      position,
      kind: input.kind,
      startsAt: input.startsAt,
      endsAt: input.endsAt,
      titleNl: input.title,
      titleEn: input.titleEn ?? null,
      descriptionNl: input.description,
      descriptionEn: input.descriptionEn ?? null,
    });
    return {
      item,
      subsessions: subsessionsOf(item, input.subsessions, standing.subsessions),
      speakers: speakersOf(item, input.speakers, standing.speakers),
      knowledge: knowledgeOf(item, input.knowledgeItemIds, standing.knowledge),
    };
  });
  return {
    items: parts.map(({ item }) => item),
    subsessions: parts.flatMap((part) => part.subsessions),
    speakers: parts.flatMap((part) => part.speakers),
    knowledge: parts.flatMap((part) => part.knowledge),
  };
}

/** Only a round has subsessions: a part that becomes something else loses them. */
function subsessionsOf(
  round: AgendaItem,
  inputs: readonly SubsessionInput[] | null | undefined,
  standing: readonly Subsession[],
): Subsession[] {
  if (round.kind !== AgendaItemKind.SUBSESSIONS) return [];
  const own = standing.filter((each) => each.roundId === round.id);
  if (!inputs) return own;
  const known = new Map(own.map((each) => [each.id, each]));
  return inputs.map((input, position) => {
    const before = input.id ? known.get(input.id) : undefined;
    if (before) known.delete(before.id);
    return Object.assign(new Subsession(), before, {
      id: before?.id ?? newId(),
      meetingId: round.meetingId,
      roundId: round.id,
      position,
      titleNl: input.title,
      titleEn: input.titleEn ?? null,
      descriptionNl: input.description,
      descriptionEn: input.descriptionEn ?? null,
      hostPersonId: before?.hostPersonId ?? null,
      hostName: input.hostName ?? null,
      room: input.room ?? null,
      seatsOnsite: input.seatsOnsite ?? null,
      seatsOnline: input.seatsOnline ?? null,
    });
  });
}

function speakersOf(
  item: AgendaItem,
  inputs: readonly SpeakerInput[] | null | undefined,
  standing: readonly Speaker[],
): Speaker[] {
  const own = standing.filter((each) => each.agendaItemId === item.id);
  if (!inputs) return own;
  return inputs.map((input, position) => {
    const before = own.find((each) => each.name === input.name);
    return Object.assign(new Speaker(), {
      agendaItemId: item.id,
      position,
      name: input.name,
      organisation: input.organisation ?? null,
      personId: input.personId === undefined ? (before?.personId ?? null) : input.personId,
    });
  });
}

function knowledgeOf(
  item: AgendaItem,
  ids: readonly string[] | null | undefined,
  standing: readonly KnowledgeLink[],
): KnowledgeLink[] {
  if (!ids) return standing.filter((each) => each.agendaItemId === item.id);
  return [...new Set(ids)].map((knowledgeItemId, position) =>
    Object.assign(new KnowledgeLink(), { agendaItemId: item.id, knowledgeItemId, position }),
  );
}
