import type { Say } from '@verbonden/shared/web';

/** Something that is asked of the API. Each is asked for real by apps/portal-e2e/src/developers.e2e.ts. */
export interface Example {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** The scope of the token it needs; null for what everybody may ask. */
  readonly scope: string | null;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export function examples(say: Say): readonly Example[] {
  return [...reading(say), ...inSomebodysName(say)];
}

function reading(say: Say): readonly Example[] {
  return [
    {
      id: 'praktijken',
      title: say('Zoek praktijken over een onderwerp'),
      about: say('De twee die het best passen. `totalCount` zegt hoeveel er zijn.'),
      scope: null,
      query: `query Practices($search: String!) {
  knowledgeItems(
    search: $search
    filter: { kinds: [GOOD_PRACTICE] }
    first: 2
  ) {
    totalCount
    edges { node { slug title organisation { name } } }
  }
}`,
      variables: { search: 'school' },
    },
    {
      id: 'praktijk',
      title: say('Haal één ding uit de kennisbank op'),
      about: say('Met de bronvermelding die erbij hoort. `null` betekent dat het er niet is.'),
      scope: null,
      query: `query Practice($slug: String!) {
  knowledgeItem(slug: $slug) {
    title
    kind
    themes
    evidenceLevel
    citation
  }
}`,
      variables: { slug: 'academie-voor-patient-en-mantelzorger' },
    },
    {
      id: 'bijeenkomsten',
      title: say('Zet de volgende bijeenkomsten op je site'),
      about: say(
        'Tijden staan in UTC. `seats` heeft per manier het aantal vrije plaatsen; `null` is zonder grens.',
      ),
      scope: null,
      query: `query Meetings {
  meetings(first: 2) {
    edges {
      node {
        slug
        title
        startsAt
        form
        seats { onsite { left } online { left } }
      }
    }
  }
}`,
      variables: {},
    },
    {
      id: 'bladeren',
      title: say('Haal een lange lijst helemaal op'),
      about: say('Stuur `endCursor` mee als `after`, zolang `hasNextPage` waar is.'),
      scope: null,
      query: `query Organisations($after: String) {
  organisations(first: 2, after: $after) {
    totalCount
    edges { node { slug name city } }
    pageInfo { hasNextPage endCursor }
  }
}`,
      variables: { after: null },
    },
    {
      id: 'gemeente',
      title: say('Kijk hoe een gemeente ervoor staat'),
      about: say('Of ze jonge mantelzorgers erkent en steunt, en sinds wanneer.'),
      scope: null,
      query: `query Municipality($search: String!) {
  municipalities(filter: { search: $search }) {
    name
    province
    recognises
    supports
    sinceYear
  }
}`,
      variables: { search: 'Zwolle' },
    },
  ];
}

function inSomebodysName(say: Say): readonly Example[] {
  return [
    {
      id: 'wie',
      title: say('Vraag van wie een sleutel is'),
      about: say('Handig om te zien of alles klopt, voor je begint.'),
      scope: 'profile:read',
      query: `query Me {
  me { name roles { role organisation { name } } }
}`,
      variables: {},
    },
    {
      id: 'aanmelden',
      title: say('Meld iemand aan voor een bijeenkomst'),
      about: say(
        'Een volle zaal is geen fout: `outcome` zegt hoe het ging, en `position` de plaats in de rij. Twee keer sturen is één aanmelding.',
      ),
      scope: 'meetings:write',
      query: `mutation Register($input: RegisterForMeetingInput!) {
  registerForMeeting(input: $input) {
    outcome
    position
    registration { status mode }
  }
}`,
      variables: { input: { meetingId: '0197a1b2-0000-7000-8000-000000000000', mode: 'ONSITE' } },
    },
    {
      id: 'fout',
      title: say('Zo ziet een fout eruit'),
      about: say('`fields` zegt per veld wat er niet klopt, in de taal van `Accept-Language`.'),
      scope: null,
      query: `query TooMany {
  organisations(first: 500) { totalCount }
}`,
      variables: {},
    },
  ];
}
