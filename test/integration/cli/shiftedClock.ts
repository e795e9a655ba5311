/** Loaded before a program: its clock is ahead by SHIFTED_CLOCK_MS, as on a laptop of which the date is wrong. */
const ahead = Number(process.env['SHIFTED_CLOCK_MS'] ?? 0);

globalThis.Date = new Proxy(Date, {
  construct(target, args: readonly unknown[]): object {
    const made: unknown = args.length === 0 ? new target(target.now() + ahead) : Reflect.construct(target, args);
    return made instanceof target ? made : new target(Number.NaN);
  },
  get: (target, name): unknown => (name === 'now' ? () => target.now() + ahead : Reflect.get(target, name)),
});
