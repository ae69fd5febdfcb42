import type { Api } from '../device/api';
import { problemOf, type Problem } from '../device/apiError';
import type { Db } from '../device/db';
import { canSign, deviceKey, newDeviceKey, publicKeyOf } from '../device/deviceKey';
import type { Identity } from '../device/identity';
import type { Proofs } from '../device/proof';
import { newId } from '../wire/ids';
import type { Enrolled, EnrolmentCode, EnrolmentPolicy, Uuid } from '../wire/types';
import { t } from '../words';

export interface EnrolmentParts {
  api: Api;
  db: Db;
  identity: Identity;
  proofs: Proofs;
}

/** Making this device an agency's own, and the codes with which desks do so for others. */
export class Enrolment {
  constructor(private readonly parts: EnrolmentParts) {}

  /** With a code that a desk has made. An id or a key that is another's is given up for a new one. */
  async enrol(code: string): Promise<Enrolled | Problem> {
    if (!canSign()) return { code: 'no_keys', detail: t('signin-enrol-no-keys'), status: 0, retryable: false };
    try {
      const enrolled = await this.#tried(code).catch((fault: unknown) => this.#again(code, fault));
      await this.parts.identity.enrol(enrolled.label, enrolled.agency);
      return enrolled;
    } catch (fault) {
      return problemOf(fault);
    }
  }

  /** The agency that enrolled this device; null where none has. */
  async of(): Promise<string | null> {
    return (await this.parts.identity.load()).enrolled ?? null;
  }

  async makeCode(label: string, unit: Uuid | null): Promise<EnrolmentCode | Problem> {
    return this.#answer(this.parts.api.send('POST', '/api/enrolment/codes', { label, unit }));
  }

  async choosePolicy(policy: EnrolmentPolicy): Promise<{ policy: EnrolmentPolicy } | Problem> {
    return this.#answer(this.parts.api.send('PUT', '/api/enrolment', { policy }));
  }

  async #tried(code: string): Promise<Enrolled> {
    const { api, db, identity, proofs } = this.parts;
    const [{ id }, key] = [await identity.load(), await deviceKey(db)];
    const proof = await proofs.of(key, 'POST', '/api/device/enrol', id);
    return api.postEnrol({ code, id, jwk: await publicKeyOf(key), proof });
  }

  async #again(code: string, fault: unknown): Promise<Enrolled> {
    const refusal = problemOf(fault).code;
    if (refusal !== 'device_id_taken' && refusal !== 'device_key_taken') throw fault;
    await this.parts.identity.adopt(newId());
    await newDeviceKey(this.parts.db);
    return this.#tried(code);
  }

  async #answer<T>(asked: Promise<unknown>): Promise<T | Problem> {
    return asked.then((answer) => answer as T, problemOf);
  }
}
