import { Injectable } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { type MailContent, proseHtml, proseOnPage } from '@verbonden/notifications/api';
import { PersonService } from '@verbonden/people/api';
import { type Clock, type Locale, locales } from '@verbonden/shared/kernel';
import { CLOCK, newId } from '@verbonden/shared/server';
import { Inject } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity';
import { broadcastProblems, manyPeople } from './broadcast-problems';
import { Broadcast } from './broadcast.entity';
import { BroadcastMail } from './broadcast.mail';
import { readReached, type Recipient } from './recipients';

const sampleSize = 5;

@ObjectType({ description: 'What has to be mended before a letter can go out, at a field of its input.' })
export class BroadcastProblem {
  @Field()
  field!: string;

  @Field()
  message!: string;
}

@ObjectType()
export class MailPreviewFact {
  @Field()
  label!: string;

  @Field()
  value!: string;
}

@ObjectType({
  description: 'A mail as one of its readers gets it. Links only by their words: they are personal.',
})
export class MailPreview {
  @Field(() => String)
  locale!: Locale;

  @Field({ description: 'Whose mail this is.' })
  toName!: string;

  @Field(() => Int, { description: 'How many get it in this language.' })
  readers!: number;

  @Field()
  subject!: string;

  @Field(() => String, { nullable: true })
  greeting!: string | null;

  @Field({ description: 'Safe HTML; headings are h4.' })
  html!: string;

  @Field(() => [MailPreviewFact])
  facts!: MailPreviewFact[];

  @Field(() => [String], { description: 'The words on the button and the links below it.' })
  links!: string[];

  @Field()
  signoff!: string;

  @Field(() => String, { nullable: true, description: 'Who an answer goes to.' })
  replyTo!: string | null;
}

@ObjectType({
  description: 'A draft looked at before it goes out: whom it reaches now, and how it will look.',
})
export class BroadcastCheck {
  @Field(() => Broadcast)
  broadcast!: Broadcast;

  @Field(() => Int)
  count!: number;

  @Field(() => [String], { description: 'The first names on the list.' })
  sample!: string[];

  @Field(() => Int, { description: 'Who has no address and gets nothing.' })
  withoutAddress!: number;

  @Field(() => Boolean, { description: 'So many that sending asks for a second yes.' })
  needsConfirmation!: boolean;

  @Field(() => [BroadcastProblem])
  problems!: BroadcastProblem[];

  @Field(() => [MailPreview], { description: 'One in each language, with the facts of a real reader.' })
  previews!: MailPreview[];
}

/** Looks at a draft as its readers would get it. Writes nothing. */
@Injectable()
export class BroadcastChecker {
  constructor(
    private readonly db: DataSource,
    private readonly persons: PersonService,
    private readonly mail: BroadcastMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async check(broadcast: Broadcast, locale: Locale): Promise<BroadcastCheck> {
    const tx = this.db.manager;
    const [meeting, { recipients, withoutAddress }] = await Promise.all([
      tx.findOneByOrFail(Meeting, { id: broadcast.meetingId }),
      readReached(tx, this.persons, broadcast),
    ]);
    return {
      broadcast,
      count: recipients.length,
      sample: recipients.slice(0, sampleSize).map(({ name }) => name),
      withoutAddress,
      needsConfirmation: recipients.length > manyPeople,
      problems: broadcastProblems(broadcast, meeting, this.clock.now()).map(({ field, text }) => ({
        field,
        message: text[locale],
      })),
      previews: await this.previews(broadcast, recipients),
    };
  }

  /** The first reader in each language; where there is none, the first of all as they would read it. */
  private async previews(broadcast: Broadcast, recipients: readonly Recipient[]): Promise<MailPreview[]> {
    const [anybody] = recipients;
    if (!anybody) return [];
    const shown = locales.map((locale) => {
      const readers = recipients.filter((each) => each.locale === locale);
      return { locale, readers: readers.length, to: readers[0] ?? anybody, id: newId() };
    });
    const written = await this.mail.write(
      broadcast,
      shown.map(({ id, locale, to }) => ({
        id,
        kind: this.mail.name,
        personId: to.personId,
        toName: to.name,
        toAddress: to.address,
        locale,
        subjectId: to.registrationId,
        contextId: broadcast.meetingId,
        dueAt: this.clock.now(),
        payload: {},
      })),
    );
    return shown.flatMap(({ id, locale, readers, to }) => {
      const content = written.get(id);
      return content && 'subject' in content
        ? [previewOf(content, { locale, readers, toName: to.name })]
        : [];
    });
  }
}

function previewOf(
  content: MailContent,
  traits: Pick<MailPreview, 'locale' | 'readers' | 'toName'>,
): MailPreview {
  return {
    ...traits,
    subject: content.subject,
    greeting: content.greeting ?? null,
    html: proseHtml(content.prose ?? [], proseOnPage),
    facts: content.facts.map(({ label, value }) => ({ label, value })),
    links: [content.button, ...(content.links ?? [])].flatMap((link) => link?.label ?? []),
    signoff: content.signoff,
    replyTo: content.replyTo ? `${content.replyTo.name} (${content.replyTo.address})` : null,
  };
}
