import { useEffect, useState } from 'react';

const minuteMs = 60_000;

/** The moment it is, to the minute: what is said of today and yesterday stays true while a screen stays open. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), minuteMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
