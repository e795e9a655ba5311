/** How much the hub takes of one address or device. */
export interface HubLimits {
  /** Requests per minute of one address; a whole office may be behind one. */
  readonly perAddress: number;
  /** Requests per minute of one device. */
  readonly perDevice: number;
  /** Enrolments per minute of one address. */
  readonly enrolments: number;
  /** Refused requests per minute of one address that get an audit row of their own. */
  readonly auditRows: number;
}

export const defaultLimits: HubLimits = { perAddress: 30_000, perDevice: 6000, enrolments: 60, auditRows: 60 };
