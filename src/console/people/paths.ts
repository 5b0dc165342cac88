/** Where a contact's page is. */
export const pathOf = (contact: string): string => `/console/contacts/${encodeURIComponent(contact)}`;
