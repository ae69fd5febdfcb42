/** The parts of this device that the page and the worker have in common, wired. */
import { Api, type Fetch } from './api';
import { FeedCache } from './cache';
import { browserClock, type ServerClock } from './clock';
import { Csrf } from './csrf';
import { Db } from './db';
import { Identity } from './identity';
import { Outbox } from './outbox';
import { Proofs } from './proof';
import { RelayStore } from './relayStore';

export interface Device {
  db: Db;
  identity: Identity;
  csrf: Csrf;
  clock: ServerClock;
  api: Api;
  proofs: Proofs;
  cache: FeedCache;
  outbox: Outbox;
  relayStore: RelayStore;
}

export function createDevice(fetch: Fetch, db = new Db()): Device {
  const identity = new Identity(db);
  const csrf = new Csrf(db);
  const clock = browserClock();
  const api: Api = new Api({ fetch, csrf, clock, device: () => identity.id, prove: () => proofs.renew() });
  const proofs = new Proofs({
    db,
    identity,
    challenge: () => api.getChallenge(),
    postProof: (proof) => api.postProof(proof),
  });
  return {
    db,
    identity,
    csrf,
    clock,
    api,
    proofs,
    cache: new FeedCache(db),
    outbox: new Outbox(db),
    relayStore: new RelayStore(db),
  };
}
