// The parts of an OpenAPI document that its page reads.

/** A JSON Schema, as far as the page reads it. */
export type ApiSchema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: (string | number | null)[];
  const?: unknown;
  description?: string;
  items?: ApiSchema;
  anyOf?: ApiSchema[];
  oneOf?: ApiSchema[];
  allOf?: ApiSchema[];
  properties?: Record<string, ApiSchema>;
  required?: string[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
};

export type ApiContent = { content?: Record<string, { schema?: ApiSchema }> };
type ApiParameter = {
  name: string;
  in: string;
  required?: boolean;
  schema?: ApiSchema;
  description?: string;
};
export type ApiOperation = {
  operationId?: string;
  tags?: string[];
  summary?: string;
  description?: string;
  parameters?: ApiParameter[];
  requestBody?: ApiContent;
  responses: Record<string, ApiContent & { description?: string }>;
};
export type ApiDocument = {
  info: { title: string; description: string };
  paths: Record<string, Record<string, ApiOperation>>;
  components?: { schemas?: Record<string, ApiSchema> };
};
