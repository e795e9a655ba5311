import { entities } from '../../../domain/registration.ts';
import { askedFields } from '../../../domain/rules/R12-leastRegistration.ts';
import { capital } from '../../app/capital.ts';
import { PageSection } from '../../components/PageSection.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { WhyRule } from '../../components/WhyRule.tsx';
import { aboutText } from '../../nl/about.ts';
import classes from './About.module.css';

const counted = askedFields();
const all = counted.reduce((sum, { asked }) => sum + asked, 0);
const required = counted.reduce((sum, one) => sum + one.required, 0);

/** R12: how many fields this software asks for one record of each kind, counted from the definitions it works with. */
export function AskedFields() {
  return (
    <PageSection title={aboutText.asked}>
      <p className={classes.text}>
        {aboutText.askedText(required, all)}
        <WhyRule rule="R12" />
      </p>
      <PlainTable caption={aboutText.askedCaption} className={classes.counts}>
        <thead>
          <tr>
            <th scope="col">{aboutText.kind}</th>
            <th scope="col" data-align="right">
              {aboutText.required}
            </th>
            <th scope="col" data-align="right">
              {aboutText.all}
            </th>
          </tr>
        </thead>
        <tbody>
          {counted.map((one) => (
            <tr key={one.entity}>
              <th scope="row">{capital(entities[one.entity].label)}</th>
              <td data-align="right">{one.required}</td>
              <td data-align="right">{one.asked}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{aboutText.total}</th>
            <td data-align="right">{required}</td>
            <td data-align="right">{all}</td>
          </tr>
        </tfoot>
      </PlainTable>
    </PageSection>
  );
}
