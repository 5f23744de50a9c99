import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type LrsServer, serveLrs } from "@lentera/lrs";
import { listen, TestLrs, type TestLrsOptions } from "@lentera/lrs-client/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../bin/lentera.js", import.meta.url));
const secret = "rahasia-ähm-77";
const credentials = { LENTERA_LRS_KEY: "kunci", LENTERA_LRS_SECRET: secret };
const ends: (() => unknown)[] = [];
let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lentera-lrs-"));
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  rmSync(root, { recursive: true, force: true });
});

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Started {
  readonly ended: Promise<Run>;
  readonly end: (signal: NodeJS.Signals) => void;
  /** Waits for words on stdout. */
  readonly said: (words: RegExp) => Promise<RegExpExecArray>;
}

function start(args: readonly string[], environment: Readonly<Record<string, string>> = credentials, input = ""): Started {
  const env = { ...process.env, LENTERA_CACHE: join(root, "cache"), XDG_CONFIG_HOME: join(root, "config"), APPDATA: join(root, "config"), LANG: "C", LC_ALL: "", NO_COLOR: "1", ...environment };
  const child = spawn(process.execPath, [program, "lrs", ...args], { cwd: root, env });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
  child.stdin.end(input);
  const ended = new Promise<Run>((resolve) => child.on("close", (code) => resolve({ code, out, err })));
  ends.push(() => child.exitCode === null && child.kill("SIGKILL"));
  const said = (words: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = words.exec(out);
        if (found) resolve(found);
      };
      child.stdout.on("data", look);
      child.on("close", () => reject(new Error(`It ended before it said so: ${out}${err}`)));
      look();
    });
  return { ended, end: (signal) => child.kill(signal), said };
}

const lentera = (...args: string[]): Promise<Run> => start(args).ended;

async function testLrs(options: TestLrsOptions = {}): Promise<{ readonly lrs: TestLrs; readonly endpoint: string }> {
  const lrs = new TestLrs(options);
  const { endpoint, close } = await listen(lrs);
  ends.push(close);
  return { lrs, endpoint };
}

async function ownLrs(): Promise<LrsServer> {
  const server = await serveLrs({ port: 0, keys: [{ name: "kunci", secret }] });
  ends.push(() => server.close());
  return server;
}

function statement(number: number, more: object = {}): object {
  return {
    actor: { mbox: `mailto:asn${number % 3}@example.go.id`, name: "Siti" },
    verb: { id: "http://adlnet.gov/expapi/verbs/passed", display: { id: "lulus" } },
    object: { id: `https://example.go.id/kursus/${number}` },
    ...more,
  };
}

function ndjson(name: string, list: readonly object[]): string {
  writeFileSync(join(root, name), list.map((one) => `${JSON.stringify(one)}\n`).join(""));
  return name;
}

const many = (count: number): object[] => Array.from({ length: count }, (_, number) => statement(number));

describe("help and words", () => {
  it("is short, has examples, in both languages", async () => {
    expect(await lentera()).toMatchObject({ code: 0, out: expect.stringContaining("lentera lrs ping https") });
    for (const command of ["ping", "send", "get", "validate", "copy", "serve"]) {
      const { code, out } = await lentera(command, "--help", "--ui-lang", "id");
      expect([code, out.includes(`lentera lrs ${command}`), out.split("\n").length < 30]).toEqual([0, true, true]);
    }
  });

  it.each([
    [["pingg"], "Did you mean ping?"],
    [["ping"], "LENTERA_LRS_ENDPOINT"],
    [["ping", "ftp://x/"], "neither an http(s) address nor a profile"],
    [["get", "--from", "http://127.0.0.1:1/xapi/", "--since", "kemarin"], "no moment"],
    [["serve", "--port", "x"], "0–65535"],
    [["send"], "<file>"],
  ])("%j is answered with code 2", async (args, said) => {
    expect(await lentera(...args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(said) });
  });
});

describe("credentials", () => {
  it("come from a profile whose file is closed to others", async () => {
    const { endpoint } = await ownLrs();
    const file = join(root, "profiles.json");
    writeFileSync(file, JSON.stringify({ kantor: { endpoint, key: "kunci", secret } }), { mode: 0o600 });
    const ping = (lrs: string): Promise<Run> => start(["ping", lrs], { LENTERA_LRS_PROFILES: file }).ended;
    expect(await ping("kantor")).toMatchObject({ code: 0, out: expect.stringContaining("1.0.3, 2.0.0") });
    expect((await ping(endpoint)).code).toBe(0);
    expect(await ping("rumah")).toMatchObject({ code: 2, err: expect.stringContaining("kantor") });
    if (process.platform === "win32") return;
    chmodSync(file, 0o644);
    expect(await ping("kantor")).toMatchObject({ code: 1, err: expect.stringContaining("chmod 600") });
  });

  it("as an argument they are warned of, in an address they are refused, and nothing repeats them", async () => {
    const { endpoint } = await ownLrs();
    const option = await start(["ping", endpoint, "--key", `kunci:${secret}`], {}).ended;
    expect(option).toMatchObject({ code: 0, err: expect.stringContaining("Warning") });
    const wrong = await start(["ping", endpoint, "--key", "kunci:salah-sekali"], {}).ended;
    expect(wrong).toMatchObject({ code: 1, out: expect.stringContaining("does not know these credentials") });
    const address = await start(["ping", endpoint.replace("://", `://kunci:${secret}@`)], {}).ended;
    expect(address).toMatchObject({ code: 2, err: expect.stringContaining("LENTERA_LRS_SECRET") });
    const none = await start(["ping", endpoint], {}).ended;
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining("LENTERA_LRS_KEY") });
    for (const { out, err } of [option, wrong, address, none]) expect(out + err).not.toMatch(/rahasia-ähm|salah-sekali|a3VuY2k6/);
  });
});

describe("ping", () => {
  it("tells what an LRS allows, and leaves nothing in it", async () => {
    const { lrs, endpoint } = await testLrs();
    const { code, out } = await lentera("ping", endpoint, "--json");
    expect([code, JSON.parse(out)]).toMatchObject([0, { versions: ["1.0.3", "2.0.0"], mayRead: true, mayWrite: true }]);
    expect(lrs.statements).toEqual([]);
  });

  it("says the problems in the reader's language, in JSON too, and all that the LRS says of a refusal", async () => {
    const { lrs, endpoint } = await testLrs();
    lrs.inject({ kind: "status", status: 403, times: 9, when: ({ path }) => path.includes("statements"), body: "No rights.\n/statements: readers\u001b[2J only" });
    const { out } = await lentera("ping", endpoint, "--json", "--ui-lang", "id");
    const { problems } = JSON.parse(out) as { problems: string[] };
    expect(problems).toEqual([expect.stringMatching(/^Membaca: ditolak\. Kredensial ini .* Kata LRS: No rights\. \/statements: readers \[2J only$/), expect.stringMatching(/^Menulis: ditolak\. /)]);
  });

  it.each([
    ["a web page", (lrs: TestLrs) => lrs.inject({ kind: "page", times: 9 }), "is no LRS"],
    ["a redirect", (lrs: TestLrs) => lrs.inject({ kind: "status", status: 302, times: 9, headers: { Location: "https://x.example/" } }), "leads to another address"],
    ["a wrong path", (lrs: TestLrs) => lrs.inject({ kind: "status", status: 404, times: 9 }), "the address before statements"],
  ])("%s is told as such", async (_, trouble, said) => {
    const { lrs, endpoint } = await testLrs();
    trouble(lrs);
    expect(await lentera("ping", endpoint)).toMatchObject({ code: 1, err: expect.stringContaining(said) });
  });

  it("an LRS that answers, but cannot read what it holds, is not well", async () => {
    const { lrs, endpoint } = await testLrs();
    lrs.inject({ kind: "status", status: 503, times: 9, when: ({ method, path }) => method === "GET" && path.includes("statements") });
    const { code, out } = await lentera("ping", endpoint);
    expect([code, out]).toEqual([1, expect.stringMatching(/Reading: +refused.*503.*\nWriting: +allowed/)]);
  });

  it("nothing is told as such", async () => {
    const { code, err } = await lentera("ping", "http://127.0.0.1:1/xapi/");
    expect([code, err]).toEqual([1, "http://127.0.0.1:1/xapi/ cannot be reached (nothing answers at this port). Check the address and the connection.\n"]);
    expect((await lentera("ping", "https://127.0.0.1:1/xapi/", "--ui-lang", "id")).err).toContain("(tidak ada yang menjawab di port ini)");
    const { endpoint } = await testLrs();
    expect((await lentera("ping", endpoint.replace("http:", "https:"))).err).toContain("(what answers there does not speak https)");
  });
});

describe("send", () => {
  it("sends each once, however often; what breaks a rule is told with its line", async () => {
    const { endpoint } = await ownLrs();
    const file = ndjson("a.ndjson", [statement(1), statement(2, { result: { score: { scaled: 7 } } }), statement(3)]);
    const first = await lentera("send", file, "--to", endpoint);
    expect(first).toMatchObject({ code: 1, out: "Sent: 2. Refused: 1.\n", err: expect.stringMatching(/^a\.ndjson:2: \/result\/score\/scaled: /m) });
    expect(await lentera("send", file, "--to", endpoint)).toMatchObject({ code: 1, out: "Sent: 2. Refused: 1.\n" });
    expect((await lentera("get", "--from", endpoint)).out.trim().split("\n")).toHaveLength(2);
  });

  it("goes on after SIGKILL", async () => {
    const { lrs, endpoint } = await testLrs({ isStrict: true });
    const file = ndjson("a.ndjson", many(3000));
    lrs.inject({ kind: "hang", when: () => lrs.statements.length >= 1000 });
    const run = start(["send", file, "--to", endpoint]);
    while (lrs.statements.length < 1000) await new Promise((resolve) => setTimeout(resolve, 20));
    run.end("SIGKILL");
    await run.ended;
    lrs.clearFaults();
    expect(await lentera("send", file, "--to", endpoint)).toMatchObject({ code: 0, out: "Sent: 3,000. Refused: 0.\n" });
    expect(new Set(lrs.statements.map(({ object }) => ("id" in object ? object.id : ""))).size).toBe(3000);
    expect(lrs.statements).toHaveLength(3000);
    expect(readdirSync(join(root, "cache/lrs"))).toEqual([]);
  });

  it("reads a pipe; hostile input and missing files are told plainly", async () => {
    const { endpoint } = await ownLrs();
    const { code, out } = await start(["send", "-", "--to", endpoint], credentials, JSON.stringify([statement(1)])).ended;
    expect([code, out]).toEqual([0, "Sent: 1. Refused: 0.\n"]);
    writeFileSync(join(root, "bad"), Buffer.from([0x7b, 0xff]));
    expect(await lentera("send", "bad", "--to", endpoint)).toMatchObject({ code: 1, err: expect.stringContaining("UTF-8") });
    expect(await lentera("send", "none", "--to", endpoint)).toMatchObject({ code: 1, err: "none cannot be read: there is no such file or folder.\n" });
    expect(await lentera("send", ".", "--to", endpoint, "--ui-lang", "id")).toMatchObject({ code: 1, err: ". tidak dapat dibaca: ini folder, bukan berkas.\n" });
    const large = ndjson("large", [statement(1, { result: { response: "x".repeat(5_000_000) } })]);
    expect(await lentera("send", large, "--to", endpoint, "--ui-lang", "id")).toMatchObject({ code: 1, out: "Terkirim: 0. Ditolak: 1.\n", err: expect.stringMatching(/^large:1 \S+: Ini terlalu besar untuk http/) });
  });
});

describe("the place of a command", () => {
  it("that cannot be kept, or is damaged, ends it with a sentence", async () => {
    const { endpoint } = await testLrs();
    writeFileSync(join(root, "berkas"), "");
    const nowhere = await start(["send", ndjson("a", many(1)), "--to", endpoint, "--ui-lang", "id"], { ...credentials, LENTERA_CACHE: join(root, "berkas") }).ended;
    expect(nowhere).toMatchObject({ code: 1, err: `${join(root, "berkas", "lrs")} tidak dapat ditulis: satu bagian jalurnya adalah berkas, bukan folder.\n` });
    writeFileSync(join(root, "hasil.progress"), "{");
    expect(await lentera("get", "--from", endpoint, "-o", "hasil", "--ui-lang", "id")).toMatchObject({ code: 1, err: expect.stringMatching(/^hasil\.progress .* rusak/) });
    expect(await lentera("get", "--from", endpoint, "-o", "tidak/ada", "--ui-lang", "id")).toMatchObject({ code: 1, err: "tidak/ada tidak dapat ditulis: berkas atau foldernya tidak ada.\n" });
  });
});

describe("get", () => {
  it("filters, as NDJSON and CSV", async () => {
    const { endpoint } = await ownLrs();
    await lentera("send", ndjson("a", many(250)), "--to", endpoint);
    const { out } = await lentera("get", "--from", endpoint, "--agent", "asn1@example.go.id", "--verb", "passed");
    expect(out.trim().split("\n")).toHaveLength(83);
    expect(await lentera("get", "--from", endpoint, "--format", "csv", "-o", "a.csv")).toMatchObject({ code: 0, out: "Statements read into a.csv: 250.\n" });
    const rows = readFileSync(join(root, "a.csv"), "utf8").trim().split("\r\n");
    expect([rows.length, rows[0]?.startsWith("id,timestamp")]).toEqual([251, true]);
    expect(await lentera("get", "--from", endpoint, "-o", "a.csv")).toMatchObject({ code: 1, err: expect.stringContaining("there already") });
  });

  it("goes on where it was killed, with nothing twice", async () => {
    const { lrs, endpoint } = await testLrs({ pageSize: 50 });
    await lentera("send", ndjson("a", many(400)), "--to", endpoint);
    let pages = 0;
    lrs.inject({ kind: "hang", when: ({ method, path }) => method === "GET" && path.startsWith("statements") && ++pages > 4 });
    const run = start(["get", "--from", endpoint, "-o", "out.ndjson"]);
    const isFar = (): boolean => existsSync(join(root, "out.ndjson.progress")) && pages > 4;
    while (!isFar()) await new Promise((resolve) => setTimeout(resolve, 20));
    run.end("SIGKILL");
    await run.ended;
    lrs.clearFaults();
    writeFileSync(join(root, "out.ndjson"), "what a cut page leaves", { flag: "a" });
    expect(await lentera("get", "--from", endpoint, "-o", "out.ndjson")).toMatchObject({ code: 0, out: "Statements read into out.ndjson: 400.\n" });
    const ids = readFileSync(join(root, "out.ndjson"), "utf8").trim().split("\n").map((line) => (JSON.parse(line) as { id: string }).id);
    expect(ids).toEqual(lrs.statements.map(({ id }) => id));
    expect(readdirSync(root)).not.toContain("out.ndjson.progress");
  });
});

describe("validate", () => {
  it("tells line and path; codes 0 and 1", async () => {
    ndjson("good", many(3));
    expect(await lentera("validate", "good")).toMatchObject({ code: 0, out: "Statements: 3. All are right.\n" });
    writeFileSync(join(root, "bad"), `${JSON.stringify(statement(1, { verb: {} }))}\n{"a":1,"a":2}\n`);
    const { code, out } = await lentera("validate", "bad", "--xapi", "2.0");
    expect(code).toBe(1);
    expect(out).toMatch(/^bad:1: \/verb: /m);
    expect(out).toMatch(/^bad:2: .*Statements: 2\. With faults: 2\.\n$/ms);
    expect(JSON.parse((await lentera("validate", "bad", "--json")).out)).toContainEqual(expect.objectContaining({ line: 1, path: "/verb", code: "property-missing" }));
    expect((await lentera("validate", "bad", "--ui-lang", "id")).out).toBe(
      'bad:1: /verb: "verb" harus memuat properti "id".\nbad:2: Kunci "a" ada dua kali dalam objek yang sama.\nPernyataan: 2. Yang salah: 2.\n',
    );
  });

  it("names the versions there are, dots and all", async () => {
    const { code, err } = await lentera("validate", "x.json", "--xapi", "3");
    expect([code, err]).toEqual([2, expect.stringContaining("Possible: 1.0.3, 2.0.\n")]);
  });
});

describe("copy", () => {
  it("brings all of one LRS into another, once, with credentials of each side", async () => {
    const source = await testLrs({ pageSize: 20 });
    const target = await ownLrs();
    await start(["send", ndjson("a", many(70)), "--to", source.endpoint]).ended;
    const environment = { LENTERA_LRS_FROM_KEY: "lama", LENTERA_LRS_FROM_SECRET: "x", LENTERA_LRS_TO_KEY: "kunci", LENTERA_LRS_TO_SECRET: secret };
    const copy = (): Promise<Run> => start(["copy", "--from", source.endpoint, "--to", target.endpoint], environment).ended;
    expect(await copy()).toMatchObject({ code: 0, out: "Copied: 70. Refused: 0.\n" });
    expect(await copy()).toMatchObject({ code: 0, out: "Copied: 70. Refused: 0.\n" });
    expect((await lentera("get", "--from", target.endpoint)).out.trim().split("\n")).toHaveLength(70);
    const wrong = await start(["copy", "--from", source.endpoint, "--to", target.endpoint], { ...environment, LENTERA_LRS_TO_SECRET: "salah" }).ended;
    expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining(`${target.endpoint} does not know`) });
  });
});

describe("killed again and again, on a line that breaks", () => {
  const total = 1200;
  const kills = [250, 600, 950];
  const environment = { ...credentials, LENTERA_LRS_FROM_KEY: "lama", LENTERA_LRS_FROM_SECRET: "x", LENTERA_LRS_TO_KEY: "kunci", LENTERA_LRS_TO_SECRET: secret };
  const seeded = (): (() => number) => {
    let state = 7;
    return () => (state = (state * 16807) % 2147483647) / 2147483647;
  };

  /** Runs the command, with SIGKILL each time the LRS holds so many, and then to its end. */
  async function killed(lrs: TestLrs, args: readonly string[]): Promise<Run> {
    lrs.inject({ kind: "reset-after", chance: 0.15, when: ({ method }) => method === "POST" });
    for (const count of kills) {
      const run = start(args, environment);
      let isOver = false;
      void run.ended.then(() => (isOver = true));
      while (lrs.statements.length < count && !isOver) await new Promise((resolve) => setTimeout(resolve, 5));
      expect(isOver).toBe(false);
      run.end("SIGKILL");
      await run.ended;
    }
    return start(args, environment).ended;
  }

  it.each([true, false])("send: nothing is lost, nothing doubled (LRS refuses repeats: %s)", async (isStrict) => {
    const { lrs, endpoint } = await testLrs({ isStrict, random: seeded() });
    const file = ndjson("a.ndjson", many(total));
    expect(await killed(lrs, ["send", file, "--to", endpoint])).toMatchObject({ code: 0, out: "Sent: 1,200. Refused: 0.\n" });
    expect(lrs.statements).toHaveLength(total);
    expect(new Set(lrs.statements.map(({ object }) => ("id" in object ? object.id : ""))).size).toBe(total);
    expect(readdirSync(join(root, "cache/lrs"))).toEqual([]);
  });

  it.each([true, false])("copy: nothing is lost, nothing doubled (LRS refuses repeats: %s)", async (isStrict) => {
    const source = await testLrs({ pageSize: 40 });
    const { lrs, endpoint } = await testLrs({ isStrict, random: seeded() });
    expect((await lentera("send", ndjson("a.ndjson", many(total)), "--to", source.endpoint)).code).toBe(0);
    expect((await killed(lrs, ["copy", "--from", source.endpoint, "--to", endpoint])).code).toBe(0);
    const ids = (of: TestLrs): string[] => of.statements.map(({ id }) => id).sort();
    expect(ids(lrs)).toEqual(ids(source.lrs));
  });
});

describe("serve", () => {
  it("keeps what it acknowledged over a stop", async () => {
    const first = start(["serve", "--port", "0", "--database", "catatan.db"]);
    const [, endpoint = ""] = await first.said(/LRS: (\S+)\n/);
    expect(await lentera("send", ndjson("a", many(5)), "--to", endpoint)).toMatchObject({ code: 0 });
    if (process.platform !== "win32") expect(statSync(join(root, "catatan.db")).mode & 0o077).toBe(0);
    const taken = new URL(endpoint).port;
    expect(await lentera("serve", "--port", taken)).toMatchObject({ code: 1, err: expect.stringContaining("in use") });
    first.end("SIGINT");
    // Windows has no signals: there it is a kill.
    expect(await first.ended).toMatchObject({ code: process.platform === "win32" ? null : 0, err: "" });
    const second = start(["serve", "--port", "0", "--database", "catatan.db"]);
    const [, again = ""] = await second.said(/LRS: (\S+)\n/);
    expect((await lentera("get", "--from", again)).out.trim().split("\n")).toHaveLength(5);
  });

  it("makes a key where none is given, and takes keys from a closed file", async () => {
    const [, endpoint = "", name = "", made = ""] = await start(["serve", "--port", "0"], {}).said(/LRS: (\S+)\s[^]*name (\S+), secret (\S+)/);
    expect((await start(["ping", endpoint], { LENTERA_LRS_KEY: name, LENTERA_LRS_SECRET: made }).ended).code).toBe(0);
    writeFileSync(join(root, "keys.json"), JSON.stringify([{ name: "laporan", secret: "s", scopes: ["read"] }]), { mode: 0o600 });
    const [, other = ""] = await start(["serve", "--port", "0", "--keys", "keys.json"], {}).said(/LRS: (\S+)\n/);
    const { code, out } = await start(["ping", other], { LENTERA_LRS_KEY: "laporan", LENTERA_LRS_SECRET: "s" }).ended;
    expect([code, out]).toEqual([0, expect.stringMatching(/Reading: +allowed\nWriting: +refused/)]);
  });

  it("says in the user's language why it cannot start", async () => {
    const own = await start(["serve", "--port", "0", "--database", "tidak/ada/catatan.db"], { LANG: "id_ID.UTF-8" }).ended;
    expect(own).toMatchObject({ code: 1, err: "Basis data tidak/ada/catatan.db tidak dapat dipakai: berkasnya tidak dapat dibuka atau dibuat. Periksa isi --database.\n" });
    const host = await start(["serve", "--port", "0", "--host", "192.0.2.1"], { LANG: "id_ID.UTF-8" }).ended;
    expect(host.err).toContain("LRS tidak dapat memakai port 0 di 192.0.2.1: komputer ini tidak memiliki alamat itu.");
    const name = await start(["serve", "--port", "0", "--host", "999.1.1.1"], { LANG: "id_ID.UTF-8" }).ended;
    expect(name.err).toContain("LRS tidak dapat memakai port 0 di 999.1.1.1: ");
    const database = await start(["serve", "--port", "0", "--database", "postgres://u@127.0.0.1:1/x"], { LANG: "id_ID.UTF-8" }).ended;
    expect(database.err).toContain("Basis data postgres://u@127.0.0.1:1/x tidak dapat dipakai: tidak ada yang menjawab di port ini.");
  });

  it("does not show the password of a database", async () => {
    const run = await lentera("serve", "--port", "0", "--database", "postgres://u:rahasia1@127.0.0.1:1/x");
    expect(run).toMatchObject({ code: 1, err: expect.stringContaining("PGPASSWORD") });
    expect(run.out + run.err).not.toContain("rahasia1");
  });
});
