import { sessionText } from '../../nl/session.ts';
import type { PassphraseStrength } from './passphraseStrength.ts';
import classes from './StrengthMeter.module.css';

const filled: Readonly<Record<PassphraseStrength, number>> = { empty: 0, short: 1, weak: 1, fair: 2, strong: 3 };

/** How strong a passphrase is, as three bars and in words. */
export function StrengthMeter({ strength }: { readonly strength: PassphraseStrength }) {
  return (
    <div className={classes.meter} data-strength={strength}>
      <div className={classes.bars} aria-hidden="true">
        {[1, 2, 3].map((place) => (
          <span key={place} data-filled={filled[strength] >= place} />
        ))}
      </div>
      <span aria-live="polite">{sessionText.strength[strength]}</span>
    </div>
  );
}
