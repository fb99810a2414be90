import { type ErrorCode, errorCodes } from '@verbonden/shared/kernel';
import type { Say } from '@verbonden/shared/web';

/** What each code of an error means for a program. The list is the one of the code: a new one has no page without words. */
export function errorMeanings(say: Say): readonly (readonly [ErrorCode, string])[] {
  const meanings: Readonly<Record<ErrorCode, string>> = {
    UNAUTHENTICATED: say('Er is niemand ingelogd, of de sleutel opent niets (meer).'),
    SECOND_STEP_NEEDED: say('Bij het inloggen is ook een code nodig. Met een sleutel kom je dit niet tegen.'),
    FORBIDDEN: say('Je mag dit niet, of je sleutel is hier niet voor.'),
    NOT_FOUND: say('Dit bestaat niet, of je mag niet weten dat het bestaat.'),
    BAD_USER_INPUT: say('Er klopt iets niet in wat je stuurde; `extensions.fields` zegt wat, per veld.'),
    CONFLICT: say('Iemand anders was je voor. Haal het opnieuw op en kijk wat er veranderde.'),
    RATE_LIMITED: say('Te veel achter elkaar. Wacht, en ga dan door.'),
    BAD_REQUEST: say('Het verzoek zelf klopt niet, bijvoorbeeld geen JSON.'),
    PAYLOAD_TOO_LARGE: say('Het verzoek is te groot.'),
    QUERY_TOO_LARGE: say('Je vraagt te veel in één keer. Vraag minder velden of kortere lijsten.'),
    UNKNOWN_DOCUMENT: say('Dit kenmerk van een vraag kennen we niet. Stuur de hele vraag.'),
    GRAPHQL_PARSE_FAILED: say('De vraag is geen geldige GraphQL.'),
    GRAPHQL_VALIDATION_FAILED: say(
      'De vraag past niet bij het schema, bijvoorbeeld een veld dat niet bestaat.',
    ),
    PERSISTED_QUERY_NOT_SUPPORTED: say(
      'Vragen bij een kenmerk van jezelf kennen we niet. Stuur de hele vraag.',
    ),
    OPERATION_RESOLUTION_FAILURE: say('We weten niet welke vraag je bedoelt. Geef hem een naam.'),
    UNAVAILABLE: say('We kunnen er even niet bij. Probeer het over een minuut nog eens.'),
    INTERNAL_SERVER_ERROR: say('Een fout bij ons. Probeer het later nog eens.'),
  };
  return errorCodes.map((code) => [code, meanings[code]] as const);
}
