import { ipcMain, MessageChannelMain, type MessagePortMain } from 'electron';
import { z } from 'zod';
import type { ApiTransport } from '../api/transport.ts';
import type { FromWorker } from '../host/portMessages.ts';
import { connectChannel, portChannel } from './channels.ts';
import { isTrustedFrame } from './hardening.ts';

const callSchema = z.object({
  id: z.int(),
  request: z.object({ path: z.string(), type: z.enum(['query', 'mutation']), input: z.unknown() }),
});

/**
 * Gives each of our own pages a port to the worker that owns the store; one page, one port. A page may ask before the worker is there: its
 * calls wait in the port.
 */
export function bridgeApi(worker: Promise<ApiTransport>): void {
  ipcMain.on(connectChannel, (event) => {
    const frame = event.senderFrame;
    if (frame === null || !isTrustedFrame(frame)) return;
    const { port1, port2 } = new MessageChannelMain();
    frame.postMessage(portChannel, null, [port2]);
    worker.then(
      (api) => carry(api, port1),
      // Without a worker the app tells so and ends.
      () => port1.close(),
    );
  });
}

function carry(api: ApiTransport, port: MessagePortMain): void {
  const send = (message: FromWorker) => port.postMessage(message);
  const stop = api.onChanged((changed) => send({ changed }));
  port.on('message', ({ data }) => {
    const parsed = callSchema.safeParse(data);
    if (!parsed.success) return;
    const { id, request } = parsed.data;
    // No input is null, as over HTTP: JSON has no undefined, and both carriers must give the same answer.
    void api.call({ ...request, input: request.input ?? null }).then((reply) => send({ id, reply }));
  });
  port.on('close', stop);
  port.start();
}
