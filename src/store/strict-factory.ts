/**
 * IndexedDB that opens a database at one version only. Dexie answers a database of a newer version
 * by opening it all the same, and may then patch it to its own older schema; and it mends a
 * missing table by raising the version. Both would let a stale page spoil what a newer one keeps.
 */
export function strictFactory(factory: IDBFactory, nativeVersion: number): IDBFactory {
  return new Proxy(factory, {
    get(target, property) {
      if (property === 'open') {
        return (name: string, version?: number): IDBOpenDBRequest => {
          if (version === undefined)
            throw new DOMException('A newer version is there', 'VersionError');
          if (version !== nativeVersion) throw new DOMException('Not our version', 'DataError');
          return target.open(name, version);
        };
      }
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    }
  });
}
