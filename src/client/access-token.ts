/** The name that Amazon's script gives to its cookie. */
export const accessTokenCookie = "amazon_Login_accessToken"

/** The signed-in buyer's access token, as Amazon's script keeps it in its cookie; undefined when nobody is signed in. */
export function accessToken(): string | undefined {
  const found = document.cookie.split("; ").find((it) => it.startsWith(`${accessTokenCookie}=`))
  const value = found?.slice(accessTokenCookie.length + 1)
  if (value === undefined || value === "") return undefined
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
