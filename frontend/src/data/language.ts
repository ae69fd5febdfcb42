/** The language of the screens: chosen on this device, and kept with the person who is signed in. */
import { problemOf, type Problem } from '../device/api';
import { patchSession } from '../device/endpoints';
import type { Session } from '../wire/types';
import { language, type Language } from '../words';
import { followSession, keepLanguage } from '../words/choice';
import { myIncident, world } from './world.svelte';

/** Keeps the choice, with the person too where one is signed in, and shows the page in that language. */
export async function chooseLanguage(chosen: Language): Promise<Problem | null> {
  try {
    if (world.person) await patchSession({ language: chosen });
  } catch (fault) {
    return problemOf(fault);
  }
  keepLanguage(chosen);
  location.assign(location.pathname);
  return null;
}

/** The session may say another language, chosen on another device. Nobody's page is loaded again during an incident. */
export function showLanguageOf(session: Session): void {
  if (followSession(session, language()) && !myIncident()) location.reload();
}
