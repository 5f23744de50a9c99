export { main } from "./main.ts";
export { readCourse, type CourseOnDisk } from "./files.ts";
export { CourseBuilder, type BuildRequest, type BuildResult } from "./builder.ts";
export type { Peek } from "./peek.ts";
export { previewCourse, type CoursePreviewOptions } from "./preview-course.ts";
