import { careOfficeRegions } from '../../../domain/reference/careOfficeRegions.ts';
import { careProfiles } from '../../../domain/reference/careProfiles.ts';
import { proeftuinenMeerzorg } from '../../../domain/reference/experiment.ts';
import { indicators } from '../../../domain/reference/indicators.ts';
import { rules } from '../../../domain/rules/catalogue.ts';
import { ruleWaiver } from '../../../domain/ruleWaiver.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { aboutText } from '../../nl/about.ts';
import { useSession } from '../session/useSession.ts';
import { AskedFields } from './AskedFields.tsx';
import classes from './About.module.css';

const burdens = ['B1', 'B3'] as const;

/** What this workbook is: its version and reference data, what it asks, how burden is measured, and every rule with its source. */
export function AboutPage() {
  const { softwareVersion } = useSession();
  const { name, legalBasis, from, to } = proeftuinenMeerzorg;
  const { versions } = aboutText;
  const facts = [
    [versions.software, softwareVersion],
    [versions.experiment, name],
    [versions.basis, legalBasis],
    [versions.window, aboutText.window(formatDate(from), formatDate(to))],
    [versions.profiles, aboutText.profiles(careProfiles.length)],
    [versions.regions, aboutText.regions(careOfficeRegions.length)],
  ] as const;
  return (
    <>
      <PageHeader title={aboutText.title} />
      <PageSection title={aboutText.version}>
        <dl className={classes.facts}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </PageSection>
      <AskedFields />
      <PageSection title={aboutText.burden}>
        <p className={classes.text}>{aboutText.burdenText}</p>
        <dl className={classes.rules}>
          {burdens.map((code) => (
            <div key={code}>
              <dt>
                <span className={classes.id}>{code}</span> {indicators[code].label}
              </dt>
              <dd>{aboutText.burdens[code]}</dd>
            </div>
          ))}
        </dl>
        <p className={classes.text}>{aboutText.burdenWaiver(ruleWaiver.labels.hoursSavedHundredths)}</p>
      </PageSection>
      <PageSection title={aboutText.rules}>
        <p className={classes.text}>{aboutText.rulesText}</p>
        <dl className={classes.rules}>
          {Object.entries(rules).map(([id, { title, explanation, source }]) => (
            <div key={id}>
              <dt>
                <span className={classes.id}>{id}</span> {title}
              </dt>
              <dd>
                {explanation} <span className={classes.source}>{aboutText.source(source)}</span>
              </dd>
            </div>
          ))}
        </dl>
      </PageSection>
    </>
  );
}
