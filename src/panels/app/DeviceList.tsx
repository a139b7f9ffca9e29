/** The identity's devices by serial, and the requests that take them away. */
import { word } from '../../i18n/codes.ts';
import type { CodeShown } from '../../store/codes.ts';
import { dispatch } from '../../store/dispatch.ts';
import { Button } from '../shared/Button.tsx';
import { CopyButton } from '../shared/CopyButton.tsx';
import { useLabItself } from '../shared/useLab.ts';

/** A registered device is deactivated; one without an owner can be deleted, which frees its name (D-12). */
export const DeviceList = ({ shown }: { readonly shown: readonly CodeShown[] }) => {
  const lab = useLabItself();
  if (shown.length === 0) return null;
  return (
    <details className="border-hair-t px-3 py-2">
      <summary className="w-fit rounded-sheet text-ink-2 hover:text-ink">{word('codes.devices')}</summary>
      <ul className="mt-1.5 grid gap-2">
        {shown.map(({ device, waiting }) => (
          <li key={device.serial} className="grid gap-1">
            <span className="flex items-start justify-between gap-1">
              <span className="min-w-0 font-mono text-xs wrap-anywhere">{device.serial}</span>
              <CopyButton text={device.serial} what={word('codes.serial', { device: device.name })} />
            </span>
            <Button
              className="w-fit"
              onClick={() =>
                dispatch(
                  lab,
                  waiting
                    ? { type: 'DeleteVirtualMFADevice', serialNumber: device.serial }
                    : { type: 'DeactivateMFADevice', serialNumber: device.serial },
                  { via: 'console' },
                )
              }
            >
              {word(waiting ? 'codes.delete' : 'codes.deactivate', { device: device.name })}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
};
