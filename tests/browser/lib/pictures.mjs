// Pictures of a part of a page, and by how much two of them differ.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { browserName, target } from './settings.mjs';

/** A picture of a box of the page, which must be in view: `{x, y, width, height}`. */
export async function picture(page, box) {
  // The window as it stands: a larger one for the moment of the picture would be laid out anew.
  const options = { clip: box, captureBeyondViewport: false };
  return PNG.sync.read(Buffer.from(await page.screenshot(options)));
}

/**
 * The share of pixels, 0 to 1, that a person would tell apart. Pictures of different sizes
 * differ in every pixel that only one of them has.
 */
export function difference(one, other, name) {
  const width = Math.max(one.width, other.width);
  const height = Math.max(one.height, other.height);
  const [a, b] = [one, other].map((image) => grown(image, width, height));
  const marked = new PNG({ width, height });
  const count = pixelmatch(a.data, b.data, marked.data, width, height, { threshold: 0.1 });
  if (count > 0) keep(name, { one, other, marked });
  return count / (width * height);
}

/** The picture on a ground that no page has, so that what is missing counts as different. */
function grown(image, width, height) {
  if (image.width === width && image.height === height) return image;
  const larger = new PNG({ width, height });
  for (let at = 0; at < larger.data.length; at += 4) larger.data.set([255, 0, 255, 255], at);
  PNG.bitblt(image, larger, 0, 0, image.width, image.height, 0, 0);
  return larger;
}

/** Leaves the pictures where a person can look at them. */
function keep(name, pictures) {
  const folder = join(target, 'pictures');
  mkdirSync(folder, { recursive: true });
  for (const [kind, image] of Object.entries(pictures)) {
    writeFileSync(join(folder, `${browserName}-${name}-${kind}.png`), PNG.sync.write(image));
  }
}
