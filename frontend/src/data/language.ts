import type { Api } from '../device/api';
import { problemOf, type Problem } from '../device/apiError';
import type { Session } from '../wire/types';
import { language, type Language } from '../words';
import { followSession, keepLanguage } from '../words/choice';
import { incidentOf, type World } from './world.svelte';

/** The language of the screens: chosen on this device, and kept with the person who is signed in. */
export class LanguageSetting {
  constructor(
    private readonly world: World,
    private readonly api: Api,
  ) {}

  /** Keeps the choice, with the person too where one is signed in, and shows the page in that language. */
  async choose(chosen: Language): Promise<Problem | null> {
    try {
      if (this.world.person) await this.api.patchSession({ language: chosen });
    } catch (fault) {
      return problemOf(fault);
    }
    keepLanguage(chosen);
    location.assign(location.pathname);
    return null;
  }

  /** The session may have another language, chosen on another device. The page is not loaded again during an incident. */
  follow(session: Session): void {
    if (followSession(session, language()) && !incidentOf(this.world)) location.reload();
  }
}
