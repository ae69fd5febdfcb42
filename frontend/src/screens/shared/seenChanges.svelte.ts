/** Changes that were dismissed on this page. */
import { SvelteSet } from 'svelte/reactivity';
import type { Uuid } from '../../wire/types';

export const seenChanges = new SvelteSet<Uuid>();
