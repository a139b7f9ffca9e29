/** `npm run fidelity`: writes the table of docs/fidelity.md anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { PAGE, withTable } from './support/fidelity.ts';

writeFileSync(PAGE, withTable(readFileSync(PAGE, 'utf8')));
