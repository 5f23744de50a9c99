export { main } from "./main.ts";
export { readCourse, type CourseOnDisk } from "./files.ts";
export { CourseBuilder, type BuildRequest } from "./builder.ts";
export { previewCourse, type CoursePreviewOptions } from "./preview-course.ts";
