/** Contacts that cannot be read, on the embedded store. */
import { openStore } from '../../../src/adapters/store/connect.ts';
import { contactReadingContract } from '../../contracts/contact-reading.contract.ts';

contactReadingContract('the embedded store', () => openStore({ kind: 'embedded', file: ':memory:' }));
