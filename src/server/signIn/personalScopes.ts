/** What the server may do in a person's name, as the tab; manifest/graph-permissions.json says which use needs which. */
export const PERSONAL_SCOPES = [
  'https://graph.microsoft.com/Sites.ReadWrite.All',
  'https://graph.microsoft.com/User.Read',
] as const;
