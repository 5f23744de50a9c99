import type { DiagnosticTexts } from "@lentera/model";

export const parseDiagnostics = {} satisfies DiagnosticTexts;
