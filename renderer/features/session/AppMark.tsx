/** The mark of the application: an open book. Its name always stands beside it. */
export function AppMark() {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#1c6c6f" />
      <path d="M8 9h7a3 3 0 0 1 3 3v12a3 3 0 0 0-3-2H8z" fill="#fff" />
      <path d="M24 9h-3a3 3 0 0 0-3 3v12a3 3 0 0 1 3-2h3z" fill="#bfe0df" />
    </svg>
  );
}
