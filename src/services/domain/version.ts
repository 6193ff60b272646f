/** The package's version; a test holds it to package.json, which is not where the built code is. */
export const version = "0.1.0"
