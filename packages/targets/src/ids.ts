/** The ids of `targets`, in the same order, for those who only name them: the list loads no player. */
export const targetIds = ["scorm12", "scorm2004", "scorm2004-3rd", "cmi5", "xapi", "web"] as const;
