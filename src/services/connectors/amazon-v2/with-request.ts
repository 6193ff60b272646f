export const withRequest = (requestId: string | undefined): { readonly requestId?: string } =>
  requestId === undefined ? {} : { requestId }
