/** Custom properties in `style`, as numbers and text: how a component hands a measure to its stylesheet. */
import 'react';

declare module 'react' {
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
