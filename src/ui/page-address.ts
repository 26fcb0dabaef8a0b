/** The address of the page as others can open it; empty where it is a file on this device. */
export function pageAddress({
  protocol,
  href
}: Pick<Location, 'protocol' | 'href'> = location): string {
  return protocol === 'http:' || protocol === 'https:' ? href : '';
}
