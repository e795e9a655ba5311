import type { Kysely } from 'kysely';
import type { Invited } from '../../../../../sync/hub/access/invitation.ts';
import type { HubTables } from '../../../../../sync/hub/tables.ts';
import type { HubTransport } from '../../../../../sync/laptop/transport.ts';

/** A hub as the laptops of a world ask it, and as the checks look into it. */
export interface WorldHub {
  /** Its tables; what a check holds the laptops against. */
  readonly db: Kysely<HubTables>;
  /** Answers as over a line without faults. */
  readonly answer: HubTransport;
  invite(invited: Invited): Promise<string>;
  stop(): Promise<void>;
}
