// The API's document as a page for people: made from the same schemas, complete without script.
import type { ApiContent, ApiDocument, ApiOperation, ApiSchema } from "./api-document";
import { ApiFields } from "./api-fields";
import { Document } from "./document";
import type { Site } from "./site";
import { styleSheetAddress } from "./style-sheet";

type Props = { site: Site; document: ApiDocument; problems: Record<number, string> };

export function ApiDocsPage({ site, document, problems }: Props) {
  const calls = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(calls.map((call) => call.operation.tags?.[0] ?? ""))];
  const head = {
    title: "API",
    description: "What other programs can read and do here, call by call.",
    path: "/api/docs",
  };
  return (
    <Document site={site} head={head}>
      <link rel="stylesheet" href={styleSheetAddress("api-docs.css")} precedence="default" />
      <article className="api-docs">
        <h1>API</h1>
        {document.info.description.split("\n\n").map((text) => (
          <p key={text}>{withCode(text)}</p>
        ))}
        <p>
          For programs: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).
        </p>
        <nav aria-label="Calls">
          <ul className="api-calls">
            {calls.map(({ operation: { operationId, summary } }) => (
              <li key={operationId}>
                <a href={`#${operationId}`}>{summary}</a>
              </li>
            ))}
          </ul>
        </nav>
        {tags.map((tag) => (
          <section key={tag}>
            <h2>{tag}</h2>
            {calls
              .filter((call) => call.operation.tags?.[0] === tag)
              .map((call) => (
                <Call key={call.operation.operationId} {...call} />
              ))}
          </section>
        ))}
        <section>
          <h2>Shapes</h2>
          {Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => (
            <section key={name} id={`shape-${name}`}>
              <h3>{name}</h3>
              {schema.description && <p>{schema.description}</p>}
              <ApiFields schema={schema} />
            </section>
          ))}
        </section>
        <section>
          <h2>Problems</h2>
          <dl>
            {Object.entries(problems).map(([status, title]) => (
              <div key={status} id={`problem-${status}`}>
                <dt>{status}</dt>
                <dd>{title}</dd>
              </div>
            ))}
          </dl>
        </section>
      </article>
    </Document>
  );
}

function Call({
  path,
  method,
  operation,
}: {
  path: string;
  method: string;
  operation: ApiOperation;
}) {
  const statuses = Object.entries(operation.responses);
  const [good] = statuses.filter(([status]) => status.startsWith("2"));
  const refusals = statuses.filter(([status]) => Number(status) >= 400).map(([status]) => status);
  const body = schemaOf(operation.requestBody);
  const parameters = operation.parameters ?? [];
  return (
    <section id={operation.operationId}>
      <h3>{operation.summary}</h3>
      <p className="api-address">
        <code>
          <b>{method.toUpperCase()}</b> {path}
        </code>
      </p>
      {operation.description && <p>{withCode(operation.description)}</p>}
      {parameters.length > 0 && (
        <ApiFields
          schema={{
            properties: Object.fromEntries(
              parameters.map(({ name, schema, description, in: where }) => [
                name,
                { ...schema, description: description ?? schema?.description ?? `In the ${where}` },
              ]),
            ),
            required: parameters.filter((each) => each.required).map((each) => each.name),
          }}
        />
      )}
      {body && (
        <>
          <h4>Send</h4>
          <ApiFields schema={body} />
        </>
      )}
      {good && (
        <>
          <h4>Answer {good[0]}</h4>
          <ApiFields schema={schemaOf(good[1]) ?? {}} />
        </>
      )}
      {refusals.length > 0 && (
        <p>
          Refusals:{" "}
          {refusals.map((status, index) => (
            <span key={status}>
              {index > 0 && ", "}
              <a href={`#problem-${status}`}>{status}</a>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function schemaOf(part: ApiContent | undefined): ApiSchema | undefined {
  return Object.values(part?.content ?? {})[0]?.schema;
}

/** Text with its words between back-ticks as code. */
function withCode(text: string) {
  return text
    .split("`")
    .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
