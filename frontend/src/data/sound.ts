import type * as alarm from '../device/alarm';
import type { ReadinessReports } from './readiness';
import type { World } from './world.svelte';

export type Alarm = Pick<
  typeof alarm,
  'startAlarm' | 'stopAlarm' | 'testAlarm' | 'chime' | 'unlock' | 'isSoundReady' | 'onSoundState'
>;

/** The sound of a responder's device: whether it can be heard, the alarm and the chime. */
export class Sound {
  constructor(
    private readonly world: World,
    private readonly readiness: ReadinessReports,
    private readonly alarm: Alarm,
  ) {}

  watch(): void {
    this.alarm.onSoundState((ready) => {
      const sound = ready ? 'ready' : 'locked';
      if (this.world.sound === sound) return;
      this.world.sound = sound;
      this.readiness.changed();
    });
    // After a start of its own a page is mute until it is touched: any touch will do.
    document.addEventListener(
      'click',
      () => {
        if (this.world.unit && !this.alarm.isSoundReady()) void this.unlock();
      },
      { capture: true },
    );
  }

  /** Within a touch: browsers let no page make a sound before. */
  async unlock(): Promise<void> {
    await this.alarm.unlock();
  }

  startAlarm(): void {
    this.alarm.startAlarm();
  }

  stopAlarm(): void {
    this.alarm.stopAlarm();
  }

  /** One round, to hear that it is loud enough. */
  testAlarm(): void {
    this.alarm.testAlarm();
  }

  /** Two low notes, once. */
  chime(): void {
    this.alarm.chime();
  }
}
