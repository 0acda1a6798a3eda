// The fields of a JSON Schema as a table: name, kind, what it means.
import type { ApiSchema } from "./api-document";

export function ApiFields({ schema }: { schema: ApiSchema }) {
  const fields = Object.entries(fieldsOf(schema));
  if (fields.length === 0) return <p>{<Kind schema={schema} />}</p>;
  const required = new Set([
    ...(schema.required ?? []),
    ...(schema.allOf ?? []).flatMap((part) => part.required ?? []),
  ]);
  const above = (schema.allOf ?? []).filter((part) => part.$ref);
  return (
    <>
      {above.map((part) => (
        <p key={part.$ref}>
          All of <Kind schema={part} />, and:
        </p>
      ))}
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Kind</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(([name, field]) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
                {required.has(name) ? "" : " (optional)"}
              </th>
              <td>
                <Kind schema={field} />
              </td>
              <td>{[field.description, limitsOf(field)].filter(Boolean).join(". ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function fieldsOf(schema: ApiSchema): Record<string, ApiSchema> {
  return Object.assign({}, ...(schema.allOf ?? []).map(fieldsOf), schema.properties ?? {});
}

function Kind({ schema }: { schema: ApiSchema }) {
  if (schema.$ref) {
    const name = schema.$ref.split("/").at(-1) ?? "";
    return <a href={`#shape-${name}`}>{name}</a>;
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices)
    return (
      <>
        {choices.map((choice, index) => (
          <span key={index}>
            {index > 0 && " or "}
            <Kind schema={choice} />
          </span>
        ))}
      </>
    );
  if (schema.items)
    return (
      <>
        list of <Kind schema={schema.items} />
      </>
    );
  if (schema.enum) return <>{schema.enum.map(String).join(" · ")}</>;
  if (schema.const !== undefined) return <>{String(schema.const)}</>;
  const named = schema.allOf?.find((part) => part.$ref);
  if (named) return <Kind schema={named} />;
  const types = [schema.type ?? "any"].flat().join(" or ");
  const nested = Object.keys(schema.properties ?? {});
  if (nested.length > 0) return <>object: {nested.join(", ")}</>;
  return (
    <>
      {types}
      {schema.format ? ` (${schema.format})` : ""}
    </>
  );
}

function limitsOf(schema: ApiSchema): string {
  const parts = [
    schema.maxLength === undefined ? "" : `At most ${schema.maxLength} characters`,
    schema.minimum === undefined ? "" : `From ${schema.minimum}`,
    schema.maximum === undefined || schema.maximum > 1e9 ? "" : `up to ${schema.maximum}`,
  ];
  return parts.filter(Boolean).join(" ");
}
