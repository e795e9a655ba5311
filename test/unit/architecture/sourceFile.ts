import { parseSync } from 'vite';

/** How a file names another: `url` is `new URL('./worker.ts', import.meta.url)`, which starts it as a worker or opens it. */
export type ImportKind = 'value' | 'type' | 'dynamic' | 'url';

export interface Import {
  readonly specifier: string;
  readonly kind: ImportKind;
}

/** What the checks know of a file. */
export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly imports: readonly Import[];
  /** Names used that the file does not get from an object: `process`, `Buffer`, `fetch`, but not `thing.process`. */
  readonly names: ReadonlySet<string>;
  /** Every `object.property`, as far as both are plain names: `Date.now`. */
  readonly members: ReadonlySet<string>;
  /** Names that are constructed with `new`. */
  readonly constructed: ReadonlySet<string>;
  /** Names of methods that are called: `insertInto`. */
  readonly called: ReadonlySet<string>;
  /** Every text and every piece of a template. */
  readonly texts: readonly string[];
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Parses a file with the parser of the build tool: no pattern matching on text, so no comment or string misleads it. */
export function sourceFile(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0)
    throw new Error(`${path} cannot be parsed: ${errors.map(({ message }) => message).join('; ')}`);
  const file = {
    path,
    imports: new Array<Import>(),
    names: new Set<string>(),
    members: new Set<string>(),
    constructed: new Set<string>(),
    called: new Set<string>(),
    texts: new Array<string>(),
  };
  const visit = (value: unknown, parent: Node | null, key: string): void => {
    if (Array.isArray(value)) {
      for (const member of value) visit(member, parent, key);
      return;
    }
    if (!isNode(value)) return;
    file.imports.push(...importsOf(value, path));
    if (value.type === 'Identifier' && !isPlainKey(parent, key)) file.names.add(nameOf(value));
    if (value.type === 'MemberExpression') file.members.add(`${nameOf(value['object'])}.${nameOf(value['property'])}`);
    if (value.type === 'NewExpression') file.constructed.add(nameOf(value['callee']));
    if (value.type === 'CallExpression' && isNode(value['callee']))
      file.called.add(nameOf(value['callee']['property']));
    if (value.type === 'Literal' && typeof value['value'] === 'string') file.texts.push(value['value']);
    if (value.type === 'TemplateElement' && isRecord(value['value'])) file.texts.push(String(value['value']['cooked']));
    for (const [childKey, child] of Object.entries(value)) visit(child, value, childKey);
  };
  visit(program, null, '');
  return file;
}

/** The name after a point, or of a key in an object, class or type: no name of its own. */
function isPlainKey(parent: Node | null, key: string): boolean {
  if (parent === null || parent['computed'] === true) return false;
  return (key === 'property' && parent.type === 'MemberExpression') || (key === 'key' && parent['shorthand'] !== true);
}

function importsOf(node: Node, path: string): Import[] {
  switch (node.type) {
    case 'ImportDeclaration':
      return [{ specifier: textOf(node['source']), kind: node['importKind'] === 'type' ? 'type' : 'value' }];
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      if (!isNode(node['source'])) return [];
      return [{ specifier: textOf(node['source']), kind: node['exportKind'] === 'type' ? 'type' : 'value' }];
    case 'TSImportType':
      return [{ specifier: textOf(node['source']), kind: 'type' }];
    case 'ImportExpression':
      if (isNode(node['source']) && node['source'].type === 'Literal') {
        return [{ specifier: textOf(node['source']), kind: 'dynamic' }];
      }
      throw new Error(`${path} imports a computed path: nobody can see which arrow that is`);
    case 'NewExpression': {
      const given: readonly unknown[] = Array.isArray(node['arguments']) ? node['arguments'] : [];
      const [first, second] = given;
      const isModuleUrl = nameOf(node['callee']) === 'URL' && isNode(second) && second.type === 'MemberExpression';
      const specifier = isModuleUrl && nameOf(second['property']) === 'url' ? textOf(first) : '';
      return /^\.{1,2}\/.*\.tsx?$/.test(specifier) ? [{ specifier, kind: 'url' }] : [];
    }
    default:
      return [];
  }
}

function nameOf(node: unknown): string {
  return isNode(node) && typeof node['name'] === 'string' ? node['name'] : '';
}

function textOf(node: unknown): string {
  return isNode(node) && typeof node['value'] === 'string' ? node['value'] : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
