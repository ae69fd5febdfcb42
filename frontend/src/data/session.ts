import type { Api } from '../device/api';
import { problemOf, type Problem } from '../device/apiError';
import type { Tabs } from '../device/channel';
import type { Csrf } from '../device/csrf';
import type { Db } from '../device/db';
import type { Identity } from '../device/identity';
import type { Proofs } from '../device/proof';
import { handOver } from '../device/remains';
import type { Outbox } from '../device/outbox';
import type { ServerClock } from '../device/clock';
import { openSealed, sealUnsent } from '../device/sealing';
import { withoutSending } from '../device/sender';
import type { Meta } from '../device/rows';
import { wipe } from '../device/wiping';
import { newId } from '../wire/ids';
import type { MembershipRecord, Person, Session, UnitRecord, Uuid } from '../wire/types';
import type { LanguageSetting } from './language';
import type { Link } from './link';
import type { PushAlerts } from './push';
import type { Relay } from './relay';
import type { Reports } from './reports';
import { withSessionDefaults } from './storedDefaults';
import { incidentOf, type World } from './world.svelte';
import { listServices } from '../words/services.svelte';
import { showTimesIn } from '../timeline/zone';

export type { Problem } from '../device/apiError';

export interface SessionsParts {
  world: World;
  api: Api;
  db: Db;
  csrf: Csrf;
  outbox: Outbox;
  clock: Pick<ServerClock, 'offsetMs'>;
  identity: Identity;
  proofs: Proofs;
  tabs: Tabs;
  link: Link;
  reports: Reports;
  relay: Relay;
  push: PushAlerts;
  language: LanguageSetting;
  /** One's own unit, or its record, may be another. */
  onUnit: () => void;
}

/** How long a ticket of the server opens, and how soon the hand-over is tried again. */
const TICKET_MS = 60_000;
const HAND_OVER_AGAIN_MS = 2_000;

/** `choose`: the memberships of a person who has several and has not said which; then nobody is signed in yet. */
export interface SignInAnswer {
  problem: Problem | null;
  choose: MembershipRecord[];
}

/** Who is signed in on this device, and what changes when that does. */
export class Sessions {
  /** As the server gave it: what is shown is a reactive copy. */
  #current: Session | null = null;
  #ending: Promise<void> | null = null;
  /** Where the store does not answer. */
  #unstored: Meta['ending'] | undefined;
  #sealKey: string | null = null;
  /** Somebody signs in: one more try, and no waiting. */
  #hurried = new AbortController();

  constructor(private readonly parts: SessionsParts) {}

  async signIn(username: string, password: string, membership: Uuid | null = null): Promise<SignInAnswer> {
    const { api, db, tabs } = this.parts;
    let choose: MembershipRecord[] = [];
    if (this.#ending) {
      this.#hurried.abort();
      await this.#ending;
    }
    try {
      // Nothing is sent while the session changes: it could be recorded for the wrong person.
      await withoutSending(async () => {
        const session = await this.#signedIn(username, password, membership);
        choose = session.choose;
        if (choose.length > 0) return;
        api.isUnproved = false;
        await db.forgetMeta('owes_sign_out').catch(() => undefined);
        await this.#adopt(session);
      });
    } catch (fault) {
      return { problem: problemOf(fault), choose: [] };
    }
    if (choose.length === 0) tabs.notify('session');
    return { problem: null, choose };
  }

  /** On an enrolled device with its proof. One that is not believed is that device no more, and signs in as another. */
  async #signedIn(username: string, password: string, membership: Uuid | null): Promise<Session> {
    const { api, identity, proofs } = this.parts;
    const proof = await proofs.forSignIn();
    try {
      return await api.postSession(username, password, await identity.load(), membership, proof);
    } catch (fault) {
      if (problemOf(fault).code !== 'device_proof_wrong') throw fault;
      await identity.adopt(newId());
      return api.postSession(username, password, await identity.load(), membership);
    }
  }

  /** Incidents are erased from this device. Reports not yet sent stay, sealed, until the same person signs in again. */
  async signOut(): Promise<Problem | null> {
    try {
      await withoutSending(() => this.#end());
    } catch (fault) {
      return problemOf(fault);
    }
    this.parts.tabs.notify('session');
    return null;
  }

  /** Asks the server who is signed in. Without an answer nothing changes. */
  async refresh(): Promise<void> {
    const { api, db, link } = this.parts;
    try {
      if (await db.readMeta('owes_sign_out').catch(() => false)) {
        await api.deleteSession();
        await db.forgetMeta('owes_sign_out');
      }
      const session = await api.getSession();
      await this.#adopt(api.isUnproved ? { ...session, person: null, seal_key: null } : session);
      link.showReach(true);
    } catch (fault) {
      // No link, or no store: the last known session holds until there is word.
      if (problemOf(fault).status === 0) link.showReach(false);
    }
  }

  /** The session as it was when this device was last used. */
  async restore(): Promise<void> {
    const session = await this.parts.db.readMeta('session');
    if (!session) return;
    this.#current = withSessionDefaults(session);
    this.#show(this.#current);
  }

  /** Another tab signed in or out. */
  async takeStored(): Promise<void> {
    const session = await this.parts.db.readMeta('session').catch(() => undefined);
    if (session) await this.#adopt(withSessionDefaults(session));
  }

  /** Keeps one's own unit current: from the frames where they name it, else from the session. */
  showUnit(): void {
    const { world, onUnit } = this.parts;
    const unit = this.#current?.person?.unit ?? null;
    world.unit = unit && (world.units.get(unit.id) ?? unit);
    onUnit();
  }

  async takePerson(person: Person): Promise<void> {
    // Somebody else signed in with this browser: find out before anything is shown or sent under the wrong name.
    if (person.id !== this.parts.world.person?.id) return this.refresh();
    if (this.#current) await this.#showSession({ ...this.#current, person });
  }

  /** One's own unit after booking on or off, without waiting for the feed to say so. */
  async takeOwnUnit(unit: UnitRecord | null): Promise<void> {
    if (unit) this.parts.world.units.set(unit.id, unit);
    if (this.#current?.person) await this.takePerson({ ...this.#current.person, unit });
  }

  /**
   * Who the outbox may be sent as. The token changes when anybody signs in with this browser, be it in another tab: then the server
   * is asked first.
   */
  async personToSendAs(): Promise<Uuid | null> {
    const { csrf, world } = this.parts;
    const remembered = await csrf.remembered();
    const token = await csrf.token();
    if (token !== null && remembered !== undefined && token !== remembered) await this.refresh();
    return world.signInNeeded ? null : (world.person?.id ?? null);
  }

  async #end(): Promise<void> {
    const { world, api, db, link, push } = this.parts;
    let isReached = true;
    try {
      // Only who is signed in may tell the server that push ends here.
      if (!incidentOf(world)) await push.giveUp();
      await api.deleteSession();
    } catch (fault) {
      const problem = problemOf(fault);
      if (problem.status !== 0 && problem.status !== 401) {
        if (world.unit) void push.setUp();
        throw fault;
      }
      // Without a link the server learns it later; the device signs out now.
      if (problem.status === 0) await db.writeMeta('owes_sign_out', true).catch(() => undefined);
      isReached = problem.status !== 0;
    }
    await link.close();
    await this.#lock();
    await db.forgetMeta('holder').catch(() => undefined);
    if (this.#current) await this.#showSession({ ...this.#current, person: null, seal_key: null, ended: null });
    link.showReach(isReached);
  }

  async #adopt(session: Session): Promise<void> {
    await this.parts.csrf.remember();
    if (session.device) await this.parts.identity.adopt(session.device);
    if (session.person) await this.#enter(session, session.person);
    else await this.#leave(session);
  }

  async #enter(session: Session, person: Person): Promise<void> {
    const { world, db, link } = this.parts;
    const isSame = actsAs(world.person, person) && !world.signInNeeded;
    const holder = await db.readMeta('holder').catch(() => undefined);
    const holderAgency = await db.readMeta('holder_agency').catch(() => undefined);
    // What an agency let its people see is not for another, though the person is the same.
    const isHolder = holder === person.id && (holderAgency ?? person.agency.id) === person.agency.id;
    world.signInNeeded = false;
    if (session.seal_key) await openSealed(db, person.id, session.seal_key).catch(() => undefined);
    if (isSame) {
      await this.#showSession(session);
      return;
    }
    await link.close();
    if (isHolder) await link.restore().catch(() => undefined);
    else await this.#lock();
    await db.writeMeta('holder', person.id).catch(() => undefined);
    await db.writeMeta('holder_agency', person.agency.id).catch(() => undefined);
    await this.#showSession(session);
    link.open();
  }

  async #leave(session: Session): Promise<void> {
    const { world, db, link } = this.parts;
    await link.close();
    // In the middle of an incident recording goes on; sending waits for the sign-in. Not on a device that was ended.
    const holder = await db.readMeta('holder').catch(() => undefined);
    const isWorking = this.#current?.person && this.#current.person.id === holder && incidentOf(world);
    if (isWorking && !session.ended?.erase) {
      world.signInNeeded = true;
      return;
    }
    world.signInNeeded = false;
    if (session.ended?.erase) {
      const person = this.#current?.person?.id;
      if (person && !(await this.isEnding()))
        await db
          .writeMeta('ending', { session, person, until_ms: Date.now() + TICKET_MS })
          .catch(() => (this.#unstored = { session, person, until_ms: Date.now() + TICKET_MS }));
      if (person) this.parts.tabs.notify('ended');
      await this.resumeEnding();
      if (person) return;
    }
    await this.#lock();
    await this.#showSession(session);
  }

  /** Access to this device was ended, and it is not wiped yet. */
  async isEnding(): Promise<boolean> {
    return (await this.#readEnding()) !== undefined;
  }

  async #readEnding(): Promise<Meta['ending'] | undefined> {
    return (await this.parts.db.readMeta('ending').catch(() => undefined)) ?? this.#unstored;
  }

  /** Goes on with what an erasing end asks for, also after a reload and in another tab. */
  async resumeEnding(): Promise<void> {
    this.#ending ??= this.#carryOut().finally(() => (this.#ending = null));
    await this.#ending;
  }

  async #carryOut(): Promise<void> {
    const { link, db } = this.parts;
    const ending = await this.#readEnding();
    if (!ending) return;
    const stored = this.#current ?? (await db.readMeta('session').catch(() => undefined));
    this.#sealKey = stored?.seal_key ?? null;
    await link.close();
    // Off the screen and the disk at once, however long the answer takes.
    this.#current = ending.session;
    this.#show(ending.session);
    await link.erase();
    while (!(await this.#attempt(ending))) await pause(HAND_OVER_AGAIN_MS, this.#hurried.signal);
    this.#hurried = new AbortController();
    await this.#showSession(ending.session);
  }

  /** One try: true where nothing is left to do. Whatever another tab has done by now is not done again. */
  async #attempt(ending: Meta['ending']): Promise<boolean> {
    const { api, db, outbox, clock } = this.parts;
    const { session, person, until_ms } = ending;
    const isLast = this.#hurried.signal.aborted;
    const isDeviceEnded = session.ended?.cause === 'device_ended';
    const work = async () => {
      if (!(await this.isEnding())) return true;
      const ticket = session.ended?.ticket;
      const device = { api, db, outbox, offsetMs: clock.offsetMs };
      const fault = ticket
        ? await handOver(device, ticket, person, isDeviceEnded).then(() => null, problemOf)
        : { retryable: false };
      if (fault?.retryable && !isLast && Date.now() < until_ms) return false;
      await this.#wipe(person, isDeviceEnded);
      return true;
    };
    // The lock may be another tab's for a while.
    return withoutSending(work).catch(() => Date.now() >= until_ms && work());
  }

  /** A device that was ended keeps nothing. One that another may use keeps what it cannot read: what colleagues sealed here. */
  async #wipe(person: Uuid, isDeviceEnded: boolean): Promise<void> {
    const { db, link } = this.parts;
    this.#unstored = undefined;
    if (isDeviceEnded) return wipe(db);
    if (this.#sealKey) await sealUnsent(db, person, this.#sealKey).catch(() => undefined);
    await link.erase();
    for (const key of ['ending', 'record_key', 'holder'] as const) await db.forgetMeta(key).catch(() => undefined);
  }

  /** Too long without the server: what is held goes, though nobody could say that the sign-in is over. */
  async lockForWant(): Promise<void> {
    await this.#lock();
    if (this.#current) await this.#showSession({ ...this.#current, seal_key: null });
  }

  /** Nothing clinical stays readable: incidents are erased, and what the server has not yet is sealed. */
  async #lock(): Promise<void> {
    const { db, link } = this.parts;
    const { person, seal_key } = this.#current ?? { person: null, seal_key: null };
    if (person && seal_key) await sealUnsent(db, person.id, seal_key).catch(() => undefined);
    await link.erase();
  }

  async #showSession(session: Session): Promise<void> {
    const { db, reports, relay, language } = this.parts;
    this.#current = session;
    this.#show(session);
    await db.writeMeta('session', session).catch(() => undefined);
    await reports.refresh();
    await relay.refresh();
    language.follow(session);
  }

  #show(session: Session): void {
    const { world, push } = this.parts;
    const isOtherKey = world.session?.push?.key !== session.push?.key;
    world.session = session;
    showTimesIn(session.time_zone);
    listServices(session.services);
    const wasOnUnit = world.unit !== null;
    world.person = session.person;
    this.showUnit();
    // Going on a unit sets it up by itself.
    if (isOtherKey && wasOnUnit && world.unit !== null) void push.setUp();
  }
}

function actsAs(before: Person | null, now: Person): boolean {
  return before?.id === now.id && before.agency.id === now.agency.id && before.role === now.role;
}

async function pause(ms: number, hurried: AbortSignal): Promise<void> {
  await new Promise<void>((done) => {
    if (hurried.aborted) return done();
    setTimeout(done, ms);
    hurried.addEventListener('abort', () => done(), { once: true });
  });
}
