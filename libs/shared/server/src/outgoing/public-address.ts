import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** IPv6 as it is given out to the world; all else there is of one network, of a transition, or of nobody. */
const givenOut = ipaddr.parseCIDR('2000::/3');

/**
 * True for an address of the public internet: not of this machine, of a private or shared network, of a link (where
 * clouds keep their secrets), of many, of tests, or reserved. IPv4 inside IPv6 is judged as what it is.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address.split('%')[0] ?? '');
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(givenOut);
}

/**
 * True when a host may be asked at all: a name with a dot that is no name of a private network, or a public address.
 * What a name leads to is looked at again when it is asked. `hostname` is as the URL class writes it, so that 127.1,
 * 0x7f000001 and 2130706433 are 127.0.0.1 here.
 */
export function mayBePublicHost(hostname: string): boolean {
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  if (isIP(host)) return isPublicAddress(host);
  return host.includes('.') && !privateNames.test(host);
}

const privateNames =
  /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|home\.arpa|corp|private|onion)$/;
