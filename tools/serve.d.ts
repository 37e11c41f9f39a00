import type { Server } from 'node:https';

export function certificate(folder?: string): Promise<{ cert: Buffer; key: Buffer }>;
export function fileOf(folder: string, url: string): string | null;
export function openBrowser(url: string): void;
export function serve(options?: {
  readonly folder?: string;
  readonly port?: number;
}): Promise<{ server: Server; url: string }>;
