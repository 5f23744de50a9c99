/** English texts of the browser half. */
export const texts = {};
