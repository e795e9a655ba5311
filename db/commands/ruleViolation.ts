import type { Finding } from '../../domain/rules/finding.ts';

/** A command that the rules stopped: nothing was recorded. `findings` say per field what to do, in Dutch. */
export class RuleViolation extends Error {
  override readonly name = 'RuleViolation';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.find(({ severity }) => severity === 'block')?.message ?? 'Dit kan niet bewaard worden.');
    this.findings = findings;
  }
}

/** A record that a command needs and that is not there (any more). */
export class RecordMissing extends Error {
  override readonly name = 'RecordMissing';

  constructor(label: string) {
    // The kind at the end: `deze` does not fit all of them (het gesprek, het signaal).
    super(`Dit is er niet (meer): ${label}. Ga terug naar de lijst.`);
  }
}
