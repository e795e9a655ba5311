const empty = ['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'misc'];

/** Paths of which a file or folder is named after nothing in particular. */
export function emptyNames(paths: readonly string[]): string[] {
  return paths.filter((path) =>
    path
      .replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, '/')
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => empty.includes(word)),
  );
}
