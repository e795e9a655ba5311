import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError } from 'fastify';
import { refusals, type RefusalCode } from '../../protocol/refusals.ts';
import { noteRefusal, refusalBody } from './answerRefusals.ts';
import type { HubContext } from './hubContext.ts';

/** What is no HTTP never becomes a request: it is answered on the line itself, as a refusal like any other. */
export function answerBrokenRequest(context: HubContext, error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const code: RefusalCode = error.code === 'HPE_HEADER_OVERFLOW' ? 'too-large' : 'bad-request';
  const address = socket.remoteAddress ?? '';
  void noteRefusal(context, code, { address, device: null, scope: null });
  const [status] = refusals[code];
  const body = JSON.stringify(refusalBody(context, code));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroy(error);
}

/** An address that cannot be read is answered before there is a route. */
export function answerBadUrl(context: HubContext, address: string, response: ServerResponse): void {
  void noteRefusal(context, 'bad-request', { address, device: null, scope: null });
  response.writeHead(refusals['bad-request'][0], { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(refusalBody(context, 'bad-request')));
}
