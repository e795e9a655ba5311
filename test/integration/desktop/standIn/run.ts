import { createRequire, registerHooks } from 'node:module';
import { commands } from './commands.ts';
import { becomeReady } from './electron.ts';
import type { ToMain } from './messages.ts';
import { heldPort, tell } from './ports.ts';

/** Runs a built main process under Node: `run.ts <main.js> [arguments of the app]`. */
const [main = '', ...rest] = process.argv.slice(2);
const standIn = new URL('electron.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : nextResolve(specifier, context),
});

process.on('message', (message: ToMain) => {
  if (message.kind === 'port') heldPort(message.port)?.receive(message.data);
  else if (message.kind === 'portClosed') heldPort(message.port)?.close();
  else void answer(message.id, message.command, message.input);
});

async function answer(id: number, command: string, input: readonly string[]): Promise<void> {
  try {
    tell({ kind: 'answer', id, value: await commands[command]?.(...input) });
  } catch (error) {
    tell({ kind: 'failure', id, message: String(error) });
  }
}

// Electron's own arguments: the program and the folder of the app.
process.argv = [process.execPath, main, ...rest];
// Electron is ready only after the module of the app has run to its end; one that waits at its top level is refused here.
createRequire(import.meta.url)(main);
becomeReady();
