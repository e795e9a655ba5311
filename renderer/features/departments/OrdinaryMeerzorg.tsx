import { claimYears, ordinaryMeerzorg } from '../../../domain/rules/R10-ordinaryMeerzorg.ts';
import { PageSection } from '../../components/PageSection.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { WhyRule } from '../../components/WhyRule.tsx';
import { profileText } from '../../nl/departments.ts';
import classes from './ProfileDates.module.css';

/** R10 as dated context: for which of these profiles ordinary meerzorg could be claimed in which year. Says nothing of a client. */
export function OrdinaryMeerzorg({ profiles }: { readonly profiles: readonly string[] }) {
  return (
    <PageSection title={profileText.claimable}>
      <p className={classes.note}>
        {profileText.claimableNote}
        <WhyRule rule="R10" />
      </p>
      <PlainTable caption={profileText.claimableCaption} className={classes.years}>
        <thead>
          <tr>
            <th scope="col">{profileText.profile}</th>
            {claimYears.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {profiles.map((code) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              {ordinaryMeerzorg(code).map(({ year, claimable }) => (
                <td key={year}>{claimable ? profileText.yes : profileText.no}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </PageSection>
  );
}
