import type { RecordedAgreement } from '../agreement.ts';
import type { Registration } from '../registration.ts';

/** Sums of the lines of an agreement and of what was realised on them, in cents. */
export interface AgreementMoney {
  agreedCents: bigint;
  contextCents: bigint;
  mixedCents: bigint;
  /** Null when nothing was realised on any line; a realisation of zero is one. */
  realisedCents: bigint | null;
}

/** Money per agreement id, in one pass over lines and one over realisations. */
export function moneyOfAgreements(
  registration: Pick<Registration, 'agreement' | 'agreementLine' | 'realisation'>,
): ReadonlyMap<string, Readonly<AgreementMoney>> {
  const money = new Map<string, AgreementMoney>();
  for (const { id } of registration.agreement) {
    money.set(id, { agreedCents: 0n, contextCents: 0n, mixedCents: 0n, realisedCents: null });
  }
  const ofLine = new Map<string, AgreementMoney>();
  for (const { id, agreementId, amountCents, focus } of registration.agreementLine) {
    const sums = money.get(agreementId);
    if (!sums) continue;
    ofLine.set(id, sums);
    sums.agreedCents += BigInt(amountCents);
    if (focus === 'context') sums.contextCents += BigInt(amountCents);
    if (focus === 'mixed') sums.mixedCents += BigInt(amountCents);
  }
  for (const { agreementLineId, amountCents } of registration.realisation) {
    const sums = ofLine.get(agreementLineId);
    if (sums) sums.realisedCents = (sums.realisedCents ?? 0n) + BigInt(amountCents);
  }
  return money;
}

/** An agreement with all it replaces, directly or through others; itself first. */
export function chainOf<A extends Pick<RecordedAgreement, 'id' | 'replacesId'>>(
  head: A,
  byId: ReadonlyMap<string, A>,
): A[] {
  const chain = new Map<string, A>();
  for (let link: A | undefined = head; link && !chain.has(link.id); link = byId.get(link.replacesId ?? '')) {
    chain.set(link.id, link);
  }
  return [...chain.values()];
}
