import { readBody, type Gate } from "./body.ts";
import { HttpError, type LrsRequest } from "./message.ts";

// 1.0.3, Communication 1.3: these names of the form are headers.
const headerNames = new Set([
  ...["authorization", "x-experience-api-version", "content-type", "content-length"],
  ...["if-match", "if-none-match", "accept-language"],
]);

// What a form may hold before it is known whom it comes from: the statement of one page, with room.
const bytesOfStrangers = 1024 * 1024;

/**
 * Undoes the alternate request syntax: a POST with `?method=…` whose form holds parameters, headers and `content`.
 * It is for senders that cannot set headers, and was dropped in 2.0. A large form is read to its end only when
 * `authorize` does not reject the credentials that stand at its beginning.
 */
export async function undoAlternateSyntax(
  request: LrsRequest,
  maxBytes: number,
  authorize: (authorization: string | undefined) => Promise<unknown>,
): Promise<LrsRequest> {
  const query = new URLSearchParams(request.query);
  const method = query.get("method");
  if (request.method !== "POST" || method === null) return request;
  if (/^2\./.test(request.header("x-experience-api-version") ?? "")) {
    throw new HttpError(
      400,
      'xAPI 2.0 has no alternate request syntax; send the request without the parameter "method".',
    );
  }
  if (!["GET", "HEAD", "PUT", "POST", "DELETE"].includes(method))
    throw new HttpError(400, `The method "${method}" is not known.`);
  if ([...query.keys()].length > 1) {
    throw new HttpError(
      400,
      'Beside "method" all parameters of the alternate request syntax belong into the form.',
    );
  }
  const type = (request.header("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/x-www-form-urlencoded") {
    throw new HttpError(400, "The alternate request syntax needs a form: application/x-www-form-urlencoded.");
  }
  const gate: Gate = {
    bytes: bytesOfStrangers,
    async pass(begin) {
      await authorize(earlyCredentials(begin) ?? request.header("authorization"));
    },
  };
  const form = new URLSearchParams((await readBody(request, maxBytes, gate)).toString("utf8"));
  const headers = new Map<string, string>();
  const parameters = new URLSearchParams();
  let content: string | undefined;
  for (const [name, value] of form) {
    const header = name.toLowerCase();
    if ((name === "content" && content !== undefined) || headers.has(header))
      throw new HttpError(400, `The form has the field "${name}" twice; which one is meant cannot be told.`);
    if (name === "content") content = value;
    else if (headerNames.has(header)) headers.set(header, headerValue(name, value));
    else parameters.append(name, value);
  }
  if (/^2\./.test(headers.get("x-experience-api-version") ?? "")) {
    throw new HttpError(400, "xAPI 2.0 has no alternate request syntax.");
  }
  if (content === undefined && (method === "PUT" || method === "POST")) {
    throw new HttpError(400, 'The form must have the field "content" with what is sent.');
  }
  return {
    method,
    path: request.path,
    query: parameters.toString(),
    header: (name) => alternateHeader(name, headers, request),
    body: content === undefined ? undefined : pieces(Buffer.from(content)),
  };
}

// Of a form that is not here as a whole, the last field may be cut.
function earlyCredentials(begin: Buffer): string | undefined {
  const fields = begin.toString("utf8").split("&").slice(0, -1);
  const form = new URLSearchParams(fields.filter((field) => /^authorization=/i.test(field)).join("&"));
  return [...form.values()][0];
}

// What comes as a field of a form may hold what no header can (RFC 9110, section 5.5), and leaves as one later.
function headerValue(name: string, value: string): string {
  if (/^[\t\x20-\x7e]*$/.test(value)) return value;
  throw new HttpError(400, `The form's field "${name.toLowerCase()}" has characters that no header may have.`);
}

function alternateHeader(
  name: string,
  headers: ReadonlyMap<string, string>,
  request: LrsRequest,
): string | undefined {
  // Those of the outer request tell of the form, not of its content.
  if (name === "content-type") return headers.get(name) ?? "application/json";
  if (name === "content-length" || name === "content-encoding") return undefined;
  return headers.get(name) ?? request.header(name);
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
