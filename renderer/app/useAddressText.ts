import { useEffect, useEffectEvent, useState } from 'react';

/** A pause in typing after which the address follows. */
const settleMs = 250;

/**
 * A text that is typed and also stands in the address: typing shows at once, the address follows after a pause, and going back in the
 * address shows the text of then.
 */
export function useAddressText(inAddress: string, write: (text: string) => void): [string, (text: string) => void] {
  const [text, setText] = useState(inAddress);
  const [seen, setSeen] = useState(inAddress);
  /** What was written last: when the address arrives there, nobody else changed it. */
  const [written, setWritten] = useState(inAddress);
  if (inAddress !== seen) {
    setSeen(inAddress);
    if (inAddress !== written) {
      setWritten(inAddress);
      setText(inAddress);
    }
  }
  const settle = useEffectEvent((settled: string) => {
    if (settled === written) return;
    setWritten(settled);
    write(settled);
  });
  useEffect(() => {
    const timer = setTimeout(() => settle(text), settleMs);
    return () => clearTimeout(timer);
  }, [text]);
  return [text, setText];
}
