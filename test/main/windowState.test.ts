import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadWindowState, placeWindow, saveWindowState } from '../../src/main/windowState';

const laptop = { x: 0, y: 0, width: 1920, height: 1080 };
const projector = { x: 1920, y: 0, width: 1280, height: 720 };
const saved = { x: 2000, y: 40, width: 1100, height: 650, maximized: true };

describe('where the window goes', () => {
  it('is where it was while its display is there', () => {
    expect(placeWindow(saved, [laptop, projector])).toEqual({
      bounds: { x: 2000, y: 40, width: 1100, height: 650 },
      maximized: true,
    });
  });

  it('is left to the system once the projector is unplugged, at the size it had', () => {
    expect(placeWindow(saved, [laptop]).bounds).toEqual({ width: 1100, height: 650 });
  });

  it('is never where its title bar cannot be caught', () => {
    const at = (x: number, y: number) => placeWindow({ ...saved, x, y }, [laptop]).bounds;
    expect(at(-1050, 40)).not.toHaveProperty('x');
    expect(at(1900, 40)).not.toHaveProperty('x');
    expect(at(100, -20)).not.toHaveProperty('x');
    expect(at(100, 1070)).not.toHaveProperty('x');
    expect(at(-900, 40)).toHaveProperty('x', -900);
  });

  it('is remembered in a file; one that cannot be read is as none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pupitre-window-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'user/window.json');
    expect(loadWindowState(file)).toBeNull();
    saveWindowState(file, saved);
    expect(loadWindowState(file)).toEqual(saved);
    writeFileSync(file, '{"x":1e9');
    expect(loadWindowState(file)).toBeNull();
    writeFileSync(file, JSON.stringify({ ...saved, width: '1100' }));
    expect(loadWindowState(file)).toBeNull();
  });
});
