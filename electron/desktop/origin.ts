/** The application's own scheme: no file:// page and no remote content is ever shown. */
export const appScheme = 'app';
export const appOrigin = 'app://proeftuinboek';

/** True for a page of the application itself. */
export function isAppUrl(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === `${appScheme}:` && new URL(url).host === 'proeftuinboek';
}
