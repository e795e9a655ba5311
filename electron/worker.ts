import { parentPort, workerData } from 'node:worker_threads';
import { v7 as uuidV7 } from 'uuid';
import { z } from 'zod';
import { answer } from './api/answer.ts';
import { Session } from './api/session.ts';
import { Attention } from './host/attention.ts';
import { faultLogIn } from './host/faultLog.ts';
import { idleLock } from './host/idleLock.ts';
import type { FromWorker, ToWorker } from './host/portMessages.ts';

/**
 * The worker that owns the store: the one place where it is opened and written, so that a window never waits for SQLite.
 * It speaks the messages of host/portMessages.ts.
 */
const { directory, demo } = z.object({ directory: z.string(), demo: z.boolean() }).parse(workerData);

const port = parentPort;
if (port === null) throw new Error('this file runs as a worker thread');
const send = (message: FromWorker) => port.postMessage(message);

const log = faultLogIn(directory);
const attention = new Attention();
const session = new Session({
  directory,
  demo,
  backgroundSync: true,
  onChanged(changed) {
    attention.announced(changed);
    send({ changed });
  },
  onFault: (error) => log({ id: uuidV7(), path: 'sync', error }),
});
const idle = idleLock(() => session.lock());

port.on('message', (message: ToWorker) => {
  if ('close' in message) {
    void session.lock().then(() => port.close());
    idle.stop();
    return;
  }
  if (attention.isPerson(message.request)) idle.touch();
  void answer({ session }, message.request, log).then((reply) => send({ id: message.id, reply }));
});

if (demo) await session.openSample();
send({ ready: true });
