import type { KeyboardEvent } from 'react';
import type { Direction, SelectionMove } from '../../../core/grid/selection';

/** What a key asks of a grid that is not editing. */
export type GridCommand =
  | { type: 'move'; move: SelectionMove; mayLeave?: boolean }
  | { type: 'edit'; over: boolean; native?: boolean }
  | { type: 'pick' }
  | { type: 'clear' }
  | { type: 'fill'; axis: 'down' | 'right' }
  | { type: 'menu' }
  | { type: 'filter' }
  | { type: 'open' }
  | { type: 'toggle' }
  | { type: 'copyHeaders' }
  | { type: 'escape' };

const arrows: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The keys of Excel; null leaves the key to the application (Ctrl+Z, Ctrl+K…) or to the browser (Ctrl+C). */
export function commandOf(event: KeyboardEvent): GridCommand | null {
  const control = event.ctrlKey || event.metaKey;
  const extend = event.shiftKey;
  const direction = arrows[event.key];
  if (direction) {
    if (event.altKey) return direction === 'down' && !extend ? { type: 'pick' } : null;
    return { type: 'move', move: { type: 'step', direction, extend, toEdge: control } };
  }
  if (control) return controlCommand(event, extend);
  if (event.altKey) return null;
  switch (event.key) {
    case 'Home':
    case 'End':
      return { type: 'move', move: { type: 'lineEdge', edge: edge(event.key), extend } };
    case 'PageUp':
    case 'PageDown':
      return {
        type: 'move',
        move: { type: 'page', direction: event.key === 'PageUp' ? 'up' : 'down', extend },
      };
    case 'Tab':
      return { type: 'move', move: { type: 'tab', backwards: extend }, mayLeave: true };
    case 'Enter':
      return { type: 'move', move: { type: 'enter', backwards: extend } };
    case 'F2':
      return extend ? null : { type: 'edit', over: false };
    case 'Escape':
      return { type: 'escape' };
    case 'Delete':
      return { type: 'clear' };
    case 'Backspace':
      return { type: 'edit', over: true };
    case 'ContextMenu':
      return { type: 'menu' };
    case 'F10':
      return extend ? { type: 'menu' } : null;
    case ' ':
      return { type: 'toggle' };
    case 'Dead':
    case 'Process':
      // ^ then e must give ê: the editor opens at once and receives the rest of the composition.
      return { type: 'edit', over: true, native: true };
    default:
      return event.key.length === 1 ? { type: 'edit', over: true, native: true } : null;
  }
}

function controlCommand(event: KeyboardEvent, extend: boolean): GridCommand | null {
  // AltGr reports Ctrl+Alt: € and @ are characters.
  if (event.altKey) return event.key.length === 1 ? { type: 'edit', over: true, native: true } : null;
  switch (event.key) {
    case 'Home':
    case 'End':
      return { type: 'move', move: { type: 'gridEdge', edge: edge(event.key), extend } };
    case 'Enter':
      return { type: 'open' };
  }
  switch (event.key.toLowerCase()) {
    case 'a':
      return { type: 'move', move: { type: 'all' } };
    case 'd':
      return { type: 'fill', axis: 'down' };
    case 'r':
      return { type: 'fill', axis: 'right' };
    case 'c':
      return extend ? { type: 'copyHeaders' } : null;
    case 'l':
      return extend ? { type: 'filter' } : null;
    default:
      return null;
  }
}

function edge(key: string): 'start' | 'end' {
  return key === 'Home' ? 'start' : 'end';
}
