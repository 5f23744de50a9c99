/** ISO 8601 duration of minutes, in whole seconds: `PT4H30M`, `PT1H7M30S`. */
export function isoMinutes(minutes: number): string {
  const total = Math.round(minutes * 60);
  const parts = [`${Math.floor(total / 3600)}H`, `${Math.floor(total / 60) % 60}M`, `${total % 60}S`].filter((part) => !/^0/.test(part));
  return `PT${parts.join("") || "0M"}`;
}
