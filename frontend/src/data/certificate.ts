import type { Api } from '../device/api';
import type { Db } from '../device/db';
import { problemOf } from '../device/apiError';
import { canSign, newRecordKey, publicKeyOf, recordKey } from '../device/deviceKey';
import type { Identity } from '../device/identity';
import type { Proofs } from '../device/proof';
import type { KeptCertificate } from '../device/rows';
import { fromBase64url } from '../wire/base64url';
import { parsed, readCertificate } from '../wire/relayed';
import { serverNow, type World } from './world.svelte';

export interface CertificatesParts {
  world: World;
  api: Api;
  db: Db;
  identity: Identity;
  proofs: Proofs;
}

/** The server's certificate of this device's key: asked for at each shift, and again when the unit or the person is another. */
export class Certificates {
  #isAsking = false;

  constructor(private readonly parts: CertificatesParts) {}

  /** Never throws. Without a certificate a record cannot be shown, and the screen says so. */
  async keep(): Promise<void> {
    const { unit, session } = this.parts.world;
    if (this.#isAsking || unit === null || !session?.house_key || !canSign()) return;
    this.#isAsking = true;
    try {
      if (!this.#isFresh(await this.current())) await this.#ask();
    } catch {
      // Without a link, or without a store: the next wake-up.
    } finally {
      this.#isAsking = false;
    }
  }

  /** The certificate that is valid now for the person who is signed in and the unit. */
  async current(): Promise<KeptCertificate | null> {
    const kept = await this.parts.db.readMeta('certificate');
    if (!kept || !this.#isMine(kept) || serverNow(this.parts.world) >= kept.untilMs) return null;
    // It says nothing of a record that another key signs.
    const { x } = await publicKeyOf(await recordKey(this.parts.db, kept.person));
    return kept.key === x ? kept : null;
  }

  #isMine({ person, unit, device, house }: KeptCertificate): boolean {
    const { world, identity } = this.parts;
    const own = { person: world.person?.id, unit: world.unit?.id ?? null, house: world.session?.house_key?.x };
    return person === own.person && unit === own.unit && house === own.house && device === identity.id;
  }

  #isFresh(kept: KeptCertificate | null): boolean {
    return kept !== null && serverNow(this.parts.world) < (kept.fromMs + kept.untilMs) / 2;
  }

  async #certified(key: CryptoKeyPair): Promise<string> {
    const { api, proofs, identity } = this.parts;
    return api.putDeviceKey(await publicKeyOf(key), await proofs.of(key, 'PUT', '/api/device/key', identity.id));
  }

  async #ask(): Promise<void> {
    const { world, db } = this.parts;
    const house = world.session?.house_key?.x ?? '';
    const own = world.person?.id ?? '';
    const jws = await this.#certified(await recordKey(db, own)).catch(async (fault: unknown) => {
      // Another's, or one that was voided: it will sign nothing any more.
      if (problemOf(fault).code !== 'device_key_taken') throw fault;
      return this.#certified(await newRecordKey(db, own));
    });
    const claims = readCertificate(claimsOf(jws));
    if (!claims) return;
    const { device, person, unit, iat, exp } = claims;
    const times = { fromMs: iat * 1000, untilMs: exp * 1000 };
    await db.writeMeta('certificate', { jws, house, key: claims.jwk.x, device, person, unit, ...times });
  }
}

function claimsOf(jws: string): unknown {
  const bytes = fromBase64url(jws.split('.')[1] ?? '');
  return bytes && parsed(new TextDecoder().decode(bytes));
}
