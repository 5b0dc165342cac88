/** The three pages of who may do what and who did: accounts, tokens, journal. */
import { type Language, wordsIn } from '../frame/language.ts';

const paths = { accounts: '/console/accounts', tokens: '/console/tokens', deeds: '/console/audit' } as const;
type Tab = keyof typeof paths;
const tabs: readonly Tab[] = ['accounts', 'tokens', 'deeds'];

export const tabNames = wordsIn(
  { pages: 'Pages of accounts', accounts: 'Accounts', tokens: 'API tokens', deeds: 'Journal of admins' },
  {
    id: { pages: 'Halaman akun', accounts: 'Akun', tokens: 'Token API', deeds: 'Jurnal admin' },
    es: {
      pages: 'Páginas de cuentas',
      accounts: 'Cuentas',
      tokens: 'Tokens de la API',
      deeds: 'Diario de administradores',
    },
    pt: {
      pages: 'Páginas de contas',
      accounts: 'Contas',
      tokens: 'Tokens da API',
      deeds: 'Diário dos administradores',
    },
  },
);

export const Tabs = ({ language, here }: { readonly language: Language; readonly here: Tab }) => {
  const names = tabNames(language);
  return (
    <nav class="tabs" aria-label={names.pages}>
      {tabs.map((tab) => (
        <a key={tab} href={paths[tab]} aria-current={tab === here ? 'page' : undefined}>
          {names[tab]}
        </a>
      ))}
    </nav>
  );
};
