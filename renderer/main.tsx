import './app/schemas.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './app/app.css';
import { App } from './app/App.tsx';
import { setUpDutchDates } from './app/dutchDates.ts';
import { allowOwnStyles } from './app/nonce.ts';
import { loadPreferences } from './app/preferences.ts';

allowOwnStyles();
setUpDutchDates();
await loadPreferences();

const place = document.getElementById('app');
if (!place) throw new Error('the page has no place for the app');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
