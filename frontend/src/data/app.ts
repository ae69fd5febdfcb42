/** The app that the screens of this page act through. What they show, they read from `world`. */
import { browser, createApp, type App } from './start';
import { world } from './world.svelte';

export let app: App = createApp(world, browser());

/** For tests of screens: they act through an app that is wired to a server in memory. */
export function setApp(next: App): void {
  app = next;
}
