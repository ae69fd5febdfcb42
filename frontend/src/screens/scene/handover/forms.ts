/** The spoken forms by name. */
import { ashice, atmist, imist, sbar, type SpokenForm } from '../../../timeline/spoken';

export type FormName = 'atmist' | 'imist' | 'sbar' | 'ashice';

/** `letters`: one for each line. Those of IMIST-AMBO and ASHICE are not the first letters of the labels. */
export const FORMS: Record<FormName, { letters: string; speak: SpokenForm }> = {
  atmist: { letters: 'ATMIST', speak: atmist },
  imist: { letters: 'IMISTAMBO', speak: imist },
  sbar: { letters: 'SBAR', speak: sbar },
  ashice: { letters: 'ASHICE', speak: ashice },
};
export const FORM_NAMES = Object.keys(FORMS) as FormName[];

/** All three services teach it: half a minute, unhurried. */
export const ALOUD_S = 30;
