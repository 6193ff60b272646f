export default () => globalThis.stopEmbeddedDatabase?.()
