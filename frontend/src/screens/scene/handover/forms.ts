/** The spoken forms by the names that people know them by. */
import { ashice, atmist, imist, sbar, type SpokenForm } from '../../../data/handover';

export type FormName = 'atmist' | 'imist' | 'sbar' | 'ashice';

/** `letters`: the key of each line begins with the letter of the form; those of IMIST-AMBO and ASHICE are not those of their labels. */
export const FORMS: Record<FormName, { label: string; letters: string; speak: SpokenForm }> = {
  atmist: { label: 'ATMIST', letters: 'ATMIST', speak: atmist },
  imist: { label: 'IMIST-AMBO', letters: 'IMISTAMBO', speak: imist },
  sbar: { label: 'SBAR', letters: 'SBAR', speak: sbar },
  ashice: { label: 'ASHICE', letters: 'ASHICE', speak: ashice },
};
export const FORM_NAMES = Object.keys(FORMS) as FormName[];

/** Taught for all three services: said in half a minute, unhurried. */
export const ALOUD_S = 30;
