/** What the hub can be asked on the command line, in Dutch. */
export const usage = `Gebruik: npm run --silent hub -- [OPDRACHT] --data MAP

Zonder opdracht start het centrale punt en draait het tot SIGTERM of Ctrl-C:
  --data MAP --port POORT [--host 127.0.0.1] [--name NAAM] [--json]
  [--tls-cert BESTAND --tls-key BESTAND]   zelf https spreken
  [--behind-proxy]                         http achter een proxy die TLS doet
  [--public-url https://ADRES]             adres voor de laptops; vragen voor andere namen worden geweigerd
De eerste keer staat er een uitnodigingscode voor een coördinator bij.

Opdrachten, ook terwijl het draait:
  invite    --role coordinator|consultant [--institution NAAM]…   maakt een uitnodigingscode
  devices                                                         wie is aangemeld
  revoke    --device KENMERK                                      trekt de toegang van een apparaat in
  grant     --device KENMERK --institution NAAM…                  geeft toegang tot instellingen
  withdraw  --device KENMERK --institution NAAM…                  neemt die toegang terug
  handovers [--handover KENMERK --out BESTAND]                    wat ingetrokken apparaten nog hadden
  audit     [--limit AANTAL]                                      wat er aan de grens gebeurde, nieuwste eerst
  backup    --out BESTAND                                         maakt een back-up
Alleen als het niet draait:
  restore   --from BESTAND [--replace]                            zet een back-up terug

Met --json komt het antwoord als JSON. In plaats van --data kan DATABASE_URL naar een eigen PostgreSQL wijzen.
`;

/** Called wrongly; `message` says in Dutch what is missing. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What was asked cannot be done as asked; `message` says in Dutch why. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
