import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import proxyaddr from 'proxy-addr';

/** Whether the machine at an address is a proxy of ours, whose word on whom it asks for counts. */
export type Trust = (address: string, hop: number) => boolean;

/** Nobody: the address of the connection counts. */
export const TRUST_NOBODY: Trust = () => false;

/**
 * Reads TRUST_PROXY: how many proxies stand before the service, or addresses, networks and the names `loopback`,
 * `linklocal` and `uniquelocal`, with commas. Throws a TypeError for anything else.
 */
export function readTrust(text: string): Trust {
  if (/^\d{1,2}$/.test(text)) return (_address, hop) => hop < Number(text);
  return text === '' ? TRUST_NOBODY : proxyaddr.compile(text.split(',').map((item) => item.trim()));
}

/** The part of a request from the network that tells where it comes from; none where it came from this process. */
export interface Arrival {
  readonly headers: IncomingMessage['headers'];
  readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'>;
}

/** The address that asks; `undefined` for a caller on this machine that has none. */
export function clientAddress(arrival: Arrival | undefined, trust: Trust): string | undefined {
  const direct = arrival?.socket?.remoteAddress;
  if (direct === undefined || trust === TRUST_NOBODY) return direct;
  return proxyaddr(arrival as IncomingMessage, trust);
}

/** Those of the last connections: whoever asks asks again, and reading an address takes longer than an answer. */
const loopbacks = new LRUCache<string, boolean>({ max: 1_000 });

export function isLoopback(address: string): boolean {
  const known = loopbacks.get(address);
  if (known !== undefined) return known;
  const found = ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
  loopbacks.set(address, found);
  return found;
}

/** One name for all addresses that one caller has at will: of IPv6 every household has 2^64. */
export function rateName(address: string): string {
  if (!ipaddr.isValid(address)) return address.slice(0, 64);
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? `${parsed.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')}::/64`
    : parsed.toString();
}
