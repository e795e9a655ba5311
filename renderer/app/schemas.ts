/**
 * Imported before anything that makes a schema. Schemas speak Dutch where the domain has no sentence of its own, and compile
 * nothing: a schema decides that while it is made, and the page allows no `eval`.
 */
import { config } from 'zod';
import nl from 'zod/v4/locales/nl.js';

config({ ...nl(), jitless: true });
