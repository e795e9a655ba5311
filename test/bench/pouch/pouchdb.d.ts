/** The little of PouchDB that the bench uses; the package has no types of its own. */
declare module 'pouchdb' {
  export interface PouchDocument {
    readonly _id: string;
    readonly [field: string]: unknown;
  }
  interface ReplicationResult {
    readonly ok: boolean;
    readonly doc_write_failures: number;
  }
  class PouchDB {
    /** @param place a folder, or the URL of a server that speaks the protocol of CouchDB */
    constructor(place: string, options?: { readonly skip_setup?: boolean });
    info(): Promise<unknown>;
    get(id: string): Promise<unknown>;
    put(document: unknown): Promise<unknown>;
    changes(options: object): Promise<unknown>;
    bulkGet(options: object): Promise<unknown>;
    revsDiff(revisions: unknown): Promise<unknown>;
    bulkDocs(documents: readonly unknown[], options?: object): Promise<readonly unknown[]>;
    allDocs(): Promise<{ readonly rows: readonly { readonly id: string; readonly value: { readonly rev: string } }[] }>;
    close(): Promise<void>;
    static replicate(
      source: PouchDB,
      target: PouchDB,
      options: { readonly batch_size: number },
    ): Promise<ReplicationResult>;
  }
  export default PouchDB;
}
