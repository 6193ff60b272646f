/** Amazon SNS in one region, and no bucket of the same name (`sns.s3-us-west-2…`); the second form is China's partition. */
const host = /^sns\.[a-z]{2}(?:-[a-z]{2,16}){1,3}-\d{1,2}\.amazonaws\.com(?:\.cn)?$/
const file = /^\/[A-Za-z0-9_.-]{1,128}\.pem$/

/**
 * Whether a certificate may be asked for at this address, looked at before any request leaves: https on its own port,
 * a host of Amazon SNS, nobody's name, one file and no query. The text must be what a browser makes of it, so that
 * nothing hides in another spelling. https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html
 */
export function isCertificateAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return (
    url.href === text &&
    url.protocol === "https:" &&
    url.port === "" &&
    url.username === "" &&
    url.password === "" &&
    url.search === "" &&
    url.hash === "" &&
    host.test(url.hostname) &&
    file.test(url.pathname)
  )
}

/** The file's name in an address that was accepted. */
export const certificateFile = (address: string): string => new URL(address).pathname.slice(1)
