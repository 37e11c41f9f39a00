export interface LockedPackage {
  readonly version?: string;
  readonly link?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly peer?: boolean;
}
export type LockedPackages = Readonly<Record<string, LockedPackage>>;

export function isInstalled(wanted: LockedPackages | null, installed: LockedPackages | null): boolean;
export function main(args: readonly string[]): number;
