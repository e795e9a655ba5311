import { crc32, deflateSync } from 'node:zlib';

const width = 480;
const height = 320;

/** Rooms of a made-up dwelling: left, top, right and bottom of their walls, in pixels. */
const rooms: readonly (readonly [number, number, number, number])[] = [
  [20, 20, 460, 300],
  [20, 20, 120, 120],
  [120, 20, 220, 120],
  [220, 20, 320, 120],
  [320, 20, 460, 120],
  [20, 180, 180, 300],
  [180, 180, 320, 300],
  [320, 180, 460, 300],
];

/** The second way out, to the garden. */
const exit: readonly [number, number, number, number] = [456, 200, 464, 250];

/** A made-up floor plan as a PNG in shades of gray: a file to look at in the sample. */
export function floorPlan(): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height, 0xff);
  const paint = (x: number, y: number, shade: number) => rows.writeUInt8(shade, y * (width + 1) + 1 + x);
  for (let y = 0; y < height; y += 1) {
    // Each row begins with the filter it has: none.
    rows.writeUInt8(0, y * (width + 1));
    for (let x = 0; x < width; x += 1) {
      if (rooms.some((room) => onWall(room, x, y))) paint(x, y, 0x30);
      if (within(exit, x, y)) paint(x, y, 0xa0);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits of gray.
  header.writeUInt8(8, 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

function within([left, top, right, bottom]: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

const thick = 3;

function onWall(box: Box, x: number, y: number): boolean {
  const [left, top, right, bottom] = box;
  return within(box, x, y) && (x < left + thick || x > right - thick || y < top + thick || y > bottom - thick);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
