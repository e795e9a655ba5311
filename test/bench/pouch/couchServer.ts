import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import PouchDB from 'pouchdb';
import { z } from 'zod';
import { whenToldToStop } from '../task/whenToldToStop.ts';

const documentsSchema = z.object({ docs: z.array(z.unknown()), new_edits: z.boolean().default(true) });

/**
 * Serves one PouchDB as CouchDB would, as far as replication asks: the peer of our hub, in a process of its own. The package made for this
 * (express-pouchdb) does not run on the Node of this project. Prints its address when it listens.
 */
const folder = process.argv[2] ?? '';
const database = new PouchDB(folder);
const server = createServer((request, response) => {
  answer(request).then(
    (body) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    },
    (error: unknown) => {
      const status = z.object({ status: z.int() }).safeParse(error).data?.status ?? 500;
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error, status }));
    },
  );
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  console.log(`http://127.0.0.1:${address.port}/dossier`);
});
whenToldToStop(() => {
  server.closeAllConnections();
  server.close(() => void database.close());
});

async function answer(request: IncomingMessage): Promise<unknown> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const path = decodeURIComponent(url.pathname).replace(/^\/dossier\/?/, '');
  if (path.startsWith('_local/')) {
    return request.method === 'PUT' ? database.put(await json(request)) : database.get(path);
  }
  switch (path) {
    case '':
      return database.info();
    case '_all_docs':
      return database.allDocs();
    case '_changes':
      return database.changes({
        since: Number(url.searchParams.get('since') ?? 0),
        limit: Number(url.searchParams.get('limit')),
        style: url.searchParams.get('style'),
        return_docs: true,
      });
    case '_bulk_get':
      return database.bulkGet({ docs: documentsSchema.parse(await json(request)).docs, revs: true, latest: true });
    case '_revs_diff':
      return database.revsDiff(await json(request));
    case '_bulk_docs':
      return writeDocuments(documentsSchema.parse(await json(request)));
    default:
      throw Object.assign(new Error('not served'), { status: 404 });
  }
}

function writeDocuments({ docs, new_edits }: z.output<typeof documentsSchema>): Promise<unknown> {
  return database.bulkDocs(docs, { new_edits });
}
