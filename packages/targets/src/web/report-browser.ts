import { start } from "@lentera/runtime";
import { playerInput } from "../launch-document.ts";
import { createReportingDriver } from "./report-driver.ts";

start(createReportingDriver(playerInput()), lentera);
