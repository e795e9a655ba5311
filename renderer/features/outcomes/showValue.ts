/** `15.1` → `15,1`: for reading only, so without the zero that makes a value safe to type. */
export function showValue(decimal: string): string {
  return decimal.replace('.', ',');
}

/** A change with its sign: `+3,2`, `−4,6`, `0`. */
export function showChange(change: string): string {
  if (change.startsWith('-')) return `−${showValue(change.slice(1))}`;
  return change === '0' ? '0' : `+${showValue(change)}`;
}
