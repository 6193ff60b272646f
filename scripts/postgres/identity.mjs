import { execFileSync } from "node:child_process"

const idOf = (flag, user) => {
  try {
    return Number(execFileSync("id", [flag, user], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }))
  } catch {
    return undefined
  }
}

/**
 * Whom PostgreSQL runs as. It refuses to run as root, so root steps down to an account that is there anyway;
 * everybody else runs it as himself, which is the empty answer.
 */
export function databaseIdentity() {
  if (process.getuid?.() !== 0) return {}
  for (const user of ["postgres", "nobody"]) {
    const [uid, gid] = [idOf("-u", user), idOf("-g", user)]
    if (uid !== undefined && gid !== undefined) return { uid, gid }
  }
  throw new Error(
    "PostgreSQL does not run as root and there is neither a user postgres nor a user nobody to run it as.",
  )
}
