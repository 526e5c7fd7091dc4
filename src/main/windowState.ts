import type { Rectangle } from 'electron';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const WindowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximized: z.boolean(),
});
/** Where the window was, in screen pixels, not counting its being maximised. */
export type WindowState = z.infer<typeof WindowState>;

export const minSize = { width: 960, height: 600 };
const usualSize = { width: 1440, height: 900 };

/** How much of the title bar must show for the window to be caught with the mouse, in pixels. */
const grip = { width: 120, height: 30 };

/** Where to put the window: where it was, unless that display has gone; then at its usual size, centred. */
export function placeWindow(
  saved: WindowState | null,
  displays: readonly Rectangle[],
): { bounds: Partial<Rectangle>; maximized: boolean } {
  if (!saved) return { bounds: usualSize, maximized: false };
  const { maximized } = saved;
  const width = Math.max(saved.width, minSize.width);
  const height = Math.max(saved.height, minSize.height);
  const reachable = displays.some(
    (area) =>
      Math.min(saved.x + width, area.x + area.width) - Math.max(saved.x, area.x) >= grip.width &&
      saved.y >= area.y &&
      saved.y + grip.height <= area.y + area.height,
  );
  return { bounds: reachable ? { x: saved.x, y: saved.y, width, height } : { width, height }, maximized };
}

/** The state kept in a file; null when there is none that can be read. */
export function loadWindowState(path: string): WindowState | null {
  try {
    return WindowState.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

export function saveWindowState(path: string, state: WindowState): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.part`, JSON.stringify(state));
  renameSync(`${path}.part`, path);
}
