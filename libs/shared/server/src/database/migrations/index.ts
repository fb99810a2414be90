import { PeopleAccounts1790000000100 } from './1790000000100-people-accounts';
import { NotificationsMail1790000000200 } from './1790000000200-notifications-mail';
import { AllianceOrganisations1790000000300 } from './1790000000300-alliance-organisations';

/** The one timeline of the database, oldest first. A step that has been released is never edited. */
export const migrations = [
  PeopleAccounts1790000000100,
  NotificationsMail1790000000200,
  AllianceOrganisations1790000000300,
] as const;
