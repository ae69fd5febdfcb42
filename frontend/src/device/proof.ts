/** What a device that is enrolled shows the server: that it holds the key which no browser gives away. */
import type { Proof, Uuid } from '../wire/types';
import type { Method } from './api';
import { problemOf } from './apiError';
import type { Db } from './db';
import { canSign, deviceKey, signed } from './deviceKey';
import type { Identity } from './identity';

const KIND = 'coresponder.device-proof.1';

export interface ProofPorts {
  db: Db;
  identity: Identity;
  challenge: () => Promise<string>;
  postProof: (proof: Proof) => Promise<void>;
}

export class Proofs {
  constructor(private readonly ports: ProofPorts) {}

  /** That this device holds this key, for one request with it. */
  async of(key: CryptoKeyPair, method: Method, path: string, device: Uuid): Promise<Proof> {
    const nonce = await this.ports.challenge();
    return { nonce, signature: await signed(key, [KIND, nonce, method, path, device].join('\n')) };
  }

  /** What goes with a sign-in: null on a device that is not enrolled. */
  async forSignIn(): Promise<Proof | null> {
    const { db, identity } = this.ports;
    const { id, enrolled } = await identity.load();
    return enrolled && canSign() ? this.of(await deviceKey(db), 'POST', '/api/session', id) : null;
  }

  /** Proves the key again. False where the server does not believe it, or there is none; a link that fails throws. */
  async renew(): Promise<boolean> {
    const { db, identity, postProof } = this.ports;
    const { id } = await identity.load();
    if (!canSign()) return false;
    try {
      await postProof(await this.of(await deviceKey(db), 'POST', '/api/device/proof', id));
      return true;
    } catch (fault) {
      if (problemOf(fault).code === 'device_proof_wrong') return false;
      throw fault;
    }
  }
}
