import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startBrowserHost } from './browser.ts';
import { buildDesktop } from './desktop/build.ts';
import { electronProgram } from './desktop/runtime.ts';
import { storeDirectory } from './host/dataDirectory.ts';

const { values } = parseArgs({
  options: {
    demo: { type: 'boolean', default: false },
    data: { type: 'string' },
    browser: { type: 'boolean', default: false },
  },
});

const root = fileURLToPath(new URL('..', import.meta.url));

const directory = storeDirectory({ data: values.data, demo: values.demo });
const program = values.browser ? undefined : electronProgram(root);

if (program !== undefined) {
  await buildDesktop(root);
  const flags = [root, ...(values.demo ? ['--demo'] : []), '--data', directory];
  spawn(program, flags, { stdio: 'inherit' }).once('exit', (code) => process.exit(code ?? 1));
} else {
  if (!values.browser) {
    console.error(
      'De desktop-app staat niet op deze computer (npx install-electron haalt hem op); Proeftuinboek opent als pagina.',
    );
  }
  const host = await startBrowserHost({ directory, demo: values.demo });
  console.log(`Proeftuinboek staat klaar op ${host.url}`);
  console.log('Open dit adres in de browser op deze computer. Stoppen: Ctrl+C.');
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void host.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
