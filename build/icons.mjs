/*
 * Draws the application's icon from resources/icons/icon.svg: PNG at every size, and the containers that Windows
 * (.ico) and macOS (.icns) want of them. Run by hand when the drawing changes: `node build/icons.mjs`.
 */
import chromium from '@sparticuz/chromium';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';

const folder = join(import.meta.dirname, '..', 'resources', 'icons');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** Windows icons: a header, a directory of 16 bytes a picture, then the PNGs. 256 is written 0. */
function ico(pictures) {
  const directory = Buffer.alloc(6 + 16 * pictures.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(pictures.length, 4);
  let offset = directory.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    directory.writeUInt8(size % 256, at);
    directory.writeUInt8(size % 256, at + 1);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(png.length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([directory, ...pictures.map(({ png }) => png)]);
}

/** macOS icons: `icns`, the length, then each picture under its four-letter type with its own length. */
function icns(types, pngOf) {
  const parts = Object.entries(types).map(([type, size]) => {
    const png = pngOf(size);
    const header = Buffer.alloc(8);
    header.write(type, 0, 'latin1');
    header.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([header, png]);
  });
  const header = Buffer.alloc(8);
  header.write('icns', 0, 'latin1');
  header.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return Buffer.concat([header, ...parts]);
}

const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: [...chromium.args, '--no-sandbox'],
  headless: true,
});
const pngs = new Map();
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    pngs.set(size, await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
mkdirSync(join(folder, 'png'), { recursive: true });
for (const [size, png] of pngs) writeFileSync(join(folder, 'png', `${size}x${size}.png`), png);
const windows = [16, 24, 32, 48, 64, 128, 256].map((size) => ({ size, png: pngs.get(size) }));
writeFileSync(join(folder, 'icon.ico'), ico(windows));
const mac = {
  icp4: 16,
  icp5: 32,
  icp6: 64,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};
writeFileSync(
  join(folder, 'icon.icns'),
  icns(mac, (size) => pngs.get(size)),
);
