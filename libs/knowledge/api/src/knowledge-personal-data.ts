import { text } from '@verbonden/shared/kernel';
import { isTheirAddress, personalData } from '@verbonden/shared/server';

/**
 * A contact without an address is known by its name alone: it counts as somebody's where they wrote it, or it is of an
 * organisation they are or were of. A namesake elsewhere keeps theirs.
 */
function namedWithoutAddress(
  { name, email, phone }: { readonly name: string; readonly email: string; readonly phone: string },
  author: string,
  organisation: string,
): string {
  const wrote = `${author} = who.person`;
  const isOfTheirs = `EXISTS (
    SELECT 1 FROM memberships m WHERE m.person_id = who.person AND m.organisation_id = ${organisation})`;
  return `coalesce(${email}, '') = '' AND (
    (lower(btrim(${name})) = lower(btrim(who.name)) AND (${wrote} OR ${isOfTheirs}))
    OR (coalesce(${name}, '') = '' AND coalesce(${phone}, '') <> '' AND ${wrote}))`;
}

const inContent = {
  name: "(t.content->>'contactName')",
  email: "(t.content->>'contactEmail')",
  phone: "(t.content->>'contactPhone')",
};
const organisationOfItem = '(SELECT i.organisation_id FROM knowledge_items i WHERE i.id = t.item_id)';
const withoutContact = "content = t.content - 'contactName' - 'contactEmail' - 'contactPhone'";

/** Practices and publications: what somebody wrote, read along, asked, adopted and follows. */
export const knowledgePersonalData = personalData(
  {
    name: 'knowledge.items',
    what: text('Kennis die je schreef', 'Knowledge that you wrote'),
    table: 'knowledge_items',
    persons: { author_id: 'SHARED', pending_author_id: 'SHARED' },
    shows: ['title', 'summary', 'body', 'status', 'created_at', 'published_on'],
    also: { organisation: '(SELECT o.name FROM organisations o WHERE o.id = t.organisation_id)' },
  },
  {
    name: 'knowledge.items-kept',
    what: text(
      'Kennis die je veranderde, of die je niet mag beoordelen',
      'Knowledge that you changed, or may not review',
    ),
    table: 'knowledge_items',
    persons: { changed_by_id: 'LOOSENED', barred_reviewer_id: 'LOOSENED' },
    shows: ['title', 'updated_at'],
  },
  {
    name: 'knowledge.contact',
    what: text('Kennis waarbij jij als contact staat', 'Knowledge that names you as contact'),
    table: 'knowledge_items',
    addresses: { contact_email: 'LOOSENED' },
    set: 'contact_name = NULL, contact_email = NULL, contact_phone = NULL',
    shows: ['title', 'contact_name', 'contact_email', 'contact_phone'],
  },
  {
    name: 'knowledge.contact-by-name',
    what: text(
      'Kennis waarbij jij zonder adres als contact staat',
      'Knowledge that names you as contact without an address',
    ),
    table: 'knowledge_items',
    through: {
      when: namedWithoutAddress(
        { name: 't.contact_name', email: 't.contact_email', phone: 't.contact_phone' },
        't.author_id',
        't.organisation_id',
      ),
      then: 'LOOSENED',
    },
    set: 'contact_name = NULL, contact_phone = NULL',
    shows: ['title', 'contact_name', 'contact_phone'],
  },
  {
    name: 'knowledge.readers',
    what: text('Concepten die je mag meelezen', 'Drafts that you may read along'),
    table: 'knowledge_items',
    through: { when: 'who.person = ANY (t.reader_ids)', then: 'LOOSENED' },
    set: 'reader_ids = array_remove(t.reader_ids, who.person)',
    shows: ['title'],
  },
  {
    name: 'knowledge.revisions',
    what: text('Versies die je schreef', 'Versions that you wrote'),
    table: 'knowledge_revisions',
    persons: { author_id: 'SHARED' },
    shows: ['number', 'status', 'note', 'created_at', 'published_at'],
    also: { item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)' },
  },
  {
    name: 'knowledge.revisions-published',
    what: text('Versies die je uitbracht', 'Versions that you published'),
    table: 'knowledge_revisions',
    persons: { published_by_id: 'LOOSENED' },
    shows: ['number', 'published_at'],
    also: { item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)' },
  },
  {
    name: 'knowledge.revisions-contact',
    what: text('Versies waarin jij als contact staat', 'Versions that name you as contact'),
    table: 'knowledge_revisions',
    through: { when: isTheirAddress("(t.content->>'contactEmail')"), then: 'LOOSENED' },
    set: withoutContact,
    shows: ['number'],
    also: {
      item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)',
      contact_name: "t.content->>'contactName'",
      contact_email: "t.content->>'contactEmail'",
      contact_phone: "t.content->>'contactPhone'",
    },
  },
  {
    name: 'knowledge.revisions-by-name',
    what: text(
      'Versies waarin jij zonder adres als contact staat',
      'Versions that name you as contact without an address',
    ),
    table: 'knowledge_revisions',
    through: { when: namedWithoutAddress(inContent, 't.author_id', organisationOfItem), then: 'LOOSENED' },
    set: withoutContact,
    shows: ['number'],
    also: {
      item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)',
      contact_name: "t.content->>'contactName'",
      contact_phone: "t.content->>'contactPhone'",
    },
  },
  {
    name: 'knowledge.saves',
    what: text('Wat je tussendoor opsloeg', 'What you saved in between'),
    table: 'knowledge_saves',
    persons: { saved_by_id: 'LOOSENED' },
    shows: ['version', 'saved_at'],
    also: { item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)' },
  },
  {
    name: 'knowledge.saves-contact',
    what: text('Opgeslagen versies waarin jij als contact staat', 'Saved versions that name you as contact'),
    table: 'knowledge_saves',
    through: { when: isTheirAddress("(t.content->>'contactEmail')"), then: 'LOOSENED' },
    set: withoutContact,
    shows: ['version'],
    also: { item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)' },
  },
  {
    name: 'knowledge.saves-by-name',
    what: text(
      'Opgeslagen versies waarin jij zonder adres als contact staat',
      'Saved versions that name you as contact without an address',
    ),
    table: 'knowledge_saves',
    through: { when: namedWithoutAddress(inContent, 't.saved_by_id', organisationOfItem), then: 'LOOSENED' },
    set: withoutContact,
    shows: ['version'],
    also: {
      item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)',
      contact_name: "t.content->>'contactName'",
      contact_phone: "t.content->>'contactPhone'",
    },
  },
  {
    name: 'knowledge.comments',
    what: text('Opmerkingen die je bij een tekst schreef', 'Comments that you wrote at a text'),
    table: 'knowledge_comments',
    persons: { author_id: 'SHARED' },
    shows: ['field', 'text', 'written_at'],
    also: { item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)' },
  },
  {
    name: 'knowledge.comments-resolved',
    what: text('Opmerkingen die je afhandelde', 'Comments that you resolved'),
    table: 'knowledge_comments',
    persons: { resolved_by_id: 'LOOSENED' },
    shows: ['field', 'resolved_at'],
    also: { item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)' },
  },
  {
    name: 'knowledge.reviewers',
    what: text('Teksten die je gevraagd is te lezen', 'Texts that you were asked to read'),
    table: 'knowledge_reviewers',
    persons: { person_id: 'GOES' },
    shows: ['asked_at', 'question'],
    also: { item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)' },
  },
  {
    name: 'knowledge.reviewers-asked',
    what: text('Dat je anderen vroeg te lezen', 'That you asked others to read'),
    table: 'knowledge_reviewers',
    persons: { asked_by_id: 'LOOSENED' },
    shows: ['asked_at', 'question'],
    also: { item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)' },
  },
  {
    name: 'knowledge.reviews',
    what: text('Beoordelingen die je gaf', 'Reviews that you gave'),
    table: 'knowledge_reviews',
    persons: { reviewer_id: 'LOOSENED', decided_by_id: 'LOOSENED' },
    shows: ['number', 'planned_note', 'outcome', 'note', 'decided_at'],
    also: { item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)' },
  },
  {
    name: 'knowledge.submissions',
    what: text('Wat je voorlegde om te laten beoordelen', 'What you submitted for review'),
    table: 'knowledge_reviews',
    persons: { submitted_by_id: 'LOOSENED' },
    shows: ['number', 'submitted_at', 'outcome', 'objection'],
    also: { item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)' },
  },
  {
    name: 'knowledge.attachments',
    what: text('Bijlagen die je toevoegde', 'Attachments that you added'),
    table: 'attachments',
    persons: { added_by_id: 'LOOSENED' },
    shows: ['title', 'alt', 'created_at'],
    also: { item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)' },
  },
  {
    name: 'knowledge.adoptions',
    what: text('Aanpakken die je gebruikt', 'Practices that you use'),
    table: 'knowledge_adoptions',
    persons: { person_id: 'SHARED' },
    set: 'contact = NULL',
    shows: ['place', 'since_year', 'experience', 'adapted', 'result', 'contact', 'created_at'],
    also: { item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)' },
  },
  {
    name: 'knowledge.questions',
    what: text('Vragen die je bij kennis stelde', 'Questions that you asked about knowledge'),
    table: 'knowledge_questions',
    persons: { asked_by_id: 'LOOSENED' },
    shows: ['body', 'asked_at'],
    also: { item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)' },
  },
  {
    name: 'knowledge.answers',
    what: text('Vragen over kennis die je beantwoordde', 'Questions about knowledge that you answered'),
    table: 'knowledge_questions',
    persons: { answered_by_id: 'SHARED' },
    shows: ['answer', 'answered_at'],
    also: { item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)' },
  },
  {
    name: 'knowledge.thanks',
    what: text('Dankjewels die je gaf', 'Thanks that you gave'),
    table: 'knowledge_thanks',
    persons: { person_id: 'STAYS' },
    set: 'sentence = NULL',
    shows: ['sentence', 'created_at'],
    also: { item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)' },
  },
  {
    name: 'knowledge.freshness',
    what: text('Dat we vroegen of je kennis nog klopt', 'That we asked whether your knowledge still holds'),
    table: 'knowledge_freshness_asks',
    persons: { person_id: 'GOES' },
    shows: ['asked_at', 'review_on'],
    also: { item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)' },
  },
  {
    name: 'knowledge.wordings-kept',
    what: text('Woorden die je liet staan, en waarom', 'Words that you kept, and why'),
    table: 'knowledge_wordings_kept',
    persons: { kept_by_id: 'LOOSENED' },
    shows: ['reason', 'created_at'],
    also: { item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)' },
  },
  {
    name: 'knowledge.lookalikes',
    what: text('Dubbele kennis die je uit elkaar hield', 'Lookalikes that you set apart'),
    table: 'knowledge_lookalikes',
    persons: { set_apart_by_id: 'LOOSENED' },
    shows: ['why', 'set_apart_at'],
  },
  {
    name: 'knowledge.own-collections',
    what: text('Je eigen verzamelingen', 'Your own collections'),
    table: 'collections',
    persons: { person_id: 'GOES' },
    where: "t.owner_kind = 'PERSON' AND NOT t.is_public",
    shows: ['title', 'lead', 'created_at'],
  },
  {
    name: 'knowledge.collections',
    what: text('Verzamelingen die je deelde', 'Collections that you shared'),
    table: 'collections',
    persons: { person_id: 'SHARED' },
    where: "NOT (t.owner_kind = 'PERSON' AND NOT t.is_public)",
    shows: ['title', 'lead', 'created_at'],
  },
  {
    name: 'knowledge.collection-visits',
    what: text('Verzamelingen die je bekeek', 'Collections that you looked at'),
    table: 'collection_visits',
    persons: { person_id: 'GOES' },
    shows: ['seen_at'],
    also: {
      collection:
        '(SELECT c.title FROM collections c WHERE c.id = t.collection_id AND (c.is_public OR c.person_id = t.person_id))',
    },
  },
  {
    name: 'knowledge.follows',
    what: text('Wat je volgt', 'What you follow'),
    table: 'follows',
    persons: { person_id: 'GOES' },
    shows: ['kind', 'theme', 'question', 'frequency', 'created_at'],
    also: { organisation: '(SELECT o.name FROM organisations o WHERE o.id = t.organisation_id)' },
  },
  {
    name: 'knowledge.follow-news',
    what: text('Nieuws dat we je vertelden', 'News that we told you'),
    table: 'follow_news',
    persons: { person_id: 'GOES' },
    shows: ['told_at'],
    also: { item: '(SELECT i.title FROM knowledge_items i WHERE i.id = t.item_id)' },
  },
  {
    name: 'knowledge.policy-texts',
    what: text('Beleidsteksten die je maakte', 'Policy texts that you made'),
    table: 'policy_texts',
    persons: { person_id: 'GOES' },
    shows: ['title', 'municipality', 'created_at'],
    also: {
      text: "(SELECT string_agg(b.body, ' ' ORDER BY b.position) FROM policy_blocks b WHERE b.text_id = t.id)",
    },
  },
);
