import { text, type Text } from '@verbonden/shared/kernel';

/**
 * What counts as special: about health, who a young person really is, and how people are reached, as lists or files.
 * Reading it leaves an event with who, which list and how many; one's own does not. The one place that says so.
 */
export const specialReads: Readonly<Record<string, Text>> = {
  'Registration.needs': text(
    'las dieet en wat iemand nodig heeft',
    'read diet and what people need to take part',
  ),
  'BoardMember.realName': text(
    'las echte namen van jongeren van het klankbord',
    'read real names of young people on the sounding board',
  ),
  'Consent.identity': text('las van wie een toestemming is', 'read whose consent it is'),
  'ExpertSheet.supporterReach': text(
    'las hoe een begeleider te bereiken is',
    'read how a supporter is reached',
  ),
  'ExpertCareOfTheDay.supporterReach': text(
    'las op de dag hoe een begeleider te bereiken is',
    'read on the day how a supporter is reached',
  ),
  'Colleague.email': text('las mailadressen van collega’s', 'read mail addresses of colleagues'),
  'AskedPerson.address': text('las mailadressen van wie gevraagd is', 'read addresses of who was asked'),
  'FoundPerson.address': text('zocht mensen op met hun mailadres', 'looked people up with their address'),
  'RegistrationRequest.address': text(
    'las mailadressen van wie mee wil doen',
    'read addresses of who wants to take part',
  ),
  'MembershipApplication.contactEmail': text(
    'las mailadressen bij aanvragen',
    'read addresses of applicants',
  ),
  'GET /files/deelnemers/:name': text(
    'haalde een deelnemerslijst op als bestand',
    'fetched a list of participants as a file',
  ),
  'GET /files/drukwerk/:name': text(
    'haalde bestellingen met adressen op als bestand',
    'fetched orders with addresses as a file',
  ),
  'Query.auditLog': text('las het logboek', 'read the log'),
  'Query.auditHistory': text('las wie iets deed', 'read who did something'),
  'GET /files/logboek/:name': text('haalde het logboek op als bestand', 'fetched the log as a file'),
};
