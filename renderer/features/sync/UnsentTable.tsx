import { PlainTable } from '../../components/PlainTable.tsx';
import { syncText } from '../../nl/sync.ts';
import type { SyncStatus } from './syncStatus.ts';
import classes from './Sync.module.css';

type Unsent = SyncStatus['unsent'][number];

/** What would be sent, institution by institution, with how much that is. */
export function UnsentTable({ caption, unsent }: { readonly caption: string; readonly unsent: readonly Unsent[] }) {
  const { preview, count } = syncText;
  const sum = (of: (row: Unsent) => number) => unsent.reduce((total, row) => total + of(row), 0);
  return (
    <PlainTable caption={caption} className={classes.unsent}>
      <thead>
        <tr>
          <th scope="col">{preview.institution}</th>
          <th scope="col" data-align="right">
            {preview.records}
          </th>
          <th scope="col" data-align="right">
            {preview.changes}
          </th>
        </tr>
      </thead>
      <tbody>
        {unsent.map(({ scope, name, records, changes }) => (
          <tr key={scope}>
            <th scope="row">{name}</th>
            <td data-align="right">{count(records)}</td>
            <td data-align="right">{count(changes)}</td>
          </tr>
        ))}
      </tbody>
      {unsent.length > 1 && (
        <tfoot>
          <tr>
            <th scope="row">{preview.total}</th>
            <td data-align="right">{count(sum(({ records }) => records))}</td>
            <td data-align="right">{count(sum(({ changes }) => changes))}</td>
          </tr>
        </tfoot>
      )}
    </PlainTable>
  );
}
