import { useEffect, useState } from 'react';

/** The options once the hand rests: a print takes longer than a click. */
export function useSettled<Options>(wanted: Options): Options {
  const [settled, setSettled] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), 350);
    return () => clearTimeout(timer);
  }, [wanted]);
  return settled;
}
