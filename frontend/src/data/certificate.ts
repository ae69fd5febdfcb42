/** The house's word on this device's key: asked for at each shift, and again when the unit or the person is another. */
import { canSign, deviceKey, publicKeyOf, type KeptCertificate } from '../device/deviceKey';
import { putDeviceKey } from '../device/endpoints';
import { knownDevice } from '../device/identity';
import { readMeta, writeMeta } from '../device/db';
import { parsed, readCertificate } from '../wire/relayed';
import { fromBase64url } from '../wire/base64url';
import { now, world } from './world.svelte';

let isAsking = false;

/** Never throws: without one a record cannot be shown, and the screen says so then. */
export async function keepCertificate(): Promise<void> {
  const unit = world.unit?.id ?? null;
  if (isAsking || unit === null || !world.session?.house_key || !canSign()) return;
  isAsking = true;
  try {
    if (!isFresh(await currentCertificate())) await ask();
  } catch {
    // Without a link, or without a store: the next wake-up.
  } finally {
    isAsking = false;
  }
}

/** The one that holds now, for who is signed in here on this unit. */
export async function currentCertificate(): Promise<KeptCertificate | null> {
  const kept = await readMeta('certificate');
  return kept && isMine(kept) && now() < kept.untilMs ? kept : null;
}

function isMine({ person, unit, device, house }: KeptCertificate): boolean {
  const own = { person: world.person?.id, unit: world.unit?.id ?? null, house: world.session?.house_key?.x };
  return person === own.person && unit === own.unit && house === own.house && device === knownDevice().id;
}

function isFresh(kept: KeptCertificate | null): boolean {
  return kept !== null && now() < (kept.fromMs + kept.untilMs) / 2;
}

async function ask(): Promise<void> {
  const house = world.session?.house_key?.x ?? '';
  const jws = await putDeviceKey(await publicKeyOf(await deviceKey()));
  const claims = readCertificate(claimsOf(jws));
  if (!claims) return;
  const { device, person, unit, iat, exp } = claims;
  await writeMeta('certificate', { jws, house, device, person, unit, fromMs: iat * 1000, untilMs: exp * 1000 });
}

function claimsOf(jws: string): unknown {
  const bytes = fromBase64url(jws.split('.')[1] ?? '');
  return bytes && parsed(new TextDecoder().decode(bytes));
}
