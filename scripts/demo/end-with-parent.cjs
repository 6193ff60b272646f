/** Nobody would stop this process any more: its parent was killed. */
process.once("disconnect", () => process.exit(0))
