import { ipcMain, MessageChannelMain, type MessagePortMain } from 'electron';
import { z } from 'zod';
import type { ApiRequest, ApiTransport } from '../api/transport.ts';
import type { FromWorker } from '../host/portMessages.ts';
import { connectChannel, portChannel } from './channels.ts';
import { isTrustedFrame } from './hardening.ts';

const callSchema = z.object({
  id: z.int(),
  request: z.object({ path: z.string(), type: z.enum(['query', 'mutation']), input: z.unknown() }),
});

/** Gives each of our own pages a port to the worker that owns the store; one page, one port. */
export function bridgeApi(api: ApiTransport): void {
  ipcMain.on(connectChannel, (event) => {
    const frame = event.senderFrame;
    if (frame === null || !isTrustedFrame(frame, event.sender)) return;
    const { port1, port2 } = new MessageChannelMain();
    carry(api, port1);
    frame.postMessage(portChannel, null, [port2]);
  });
}

function carry(api: ApiTransport, port: MessagePortMain): void {
  const send = (message: FromWorker) => port.postMessage(message);
  const stop = api.onChanged((changed) => send({ changed }));
  port.on('message', ({ data }) => {
    const parsed = callSchema.safeParse(data);
    if (!parsed.success) return;
    const request: ApiRequest = { ...parsed.data.request, input: parsed.data.request.input };
    void api.call(request).then((reply) => send({ id: parsed.data.id, reply }));
  });
  port.on('close', stop);
  port.start();
}
