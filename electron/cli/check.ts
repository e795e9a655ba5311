import { checkStore } from '../../db/log/checkStore.ts';
import { print } from './output.ts';
import { withCaller } from './withCaller.ts';

/** `check`: looks at the whole store; exit code 1 when anything is not as it should be. */
export async function check(options: { readonly data: string; readonly json: boolean }): Promise<number> {
  const { changes, devices, records, problems } = await withCaller(options.data, (_caller, session) =>
    checkStore(session.store),
  );
  const ok = problems.length === 0;
  const counts = `${changes} wijzigingen van ${devices} ${devices === 1 ? 'apparaat' : 'apparaten'}, ${records} gegevens`;
  const text = ok ? `Het werkboek is in orde: ${counts}.` : ['Het werkboek is NIET in orde:', ...problems].join('\n');
  print(options.json, { ok, changes, devices, records, problems }, text);
  return ok ? 0 : 1;
}
