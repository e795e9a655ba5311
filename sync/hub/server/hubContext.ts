import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';
import type { RefusalAudit } from '../access/refusalAudit.ts';
import type { UsedTokens } from '../access/usedTokens.ts';
import type { SnapshotMaker } from '../feed/snapshotMaker.ts';
import type { ScopeTurns } from '../push/scopeTurns.ts';
import type { HubTables } from '../tables.ts';
import type { HubLimits } from './limits.ts';
import type { Metrics } from './metrics.ts';

/** What the routes of one hub share. */
export interface HubContext {
  readonly db: Kysely<HubTables>;
  readonly logger: FastifyBaseLogger;
  /** Time of the hub: the only clock that counts. */
  readonly now: () => Date;
  readonly startedAt: Date;
  readonly limits: HubLimits;
  /** Names the hub may be asked under; empty for any. */
  readonly hosts: readonly string[];
  readonly metrics: Metrics;
  readonly tokens: UsedTokens;
  readonly refusals: RefusalAudit;
  readonly snapshots: SnapshotMaker;
  readonly turns: ScopeTurns;
}
