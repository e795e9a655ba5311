import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { maxAttachmentBytes } from '../../domain/attachment.ts';
import type { ApiReply, ApiRequest } from '../api/transport.ts';

/** Largest body of a call in JSON: a registration of 64 MiB as text. */
const maxJsonBytes = 96 * 1024 * 1024;
/** Largest body of a call with bytes: one attachment, and what is said of it. */
const maxFormBytes = maxAttachmentBytes + 1024 * 1024;

/** Shape only: what the call means is checked by the api itself. */
const requestSchema = z.object({
  path: z.string(),
  type: z.enum(['query', 'mutation']),
  input: z.unknown().optional(),
});

/** A call as it was read, or the status with which it is refused. */
export type CallBody = { readonly request: ApiRequest } | { readonly refused: 400 | 413 };

/**
 * Reads a call over HTTP: JSON, or a form with the part `call` in JSON and the part `bytes`, which becomes the field `bytes` of its input. So a file
 * travels as it is: as text it would be a third larger, and twice in memory.
 */
export async function readCall(request: IncomingMessage): Promise<CallBody> {
  const type = request.headers['content-type'] ?? '';
  const isForm = type.startsWith('multipart/form-data');
  if (!isForm && !type.startsWith('application/json')) return { refused: 400 };
  const body = await readBody(request, isForm ? maxFormBytes : maxJsonBytes);
  if (body === null) return { refused: 413 };
  const call = isForm ? await callInForm(body, type) : callIn(body.toString('utf8'));
  return call === null ? { refused: 400 } : { request: call };
}

/** Writes the answer to a call: JSON, or a form in the same way when its data hold bytes. */
export async function writeReply(response: ServerResponse, reply: ApiReply): Promise<void> {
  const { bytes, ...rest } = reply.ok && isObject(reply.data) ? reply.data : {};
  if (!(bytes instanceof Uint8Array)) {
    response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(reply));
    return;
  }
  const form = new FormData();
  form.set('reply', JSON.stringify({ ...reply, data: rest }));
  form.set('bytes', new Blob([new Uint8Array(bytes)]));
  const encoded = new Response(form);
  const type = encoded.headers.get('content-type') ?? '';
  response.writeHead(200, { 'Content-Type': type }).end(Buffer.from(await encoded.arrayBuffer()));
}

async function callInForm(body: Buffer, type: string): Promise<ApiRequest | null> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData().catch(
    // Not a form, whatever it says: refused like any other malformed request.
    () => null,
  );
  const call = form?.get('call');
  const bytes = form?.get('bytes');
  const request = typeof call === 'string' ? callIn(call) : null;
  if (request === null || !(bytes instanceof File) || !isObject(request.input)) return null;
  return { ...request, input: { ...request.input, bytes: new Uint8Array(await bytes.arrayBuffer()) } };
}

function callIn(text: string): ApiRequest | null {
  try {
    const parsed = requestSchema.safeParse(JSON.parse(text));
    return parsed.success ? { ...parsed.data, input: parsed.data.input } : null;
  } catch {
    // Not JSON: refused like any other malformed request.
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return null;
  const parts: Buffer[] = [];
  let size = 0;
  // Left open when it is too large, because the answer goes over the same connection.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    const bytes: Buffer = Buffer.isBuffer(part) ? part : Buffer.from(String(part));
    size += bytes.length;
    if (size > maxBytes) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
