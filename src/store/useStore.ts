/** The React hook over a vanilla store; panels take it from here, so that only the store knows its library. */
export { useStore } from 'zustand/react';
