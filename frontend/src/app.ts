import { mount } from 'svelte';
import { startApp } from './data/start';
import App from './screens/App.svelte';
import './ui/tokens.css';

export function openApp(target: Element): void {
  void startApp();
  mount(App, { target });
}
