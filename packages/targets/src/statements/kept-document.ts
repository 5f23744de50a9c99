import { LrsError, readDocument, writeDocument, type Connection, type DocumentAddress } from "@lentera/lrs-client/core";

/** Our state document in the LRS: read once, written with the right precondition. */
export interface KeptDocument {
  read(): Promise<Readonly<Record<string, unknown>>>;
  /** Writes the newest value; where somebody else wrote meanwhile, looks again and writes over it. */
  write(value: object, keepalive?: boolean): Promise<void>;
}

/** A keepalive request's body may have 65,536 bytes together with all others in flight. */
const largestKeepalive = 40_000;

export function keptDocument(connection: Connection, address: DocumentAddress): KeptDocument {
  let expect: string | undefined = "none";
  const look = async (): Promise<Readonly<Record<string, unknown>>> => {
    const found = await readDocument(connection, address);
    // An LRS on another origin may hide the ETag: then there is no precondition to give.
    expect = found ? found.etag : "none";
    try {
      return found ? (Object(found.json()) as Readonly<Record<string, unknown>>) : {};
    } catch {
      return {};
    }
  };
  const put = async (body: string, keepalive: boolean): Promise<void> => {
    const options = { contentType: "application/json", ...(keepalive && { keepalive }) };
    expect = await writeDocument(connection, address, body, expect === undefined ? options : { ...options, expect });
  };
  return {
    read: look,
    async write(value, keepalive = false) {
      const body = JSON.stringify(value);
      try {
        await put(body, keepalive && body.length < largestKeepalive);
      } catch (error) {
        if (!(error instanceof LrsError) || error.kind !== "precondition-failed") throw error;
        await look();
        await put(body, false);
      }
    },
  };
}
