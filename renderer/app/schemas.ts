import { config } from 'zod';
import nl from 'zod/v4/locales/nl.js';

/** Schemas speak Dutch where the domain has no sentence of its own, and compile nothing: the page allows no `eval`. */
export function setUpSchemas(): void {
  config({ ...nl(), jitless: true });
}
