import { Button } from '@mantine/core';
import { useState } from 'react';
import { isRuleId } from '../../../domain/rules/catalogue.ts';
import { PlainTable } from '../../components/PlainTable.tsx';
import { WhyRule } from '../../components/WhyRule.tsx';
import { registrationText } from '../../nl/registration.ts';
import type { Report } from './sheetCounts.ts';
import classes from './Registration.module.css';

/** More than anybody reads on a screen; the file with refused rows has them all. */
const cellsAtFirst = 100;

/** What is wrong with, or remarkable about, cells: where it stands, what stands there, and why that matters. */
export function CellReports({ cells, caption }: { readonly cells: Report['refused']; readonly caption: string }) {
  const [everything, setEverything] = useState(false);
  const shown = everything ? cells : cells.slice(0, cellsAtFirst);
  return (
    <>
      <PlainTable caption={caption} className={classes.cells}>
        <thead>
          <tr>
            <th scope="col">{registrationText.sheet}</th>
            <th scope="col" data-align="right">
              {registrationText.row}
            </th>
            <th scope="col">{registrationText.column}</th>
            <th scope="col">{registrationText.value}</th>
            <th scope="col">{registrationText.message}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ sheet, row, column, value, rule, message }) => (
            <tr key={`${sheet} ${row} ${column} ${rule} ${message}`}>
              <th scope="row">{registrationText.sheets[sheet]}</th>
              <td data-align="right">{row}</td>
              <td>{column}</td>
              <td className={classes.value}>
                {value === '' ? <span className={classes.muted}>{registrationText.empty}</span> : value}
              </td>
              <td>
                {message}
                {isRuleId(rule) && <WhyRule rule={rule} />}
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {shown.length < cells.length && (
        <Button variant="default" mt="sm" onClick={() => setEverything(true)}>
          {registrationText.showAll(cells.length)}
        </Button>
      )}
    </>
  );
}
