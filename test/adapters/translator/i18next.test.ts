import { createI18nextTranslator } from '../../../src/adapters/translator/i18next.ts';
import { translatorContract } from '../../contracts/translator.contract.ts';

translatorContract('i18next', createI18nextTranslator);
