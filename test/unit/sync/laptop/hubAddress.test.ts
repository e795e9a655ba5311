import { describe, expect, it } from 'vitest';
import { hubOrigin } from '../../../../sync/laptop/hubAddress.ts';
import { HubFault } from '../../../../sync/laptop/hubFault.ts';

function codeOf(typed: string): string {
  try {
    return hubOrigin(typed);
  } catch (error) {
    return error instanceof HubFault ? error.code : String(error);
  }
}

describe('the address of a hub', () => {
  it.each([
    ['https://sync.voorbeeld.nl', 'https://sync.voorbeeld.nl'],
    ['  https://Sync.Voorbeeld.nl/ ', 'https://sync.voorbeeld.nl'],
    ['https://sync.voorbeeld.nl:8443', 'https://sync.voorbeeld.nl:8443'],
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000'],
    ['http://127.1.2.3:4000', 'http://127.1.2.3:4000'],
    ['http://localhost:4000/', 'http://localhost:4000'],
    ['http://[::1]:4000', 'http://[::1]:4000'],
    // The URL parser reads these as 127.0.0.1.
    ['http://2130706433:4000', 'http://127.0.0.1:4000'],
  ])('%s is taken', (typed, origin) => {
    expect(codeOf(typed)).toBe(origin);
  });

  it.each([
    ['http://sync.voorbeeld.nl', 'HUB_ADDRESS_OPEN'],
    ['http://127.0.0.1.voorbeeld.nl', 'HUB_ADDRESS_OPEN'],
    ['http://localhost.voorbeeld.nl', 'HUB_ADDRESS_OPEN'],
    ['http://0.0.0.0:4000', 'HUB_ADDRESS_OPEN'],
    ['http://192.168.1.4', 'HUB_ADDRESS_OPEN'],
    ['https://anne:geheim@sync.voorbeeld.nl', 'HUB_ADDRESS'],
    ['https://anne@sync.voorbeeld.nl', 'HUB_ADDRESS'],
    ['https://sync.voorbeeld.nl/pad', 'HUB_ADDRESS'],
    ['https://sync.voorbeeld.nl/?a=b', 'HUB_ADDRESS'],
    ['https://sync.voorbeeld.nl/#a', 'HUB_ADDRESS'],
    ['ftp://sync.voorbeeld.nl', 'HUB_ADDRESS'],
    ['file:///etc/passwd', 'HUB_ADDRESS'],
    ['javascript:alert(1)', 'HUB_ADDRESS'],
    ['sync.voorbeeld.nl', 'HUB_ADDRESS'],
    ['', 'HUB_ADDRESS'],
  ])('%s is refused', (typed, code) => {
    expect(codeOf(typed)).toBe(code);
  });
});
