export { accessTable } from './access/access-table';
export { passwordProblem } from './account/password';
export { type DemoAccount, demoAccounts, loadPeople } from './demo/load-people';
export { PeopleModule } from './people.module';
export { PeopleWorkerModule } from './people-worker.module';
export { Person } from './person/person.entity';
export { PersonService, type MailAddress, type NewPerson } from './person/person.service';
export { HeldRoleType, Me, RoleEnum } from './session/me';
export { sessionCookie } from './session/session.service';
