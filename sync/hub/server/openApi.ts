import { z } from 'zod';
import { refusalSchema } from '../../protocol/messages.ts';
import { protocolHeader, protocolVersion } from '../../protocol/version.ts';
import { linesType } from '../../protocol/wire.ts';
import type { HubRoute, RouteShape } from './hubRoute.ts';

type Json = Readonly<Record<string, unknown>>;

const document: z.ZodType = z.record(z.string(), z.unknown());

/** The route that describes all routes, itself too (OpenAPI 3.1). */
export function openApiRoute(others: readonly RouteShape[]): HubRoute {
  const shape: RouteShape = {
    method: 'GET',
    path: '/openapi.json',
    summary: 'This description.',
    access: 'anyone',
    versioned: false,
    answer: document,
    bodyLimit: 0,
  };
  const description = describe([...others, shape]);
  return { ...shape, handle: async () => description };
}

function describe(routes: readonly RouteShape[]): object {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Proeftuinboek hub', version: String(protocolVersion) },
    paths,
    components: {
      schemas: { Refusal: schemaOf(refusalSchema) },
      securitySchemes: {
        device: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'EdDSA, signed by the device, for this one request: see sync/protocol/token.ts.',
        },
      },
    },
  };
}

function operation(route: RouteShape): Json {
  const { method, path, summary, access, query, params, body, versioned } = route;
  const version = {
    name: protocolHeader,
    in: 'header',
    required: true,
    schema: { type: 'integer', const: protocolVersion },
  };
  const parameters = [
    ...parametersOf(params, 'path'),
    ...parametersOf(query, 'query'),
    ...(versioned ? [version] : []),
  ];
  return {
    operationId: `${method.toLowerCase()} ${path}`.replaceAll(/[^a-z\d]+/gi, '_'),
    summary,
    description: `For: ${access}.`,
    security: access === 'anyone' ? [] : [{ device: [] }],
    parameters,
    ...(body === undefined ? {} : { requestBody: { required: true, content: contentOf(body) } }),
    responses: {
      200: { description: 'As asked.', content: contentOf(route.answer) },
      default: {
        description: 'Refused.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    },
  };
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] {
  const fields: Readonly<Record<string, z.core.$ZodType>> = schema?.shape ?? {};
  return Object.entries(fields).map(([name, field]) => ({
    name,
    in: place,
    required: !z.safeParse(field, undefined).success,
    schema: schemaOf(field),
  }));
}

function contentOf(of: RouteShape['answer'] | NonNullable<RouteShape['body']>): Json {
  if (of instanceof z.ZodType) return { 'application/json': { schema: schemaOf(of) } };
  if ('type' in of) return { [of.type]: { schema: { type: 'string' } } };
  const first = 'first' in of ? { 'x-first-line': schemaOf(of.first) } : {};
  return { [linesType]: { schema: { type: 'string', description: `A line each: ${of.lines}.`, ...first } } };
}

function schemaOf(schema: z.core.$ZodType): Json {
  return { ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) };
}
