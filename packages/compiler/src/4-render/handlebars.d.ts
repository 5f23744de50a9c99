// The package's own types describe the whole engine, not the runtime that precompiled templates need.
declare module "handlebars/runtime.js" {
  const runtime: { template(specification: unknown): (data: object) => string };
  export default runtime;
}
