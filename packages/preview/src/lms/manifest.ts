import type { LaunchableUnit } from "../contract.ts";

const firstText = (parent: Element, name: string): string => byName(parent, name)[0]?.textContent?.trim() ?? "";

function byName(parent: Element | Document, name: string): readonly Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

/** What an LMS launches of a package, read from the package's own manifest as an LMS reads it. */
export async function readUnits(target: string, base: string): Promise<readonly LaunchableUnit[]> {
  if (target.startsWith("scorm")) return scormUnits(await readXml(`${base}imsmanifest.xml`));
  if (target === "cmi5") return cmi5Units(await readXml(`${base}cmi5.xml`));
  if (target === "xapi") return tincanUnits(await readXml(`${base}tincan.xml`));
  return [{ id: "index", title: "", href: "index.html" }];
}

/** Fetches and parses an XML file. @throws Error where it is missing or not well-formed */
export async function readXml(url: string): Promise<Document> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const document = new DOMParser().parseFromString(await answer.text(), "application/xml");
  const fault = document.querySelector("parsererror");
  if (fault) throw new Error(`${url}: ${fault.textContent}`);
  return document;
}

function scormUnits(manifest: Document): readonly LaunchableUnit[] {
  const resources = new Map(byName(manifest, "resource").map((resource) => [resource.getAttribute("identifier"), resource]));
  return byName(manifest, "item").flatMap((item) => {
    const resource = resources.get(item.getAttribute("identifierref"));
    const href = resource?.getAttribute("href");
    if (!href) return [];
    const own = [...item.children];
    const value = (...names: string[]): string | undefined =>
      own.find((child) => names.includes(child.localName))?.textContent?.trim() ?? undefined;
    const measure = byName(item, "minNormalizedMeasure")[0]?.textContent?.trim();
    const launchData = value("datafromlms", "dataFromLMS");
    const passing = value("masteryscore") ?? measure;
    const parameters = item.getAttribute("parameters") ?? "";
    return [
      {
        id: item.getAttribute("identifier") ?? "",
        title: value("title") ?? "",
        href: `${href}${parameters}`,
        ...(launchData !== undefined && { launchData }),
        ...(passing !== undefined && { passing }),
      },
    ];
  });
}

function cmi5Units(structure: Document): readonly LaunchableUnit[] {
  return byName(structure, "au").map((au) => {
    const passing = au.getAttribute("masteryScore");
    const block = au.closest("block")?.id ?? "";
    return {
      id: au.getAttribute("id") ?? "",
      title: firstText(au, "langstring"),
      href: firstText(au, "url"),
      ...(passing !== null && { passing }),
      ...(block !== "" && { block }),
    };
  });
}

function tincanUnits(document: Document): readonly LaunchableUnit[] {
  return byName(document, "activity").flatMap((activity) => {
    const href = firstText(activity, "launch");
    return href === "" ? [] : [{ id: activity.getAttribute("id") ?? "", title: firstText(activity, "name"), href }];
  });
}
