/** Every test speaks English, from the catalogue that is shipped. */
import english from 'virtual:catalogue/en';
import { speak } from '../catalogue';

speak('en', english);
