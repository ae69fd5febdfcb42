/** The page's side of sending: who sends, when, and what a person sees. */
import { serverClock } from '../device/clock';
import { notifyTabs } from '../device/channel';
import { postRelayed, postReports } from '../device/endpoints';
import { SendLoop } from '../device/sendLoop';
import { sendOutbox } from '../device/sender';
import { askBackgroundSend } from '../device/shell';
import { relayStore, refreshRelay } from './relay';
import { STORE_FAILED, outbox, refreshOutbox, sendWith } from './outbox';
import { personToSendAs, refreshSession } from './session';
import { world } from './world.svelte';

const loop = new SendLoop(
  () =>
    sendOutbox({
      outbox,
      post: postReports,
      relay: relayStore,
      postRelayed,
      person: personToSendAs,
      offsetMs: () => Promise.resolve(serverClock.offsetMs),
      wall: () => Date.now(),
      onChange: () => {
        void refreshOutbox();
        void refreshRelay();
        notifyTabs('outbox');
      },
    }),
  (outcome) => {
    if (outcome.done === 'sign_in') void refreshSession();
    if (outcome.done === 'later') void askBackgroundSend();
  },
  () => {
    world.outbox.failure = STORE_FAILED;
  },
);

export function startSending(): void {
  sendWith(() => loop.kick());
  loop.kick();
}

export function sendNow(): void {
  loop.kick();
}
