import './ui/letters.css';
import { startWords } from './words/start';

const target = document.getElementById('app');
// The app is loaded after the words: whatever of it asks for them as it loads, gets them.
if (target) void startWords().then(async () => (await import('./app')).openApp(target));
