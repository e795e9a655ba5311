import { useState } from 'react';
import { FilterSelect, ListTools } from '../../components/ListTools.tsx';
import { listText } from '../../nl/components.ts';
import { registrationText } from '../../nl/registration.ts';
import { CellTable } from './CellTable.tsx';
import type { Report, SheetName } from './sheetCounts.ts';

/** What is wrong with, or remarkable about, cells: where it stands, what stands there, and why that matters; of all sheets or one. */
export function CellReports({ cells, caption }: { readonly cells: Report['refused']; readonly caption: string }) {
  const [sheet, setSheet] = useState<SheetName | undefined>();
  const names = [...new Set(cells.map((cell) => cell.sheet))];
  const shown = sheet === undefined ? cells : cells.filter((cell) => cell.sheet === sheet);
  const { one, several } = registrationText.reports;
  return (
    <>
      {names.length > 1 && (
        <ListTools count={listText.count(shown.length, cells.length, one, several)}>
          <FilterSelect
            label={registrationText.sheet}
            options={names.map((name) => ({ value: name, label: registrationText.sheets[name] }))}
            value={sheet}
            onValue={setSheet}
          />
        </ListTools>
      )}
      <CellTable key={sheet ?? ''} cells={shown} caption={caption} />
    </>
  );
}
