import type { Device } from '../api/types.ts';
import { known, type Translate } from '../texts/texts.ts';

export const DEVICES = '/api/enrollment/v1/devices';

/** Platform and version, such as "Android 16". */
export function systemOf(device: Pick<Device, 'platform' | 'osVersion'>, t: Translate): string {
  const key = known(`platform.${device.platform}`);
  return [key ? t(key) : device.platform, device.osVersion].filter(Boolean).join(' ');
}

/** Maker and model, such as "Google Pixel 9". */
export function makeOf(device: Pick<Device, 'manufacturer' | 'model'>): string {
  const { manufacturer, model } = device;
  if (manufacturer && model?.toLowerCase().startsWith(manufacturer.toLowerCase())) return model;
  return [manufacturer, model].filter(Boolean).join(' ');
}

export const PLATFORMS = ['ANDROID', 'IOS', 'WINDOWS', 'MACOS', 'LINUX', 'CHROMEOS', 'OTHER'] as const;
