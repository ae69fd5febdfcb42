/** Where this device is, while on duty. A sign of life goes out even when there is no fix. */
import type { Fix, Position } from '../wire/types';

const MOVING_MS = 5_000;
const HEARTBEAT_MS = 10_000;
const LOOK_MS = 1_000;
const FIX_TIMEOUT_MS = 8_000;
/** `GeolocationPositionError.TIMEOUT`, by its number because some browsers do not export the name. */
const TIMED_OUT = 3;

export interface PositionPorts {
  /** Whether this device is asked where it is; if not, it only gives signs of life. */
  locates: () => boolean;
  /** Sends what is new; throws when it did not arrive. */
  post: (fixes: Fix[]) => Promise<void>;
  /** A moment of this device's clock, as the server would say it. */
  serverInstant: (deviceMs: number) => string;
  /** False for a fix that is not to be used. */
  accepts: (fix: Position) => boolean;
  onFix: (fix: Position) => void;
  /** Whether this device can say where it is. */
  onState: (state: 'on' | 'off') => void;
}

export class PositionWatch {
  #watch: number | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;
  #latest: Position | null = null;
  #latestAt = 0;
  #isNew = false;
  #sentAt = -Infinity;
  #sending = false;

  constructor(private readonly ports: PositionPorts) {}

  start(): void {
    if (this.#timer !== undefined) return;
    if (this.ports.locates()) this.#follow();
    this.#timer = setInterval(() => this.#look(), LOOK_MS);
    this.#look();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#unfollow();
  }

  /** Begins or ends to ask this device, once `locates` says otherwise. */
  settle(): void {
    if (this.#timer === undefined) return;
    this.#unfollow();
    if (this.ports.locates()) this.#follow();
  }

  /** Sends a position that a person gave. */
  put(fix: Position): void {
    this.#latest = fix;
    this.#isNew = true;
    this.#sentAt = -Infinity;
    this.ports.onFix(fix);
    this.#look();
  }

  #follow(): void {
    const options = { enableHighAccuracy: true, maximumAge: 2_000 };
    this.#watch =
      geolocation()?.watchPosition(
        (fix) => this.#take(fix),
        (fault) => this.#miss(fault),
        options,
      ) ?? null;
  }

  #unfollow(): void {
    if (this.#watch !== null) geolocation()?.clearWatch(this.#watch);
    this.#watch = null;
    this.#latest = null;
    this.#isNew = false;
  }

  #take({ coords, timestamp }: GeolocationPosition): void {
    this.#latestAt = performance.now();
    this.ports.onState('on');
    const fix: Position = {
      lat: coords.latitude,
      lon: coords.longitude,
      accuracy_m: Math.round(coords.accuracy),
      at: this.ports.serverInstant(timestamp),
      source: 'device',
    };
    if (!this.ports.accepts(fix)) return;
    this.#latest = fix;
    this.#isNew = true;
    this.ports.onFix(fix);
  }

  /** Slow is not off. */
  #miss({ code }: { code: number }): void {
    if (code !== TIMED_OUT) this.ports.onState('off');
  }

  #look(): void {
    const since = performance.now() - this.#sentAt;
    if (this.#sending || since < (this.#isNew ? MOVING_MS : HEARTBEAT_MS)) return;
    void this.#post();
    // The browser is silent about a vehicle that is parked: ask, so that its position does not grow old.
    if (this.ports.locates() && performance.now() - this.#latestAt >= HEARTBEAT_MS) this.#ask();
  }

  #ask(): void {
    const options = { enableHighAccuracy: true, maximumAge: 0, timeout: FIX_TIMEOUT_MS };
    geolocation()?.getCurrentPosition(
      (fix) => this.#take(fix),
      (fault) => this.#miss(fault),
      options,
    );
  }

  async #post(): Promise<void> {
    this.#sending = true;
    this.#sentAt = performance.now();
    const fix = this.#isNew ? this.#latest : null;
    this.#isNew = false;
    try {
      await this.ports.post(fix ? [{ unit: null, ...fix }] : []);
    } catch {
      // The next one counts; an old position is worth nothing.
    } finally {
      this.#sending = false;
    }
  }
}

function geolocation(): Geolocation | undefined {
  return (navigator as Partial<Navigator>).geolocation;
}
