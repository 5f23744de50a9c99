import { start } from "@lentera/runtime";
import { playerInput } from "../launch-document.ts";
import { createDriver } from "./driver.ts";

start(createDriver(playerInput()), lentera);
