/** Whether an alert would reach this person, said so that nobody believes it in vain. */
import type { LinkState } from '../../data/world.svelte';
import type { Duty } from '../../wire/types';

export interface Readiness { look: 'live' | 'wait' | 'danger'; title: string; sentence: string }

export function readiness({ link, sound, duty }: { link: LinkState; sound: 'locked' | 'ready'; duty: Duty }): Readiness {
  if (link === 'cut_off') {
    return { look: 'danger', title: 'Alerts cannot reach you here', sentence: 'There is no link. Keep your radio on. This screen tries again by itself.' };
  }
  if (duty === 'busy') {
    return { look: 'wait', title: 'On another job', sentence: 'You are not alerted until you are available again.' };
  }
  if (link === 'catching_up') {
    return { look: 'wait', title: 'Catching up', sentence: 'The link is back. What happened meanwhile is being read.' };
  }
  if (sound === 'locked') {
    return { look: 'danger', title: 'You would not hear an alert', sentence: 'The sound of this device is off. Turn it on above.' };
  }
  return { look: 'live', title: 'You are live', sentence: 'An alert will fill this screen and sound until you answer.' };
}
