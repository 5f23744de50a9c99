import type { Finding } from "@lentera/lrs-client/validate";

/**
 * The findings for which a statement is refused. An empty object is what senders SHOULD NOT write (1.0.3 Data 2.2,
 * IEEE 9274.1.1 4.2.2.4.1): no reason to lose what they sent.
 */
export const grounds = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ code }) => code !== "empty-object");
