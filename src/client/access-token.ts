const name = "amazon_Login_accessToken"

/** The signed-in buyer's access token, as Amazon's script keeps it in its cookie; undefined when nobody is signed in. */
export function accessToken(): string | undefined {
  const found = document.cookie.split("; ").find((it) => it.startsWith(`${name}=`))
  const value = found?.slice(name.length + 1)
  if (value === undefined || value === "") return undefined
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
