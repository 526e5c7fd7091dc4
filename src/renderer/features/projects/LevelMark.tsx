/** A contribution from 0 to 3: three dots, and the figure. */
export function LevelMark({ level }: { level: number }) {
  return (
    <span className="level">
      <svg viewBox="0 0 34 10" width="34" height="10" aria-hidden>
        {[0, 1, 2].map((index) => (
          <circle key={index} cx={5 + index * 12} cy="5" r="4" data-on={index < level || undefined} />
        ))}
      </svg>
      {level}
    </span>
  );
}
