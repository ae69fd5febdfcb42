import { mount } from 'svelte';
import { startApp } from './data/start';
import App from './screens/App.svelte';
import './ui/letters.css';
import './ui/tokens.css';

const target = document.getElementById('app');
if (target) {
  void startApp();
  mount(App, { target });
}
