import { Button } from '@mantine/core';
import { navigation } from '../../app/navigation.ts';
import { AppLink, ButtonLink } from '../../components/AppLink.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { helpText } from '../../nl/help.ts';
import { showKeyboard } from '../keyboard/keyboardOverview.ts';
import { startTour } from './tour.ts';
import classes from './Help.module.css';

/** Where one finds one's way: the tour, the words, the keys, and what each part is for. */
export function HelpPage() {
  return (
    <>
      <PageHeader title={helpText.title} />
      <PageSection title={helpText.tour}>
        <p>{helpText.tourText}</p>
        <Button onClick={startTour}>{helpText.startTour}</Button>
      </PageSection>
      <PageSection title={helpText.terms}>
        <p>{helpText.termsText}</p>
        <ButtonLink to="/begrippen" variant="default">
          {helpText.toTerms}
        </ButtonLink>
      </PageSection>
      <PageSection title={helpText.keys}>
        <p>{helpText.keysText}</p>
        <Button variant="default" onClick={() => showKeyboard(true)}>
          {helpText.showKeys}
        </Button>
      </PageSection>
      <PageSection title={helpText.where}>
        <dl className={classes.terms}>
          {navigation
            .filter(({ to }) => to !== '/hulp')
            .map(({ to, label, explanation }) => (
              <div key={to}>
                <dt>
                  <AppLink to={to}>{label}</AppLink>
                </dt>
                <dd>{explanation}</dd>
              </div>
            ))}
        </dl>
      </PageSection>
    </>
  );
}
