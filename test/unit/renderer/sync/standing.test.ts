import { describe, expect, it } from 'vitest';
import { clockText } from '../../../../renderer/features/sync/clockText.ts';
import { headlineOf } from '../../../../renderer/features/sync/headline.ts';
import { isOver } from '../../../../renderer/features/sync/resultToast.ts';
import { announcement, standingOf } from '../../../../renderer/features/sync/standing.ts';
import type { SyncStatus } from '../../../../renderer/features/sync/syncStatus.ts';
import { waitingText } from '../../../../renderer/features/sync/waitingText.ts';

const now = new Date(2026, 10, 22, 14, 30);
const at = (hour: number, minute: number) => new Date(2026, 10, 22, hour, minute).toISOString();

const connection = {
  url: 'https://hub.voorbeeld.nl',
  name: 'CCE',
  role: 'consultant',
  enrolledAt: at(9, 0),
  lastSyncAt: at(14, 3),
  clockAheadMs: 0,
  agreedToSend: true,
  revokedAt: null,
} as const;

function status(over: Partial<SyncStatus> = {}): SyncStatus {
  return {
    device: '01890000-0000-7000-8000-000000000001',
    connection,
    state: 'in-sync',
    running: null,
    unsent: [],
    unsentTotal: 0,
    toFetch: 0,
    offlineSince: null,
    problem: null,
    nextAttemptAt: null,
    conflicts: 0,
    refused: 0,
    waiting: 0,
    sentAgain: 0,
    notBackedUp: 0,
    purged: null,
    ...over,
  };
}

const label = (over: Partial<SyncStatus>) => standingOf(status(over), now).label;

describe('S22 the status in the top bar', () => {
  it('says in words where the work is', () => {
    expect(label({ connection: null, state: 'not-enrolled' })).toBe('Nog niet gekoppeld');
    expect(label({})).toBe('Gesynchroniseerd · 14:03');
    expect(label({ state: 'to-send', unsentTotal: 3 })).toBe('3 te verzenden');
    expect(label({ state: 'behind', toFetch: 1200 })).toBe('1.200 op te halen');
    expect(label({ state: 'behind', toFetch: 4, unsentTotal: 3 })).toBe('4 op te halen · 3 te verzenden');
    expect(label({ state: 'offline', offlineSince: at(13, 40), unsentTotal: 3 })).toBe(
      'Offline sinds 13:40 · 3 te verzenden',
    );
    expect(label({ conflicts: 2 })).toBe('2 conflicten');
    expect(label({ conflicts: 1, refused: 1, state: 'to-send', unsentTotal: 1 })).toBe(
      '1 conflict · 1 niet aangenomen · 1 te verzenden',
    );
    expect(label({ state: 'revoked', unsentTotal: 4 })).toBe('Toegang ingetrokken');
    expect(label({ state: 'too-old', unsentTotal: 4 })).toBe('Programma bijwerken');
    expect(label({ state: 'hub-too-old', unsentTotal: 4 })).toBe(
      'Centraal punt is nog niet bijgewerkt · 4 te verzenden',
    );
    expect(label({ state: 'refused', unsentTotal: 4 })).toBe('Synchroniseren lukt niet · 4 te verzenden');
  });

  it('names the day when a moment is not of today', () => {
    const yesterday = new Date(2026, 10, 21, 9, 5).toISOString();
    expect(label({ connection: { ...connection, lastSyncAt: yesterday } })).toBe(
      'Gesynchroniseerd · 21 november om 09:05',
    );
  });

  it('never says synchronised when the state does not', () => {
    const states: readonly SyncStatus['state'][] = [
      'not-enrolled',
      'to-send',
      'behind',
      'offline',
      'refused',
      'revoked',
      'too-old',
      'hub-too-old',
    ];
    for (const state of states) expect(label({ state }), state).not.toContain('Gesynchroniseerd');
    expect(label({ connection: { ...connection, agreedToSend: false } })).toBe('Nog niets verzonden');
    expect(label({ running: { phase: 'send', done: 0, total: 3, institution: null } })).toBe(
      'Bezig met synchroniseren…',
    );
  });

  it('marks what asks for a person with a shape of its own', () => {
    expect(standingOf(status(), now).tone).toBe('good');
    expect(standingOf(status({ conflicts: 1 }), now).tone).toBe('attention');
    expect(standingOf(status({ state: 'offline' }), now).tone).toBe('idle');
    expect(standingOf(status({ state: 'revoked' }), now).tone).toBe('bad');
  });

  it('speaks of what matters only: never of counts that come and go, or of the time', () => {
    const news = (over: Partial<SyncStatus>) => standingOf(status(over), now).news;
    expect(news({})).toBe('');
    expect(news({ state: 'to-send', unsentTotal: 3 })).toBe('');
    expect(news({ state: 'to-send', unsentTotal: 4 })).toBe('');
    expect(news({ state: 'offline', offlineSince: at(13, 40) })).toBe('Offline');
    expect(news({ conflicts: 2 })).toBe('2 conflicten');
    expect(announcement('', '2 conflicten')).toBe('2 conflicten');
    expect(announcement('Offline', '')).toBe('Weer verbonden met het centrale punt');
    expect(announcement('2 conflicten', '')).toBe('');
    expect(announcement('Offline', 'Offline')).toBe('');
  });
});

describe('the page about syncing', () => {
  it('says what an offline laptop means and when it is tried again', () => {
    const { title, texts } = headlineOf(
      status({
        state: 'offline',
        offlineSince: at(13, 40),
        problem: 'Het centrale punt is niet bereikbaar.',
        nextAttemptAt: at(14, 35),
      }),
      now,
    );
    expect(title).toBe('Geen contact met het centrale punt sinds 13:40');
    expect(texts).toEqual(['Het centrale punt is niet bereikbaar.', 'Nieuwe poging om 14:35.']);
  });

  it('gives each problem a line, and a state that lasts its own words', () => {
    expect(headlineOf(status({ state: 'to-send', unsentTotal: 2, problem: 'Een.\nTwee.' }), now)).toEqual({
      tone: 'going',
      title: 'Er zijn 2 wijzigingen te verzenden',
      texts: ['Een.', 'Twee.'],
    });
    expect(headlineOf(status({ state: 'too-old' }), now).title).toBe('Werk Proeftuinboek bij');
    expect(headlineOf(status(), now)).toEqual({ tone: 'good', title: 'Alles is gesynchroniseerd', texts: [] });
    expect(headlineOf(status({ state: 'revoked' }), now)).toEqual({
      tone: 'bad',
      title: 'De toegang van deze laptop is ingetrokken',
      texts: ['Er wordt niets meer verzonden of opgehaald.'],
    });
  });

  it('S22 says that all is synchronised in one state only', () => {
    const states: readonly SyncStatus['state'][] = [
      'not-enrolled',
      'to-send',
      'behind',
      'offline',
      'refused',
      'revoked',
    ];
    for (const state of states) {
      expect(headlineOf(status({ state }), now).title, state).not.toBe('Alles is gesynchroniseerd');
    }
  });

  it('tells of a clock only when it is off enough to write wrong times', () => {
    const minute = 60_000;
    expect(clockText(null)).toBeNull();
    expect(clockText(minute)).toBeNull();
    expect(clockText(-5 * minute)).toContain('loopt 5 minuten achter');
    expect(clockText(3 * 60 * minute)).toContain('loopt 3 uur voor');
    expect(clockText(400 * 24 * 60 * minute)).toContain('loopt 400 dagen voor');
  });

  it('knows that a sync that was asked for is over', () => {
    const running = { phase: 'send', done: 1, total: 2, institution: null } as const;
    expect(isOver(status({ running, nextAttemptAt: null }))).toBe(false);
    expect(isOver(status({ nextAttemptAt: null }))).toBe(false);
    expect(isOver(status({ nextAttemptAt: at(14, 31) }))).toBe(true);
    expect(isOver(status({ connection: { ...connection, revokedAt: at(14, 0) } }))).toBe(true);
  });

  it('tells why records wait, those alike in one sentence', () => {
    expect(
      waitingText([
        { entity: 'dialogue', reason: 'unknown' },
        { entity: 'dialogue', reason: 'unknown' },
        { entity: 'agreementLine', reason: 'reference' },
        { entity: 'somethingNew', reason: 'unknown' },
      ]),
    ).toEqual([
      'Gesprekken (2): gemaakt met een nieuwere versie van Proeftuinboek. Werk het programma bij.',
      'Afspraakregel: hoort bij iets dat nog niet binnen is.',
      'SomethingNew: gemaakt met een nieuwere versie van Proeftuinboek. Werk het programma bij.',
    ]);
  });
});
