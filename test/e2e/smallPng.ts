import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** A picture of the screen with at most 256 colours: about a third of the bytes, and to the eye the same. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels } = decoded(png);
  const colours = commonColours(pixels);
  const nearest = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const colour = pixels[y * width + x] ?? 0;
      let index = nearest.get(colour);
      if (index === undefined) {
        index = nearestOf(colour, colours);
        nearest.set(colour, index);
      }
      // Each row begins with its filter: none.
      rows[y * (width + 1) + 1 + x] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits that point into a palette.
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]));
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** What Chromium writes: eight bits of red, green and blue, perhaps with opacity, not interlaced. Pixels are `0xRRGGBB`. */
function decoded(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const size = png.readUInt8(25) === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const data = inflateSync(Buffer.concat(parts));
  const stride = width * size;
  const pixels = new Uint32Array(width * height);
  let before = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1);
    const row = new Uint8Array(data.subarray(start + 1, start + 1 + stride));
    unfilter(data.readUInt8(start), row, before, size);
    for (let x = 0; x < width; x += 1) {
      const [red = 0, green = 0, blue = 0] = row.subarray(x * size, x * size + 3);
      pixels[y * width + x] = (red << 16) | (green << 8) | blue;
    }
    before = row;
  }
  return { width, height, pixels };
}

/** Undoes the filter of a row (PNG specification, 9.2), in place. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, size: number): void {
  for (let index = 0; index < row.length; index += 1) {
    const left = row[index - size] ?? 0;
    const up = above[index] ?? 0;
    const corner = index < size ? 0 : (above[index - size] ?? 0);
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    row[index] = ((row[index] ?? 0) + guess) & 0xff;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

function commonColours(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, many], [b, more]) => more - many || a - b)
    .slice(0, 256)
    .map(([colour]) => colour);
}

function nearestOf(colour: number, colours: readonly number[]): number {
  let best = 0;
  let least = Infinity;
  for (const [index, other] of colours.entries()) {
    const [red, green, blue] = [16, 8, 0].map((bits) => ((colour >> bits) & 0xff) - ((other >> bits) & 0xff));
    const distance = (red ?? 0) ** 2 + (green ?? 0) ** 2 + (blue ?? 0) ** 2;
    if (distance < least) {
      least = distance;
      best = index;
    }
  }
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
