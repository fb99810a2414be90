import { type FieldProblem, text, type Text } from '@verbonden/shared/kernel';
import { readPostcode } from '../activity/postcode';

/** Where a parcel goes, as somebody typed it. */
export interface TypedAddress {
  readonly receiver: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly addition?: string | null;
  readonly postcode: string;
  readonly place: string;
}

/** The same as it is printed on a parcel. */
export interface DeliveryAddress extends Omit<TypedAddress, 'addition'> {
  readonly addition: string | null;
}

/**
 * The first two figures of the postcodes of large places: enough to see that a parcel would go to the other end of the
 * country. Of other places nothing is claimed.
 */
const areasOf: Readonly<Record<string, readonly string[]>> = {
  amsterdam: ['10', '11'],
  rotterdam: ['30', '31'],
  'den haag': ['24', '25'],
  "'s-gravenhage": ['24', '25'],
  utrecht: ['34', '35'],
  eindhoven: ['56'],
  groningen: ['97'],
  tilburg: ['50'],
  almere: ['13'],
  breda: ['48'],
  nijmegen: ['65'],
  arnhem: ['68'],
  haarlem: ['20'],
  zwolle: ['80'],
  maastricht: ['62'],
  leeuwarden: ['89'],
  'den bosch': ['52'],
  "'s-hertogenbosch": ['52'],
  middelburg: ['43'],
  assen: ['94'],
  lelystad: ['82'],
};

/** Reads an address and says what cannot be right about it, without asking anybody outside. */
export function readAddress(typed: TypedAddress): {
  readonly address: DeliveryAddress;
  readonly problems: readonly FieldProblem[];
} {
  const split = /^(\d{1,5})\s*-?\s*([a-z0-9]{0,6})$/i.exec(typed.houseNumber.trim());
  const postcode = readPostcode(typed.postcode);
  const address: DeliveryAddress = {
    receiver: typed.receiver.trim(),
    street: typed.street.trim(),
    houseNumber: split?.[1] ?? typed.houseNumber.trim(),
    // "12a" in one field is 12 and a.
    addition: typed.addition?.trim() || split?.[2] || null,
    postcode: postcode ?? typed.postcode.trim(),
    place: typed.place.trim(),
  };
  return { address, problems: problemsOf(address, typed, split, postcode) };
}

function problemsOf(
  { street, place, houseNumber }: DeliveryAddress,
  typed: TypedAddress,
  split: RegExpExecArray | null,
  postcode: string | null,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const wrong = (field: keyof TypedAddress, code: string, words: Text) =>
    problems.push({ field, code, text: words });
  if (/^(postbus|antwoordnummer)\b/i.test(street)) wrong('street', 'PO_BOX', poBox);
  else if (endsInNumber(street, houseNumber)) wrong('street', 'HAS_NUMBER', hasNumber);
  else if (!/\p{L}/u.test(street)) wrong('street', 'NO_STREET', noStreet);
  if (!split || Number(houseNumber) === 0) wrong('houseNumber', 'NO_NUMBER', noNumber);
  else if (typed.addition?.trim() && split[2]) wrong('addition', 'TWICE', twice);
  if (!postcode || !/ [A-Z]{2}$/.test(postcode) || / S[ADS]$/.test(postcode)) {
    wrong('postcode', 'NO_POSTCODE', noPostcode);
  } else {
    const areas = areasOf[place.toLowerCase().replace('’', "'")];
    if (areas && !areas.includes(postcode.slice(0, 2)))
      wrong('postcode', 'ELSEWHERE', elsewhere(postcode, place));
  }
  if (/\d/.test(place)) wrong('place', 'HAS_FIGURES', placeOnly);
  return problems;
}

/** Whether the house number is in the name of the street. "Plein 1944" is named after a year and stays as it is. */
function endsInNumber(street: string, houseNumber: string): boolean {
  const [, figures] = /\s(\d+)\s*[a-z]?$/i.exec(street) ?? [];
  if (!figures || !/\p{L}/u.test(street)) return false;
  return figures.length <= 3 || figures === houseNumber;
}

/** On one line: "Voorbeeldstraat 12 a, 3512 AB Utrecht". */
export function addressLine(address: {
  readonly [Part in keyof Omit<DeliveryAddress, 'receiver'>]: string | null;
}): string {
  const { street, houseNumber, addition, postcode, place } = address;
  return `${[street, houseNumber, addition].filter(Boolean).join(' ')}, ${[postcode, place].filter(Boolean).join(' ')}`;
}

const poBox = text(
  'De drukker bezorgt niet bij een postbus. Vul een straat in waar iemand het aanneemt.',
  'The printer does not deliver to a PO box. Fill in a street where somebody receives it.',
);
const hasNumber = text(
  'Zet het huisnummer in het vak voor het huisnummer.',
  'Put the house number in the field for the house number.',
);
const noStreet = text('Vul de naam van de straat in.', 'Fill in the name of the street.');
const noNumber = text('Vul een huisnummer in, bijvoorbeeld 12.', 'Fill in a house number, such as 12.');
const twice = text(
  'Er staat ook een toevoeging bij het huisnummer. Welke van de twee is het?',
  'There is an addition at the house number too. Which of the two is it?',
);
const noPostcode = text(
  'Vul een postcode in met vier cijfers en twee letters, bijvoorbeeld 3512 AB.',
  'Fill in a postcode with four figures and two letters, such as 3512 AB.',
);
const placeOnly = text('Vul hier alleen de plaats in.', 'Fill in the place only.');
const elsewhere = (postcode: string, place: string) =>
  text(
    `${postcode} ligt niet in ${place}. Kijk welke van de twee klopt.`,
    `${postcode} is not in ${place}. See which of the two is right.`,
  );
