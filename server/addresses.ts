/**
 * Where people find the server: on this machine, on the local network, and what to write into links.
 */
import { networkInterfaces } from 'node:os';

const isLoopback = (host: string): boolean => /^(localhost|127\.|\[?::1\]?)/.test(host);
const isEverywhere = (host: string): boolean => host === '0.0.0.0' || host === '::';

/** The first IPv4 address of this machine that others on the network can reach. */
export const lanAddress = (): string | undefined =>
  Object.values(networkInterfaces())
    .flat()
    .find((entry) => entry?.family === 'IPv4' && !entry.internal)?.address;

export interface Addresses {
  readonly local: string;
  readonly lan: string | undefined;
}

export const addressesOf = (host: string, port: number): Addresses => {
  const lan = isEverywhere(host) ? lanAddress() : undefined;
  return {
    local: `http://${isEverywhere(host) ? 'localhost' : host}:${port}`,
    lan: lan && `http://${lan}:${port}`,
  };
};

/** The start of links to hand out: the public address if set; never "localhost" when others could reach us. */
export const shareBaseFor = (publicUrl: string | undefined, addresses: Addresses, requestHost: string): string => {
  if (publicUrl !== undefined) return publicUrl;
  if (isLoopback(requestHost)) return addresses.lan ?? `http://${requestHost}`;
  return `http://${requestHost}`;
};
