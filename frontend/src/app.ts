import { mount } from 'svelte';
import { app } from './data/app';
import App from './screens/App.svelte';
import './ui/tokens.css';

export function openApp(target: Element): void {
  void app.start();
  mount(App, { target });
}
