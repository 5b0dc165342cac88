/** The words of the editor, and of the picture beside it. */
import { wordsIn } from '../frame/language.ts';

export const editorWords = wordsIn(
  {
    drafted: 'The flow as drafted',
    stale: 'The draft has errors: this is the flow as it was before them.',
    keys: 'Ctrl+Space completes, Ctrl+] indents, Tab leaves the editor.',
    unreachable: 'It could not be looked over just now. Your text is safe; it is tried again in a moment.',
  },
  {
    id: {
      drafted: 'Alur menurut rancangan',
      stale: 'Rancangan ini ada kesalahannya: ini alur sebelum kesalahan itu.',
      keys: 'Ctrl+Spasi melengkapi, Ctrl+] menjorokkan, Tab keluar dari penyunting.',
      unreachable: 'Saat ini belum bisa diperiksa. Teks Anda aman; sebentar lagi dicoba lagi.',
    },
    es: {
      drafted: 'El flujo según el borrador',
      stale: 'El borrador tiene errores: este es el flujo tal como estaba antes.',
      keys: 'Ctrl+Espacio completa, Ctrl+] sangra, Tab sale del editor.',
      unreachable: 'Ahora no se pudo comprobar. Su texto está a salvo; se intentará de nuevo enseguida.',
    },
    pt: {
      drafted: 'O fluxo conforme o rascunho',
      stale: 'O rascunho tem erros: este é o fluxo como estava antes deles.',
      keys: 'Ctrl+Espaço completa, Ctrl+] avança a linha, Tab sai do editor.',
      unreachable:
        'Não foi possível verificar agora. O seu texto está a salvo; tenta-se de novo já a seguir.',
    },
  },
);
