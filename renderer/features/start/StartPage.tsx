import { navigation } from '../../app/navigation.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { startText } from '../../nl/start.ts';
import { useSession } from '../session/useSession.ts';
import classes from './StartPage.module.css';

/** Where one comes in: the parts of the application, each with what one does there. */
export function StartPage() {
  const { person } = useSession();
  return (
    <>
      <PageHeader title={person ? startText.welcome(person.name) : startText.title} />
      <ul className={classes.parts}>
        {navigation
          .filter(({ to }) => to !== '/')
          .map(({ to, label, explanation }) => (
            <li key={to}>
              <AppLink to={to} fw={600}>
                {label}
              </AppLink>
              <p>{explanation}</p>
            </li>
          ))}
      </ul>
    </>
  );
}
