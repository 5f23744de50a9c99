const source = "@lentera/source";

/** Takes the condition under which the workspace reads sources out of what is published: tarballs hold none. */
function withoutSource(entry) {
  if (typeof entry !== "object" || entry === null) return entry;
  return Object.fromEntries(Object.entries(entry).flatMap(([name, value]) => (name === source ? [] : [[name, withoutSource(value)]])));
}

module.exports = {
  hooks: {
    beforePacking(manifest) {
      for (const field of ["exports", "imports"]) if (manifest[field]) manifest[field] = withoutSource(manifest[field]);
      return manifest;
    },
  },
};
