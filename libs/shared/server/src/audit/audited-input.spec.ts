import { buildSchema, type GraphQLResolveInfo } from 'graphql';
import { auditedInput } from './audited-input';

const schema = buildSchema(`
  input CancelMeetingInput { id: ID!, reason: String! }
  input RemoveRegistrationInput { id: ID!, reason: String!, notify: Boolean! }
  type Meeting { id: ID! }
  type Query { me: Boolean }
  type Mutation {
    cancelMeeting(input: CancelMeetingInput!): Meeting!
    removeRegistration(input: RemoveRegistrationInput!): Boolean!
  }
`);
const of = (fieldName: string, input: object) =>
  auditedInput({ parentType: schema.getMutationType(), fieldName } as unknown as GraphQLResolveInfo, {
    input,
  });
const id = '01a220d4-f604-7126-9a05-214aa2abcee0';

describe('what the log keeps of an operation', () => {
  it('is ids and choices, and of a reason about somebody only that there was one', () => {
    expect(of('removeRegistration', { id, reason: 'Noor is ziek', notify: true })).toMatchObject({
      given: { id, reason: '•••', notify: true },
      reason: null,
    });
  });

  it('is the reason as well where it is about a meeting and everybody reads it', () => {
    expect(of('cancelMeeting', { id, reason: 'De zaal staat onder water' })).toMatchObject({
      given: { id, reason: '•••' },
      objectKind: 'Meeting',
      objectId: id,
      reason: 'De zaal staat onder water',
    });
  });
});
