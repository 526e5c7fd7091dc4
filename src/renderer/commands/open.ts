import { createStore } from '../store';

/** Whether the palette and the keyboard help are shown: a command opens them from anywhere. */
export const paletteOpen = createStore(false);
export const helpOpen = createStore(false);
