/**
 * The buyer's access token: from the last login, from the cookie amazon_Login_accessToken, or from the address that a
 * login led back to (fragment in redirect mode, query after a popup).
 */
export const sessionPart = String.raw`
const cookieName = "amazon_Login_accessToken"
let clientId = ""
let useCookie = false
let accessToken
let signedOut = false

const writeCookie = (value, seconds) => {
  const secure = location.protocol === "https:" ? "; secure" : ""
  document.cookie = cookieName + "=" + value + "; path=/; max-age=" + seconds + "; samesite=lax" + secure
}

const readCookie = () => {
  const found = document.cookie.split("; ").find((it) => it.startsWith(cookieName + "="))
  if (found === undefined) return undefined
  const value = found.slice(cookieName.length + 1)
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

const readAddress = () => {
  const inFragment = new URLSearchParams(location.hash.slice(1)).get("access_token")
  return inFragment || new URLSearchParams(location.search).get("access_token") || undefined
}

const rememberToken = (token, seconds) => {
  accessToken = token
  signedOut = false
  if (useCookie) writeCookie(token, seconds)
}

const knownToken = () => (signedOut ? undefined : accessToken || readAddress() || readCookie())

const forgetToken = () => {
  accessToken = undefined
  signedOut = true
  writeCookie("", 0)
}
`
