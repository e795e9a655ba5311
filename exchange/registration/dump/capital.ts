/** `instellingen` → `Instellingen`: as the sheets of a workbook are named. */
export function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
