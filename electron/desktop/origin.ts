/** The application's own scheme: no file:// page and no remote content is ever shown. */
export const appScheme = 'app';
const appHost = 'proeftuinboek';
export const appOrigin = `${appScheme}://${appHost}`;

/** True for an address of the application itself; one with a port or a user name is another origin. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${appScheme}:` && host === appHost && username === '' && password === '';
}
