/** The hazards that `hazards_changed` names: words, so they are in the entry's text, where they can be erased. */
import type { Uuid } from '../wire/types';

interface HazardText {
  hazards?: string[];
  words?: Record<Uuid, string[]>;
}

/** All of them, as they were then. */
export function hazardsIn(text: string | null): string[] {
  return read(text).hazards ?? [];
}

/** Hazard → its words: its marker as it came, its description, or both. Empty in entries of version 1. */
export function wordsByHazard(text: string | null): Readonly<Record<Uuid, readonly string[]>> {
  return read(text).words ?? {};
}

function read(text: string | null): HazardText {
  return text === null ? {} : (JSON.parse(text) as HazardText);
}
