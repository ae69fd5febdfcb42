/** In a demo each person has an address of his or her own: one browser keeps a sign-in and a store for each. */
import type { DemoAccount } from '../../wire/types';

const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/** Names below `localhost` lead to the machine that the browser runs on. */
export function isThisMachine(hostname: string): boolean {
  return THIS_MACHINE.includes(hostname) || hostname.endsWith('.localhost');
}

/** Whose address this is. */
export function accountAt(accounts: readonly DemoAccount[], hostname: string): DemoAccount | undefined {
  return accounts.find(({ host }) => host === hostname);
}

export function addressOf({ host }: DemoAccount, here: Pick<Location, 'protocol' | 'port'>): string {
  return `${here.protocol}//${host}${here.port === '' ? '' : `:${here.port}`}/`;
}
