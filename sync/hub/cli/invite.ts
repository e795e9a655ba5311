import { audit } from '../access/audit.ts';
import { createInvitation } from '../access/invitation.ts';
import { openToAdminister } from '../storage/openToAdminister.ts';
import type { Place } from '../storage/place.ts';
import { findInstitutions } from './findInstitutions.ts';
import { print } from './output.ts';
import { UsageError } from './usage.ts';

/** Makes an invitation code; it is shown once and kept nowhere. */
export async function invite({
  place,
  role,
  institutions,
  json,
}: {
  readonly place: Place;
  readonly role: string | undefined;
  readonly institutions: readonly string[];
  readonly json: boolean;
}): Promise<void> {
  if (role !== 'coordinator' && role !== 'consultant')
    throw new UsageError('Geef --role coordinator of --role consultant op.');
  if (role === 'coordinator' && institutions.length > 0) {
    throw new UsageError('Een coördinator heeft alle instellingen: laat --institution weg.');
  }
  const storage = await openToAdminister(place);
  try {
    const made = await storage.db.transaction().execute(async (transaction) => {
      const scopes = await findInstitutions(transaction, institutions);
      const invitation = await createInvitation(transaction, { role, scopes });
      await audit(transaction, { event: 'invitation.made', detail: role });
      return invitation;
    });
    const until = new Date(made.expiresAt).toLocaleString('nl-NL', { dateStyle: 'long', timeStyle: 'short' });
    print(json, made, `Uitnodigingscode: ${made.invite}\nEén keer te gebruiken, tot ${until}.`);
  } finally {
    await storage.close();
  }
}
