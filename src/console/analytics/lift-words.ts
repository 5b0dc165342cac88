/** Words of what was sent beside what comes without. */
import { wordsIn } from '../frame/language.ts';

export const liftWords = wordsIn(
  {
    flow: 'Flow',
    winBack: 'Those who fell silent, asked back beside left alone',
    winBackHint:
      'Who came back within 14 days of falling silent: of those who were asked, and of those whom nobody asked on purpose. Of the last ten weeks for which that can be told.',
    askedBack: 'Asked back',
    leftAlone: 'Left alone',
    lift: 'Campaigns beside those held out',
    liftHint: 'Replies within 72 hours of those who were sent it, and of those who were left out on purpose.',
    toAsked: 'Sent it',
    toHeldOut: 'Held out',
    difference: 'Difference',
    liftSure: 'likely real',
    liftUnsure: 'could be chance',
  },
  {
    id: {
      flow: 'Alur',
      winBack: 'Yang mulai diam: yang diajak kembali di samping yang dibiarkan',
      winBackHint:
        'Siapa yang kembali dalam 14 hari setelah mulai diam: dari yang diajak, dan dari yang sengaja tidak diajak. Dari sepuluh minggu terakhir sejauh sudah dapat diketahui.',
      askedBack: 'Diajak kembali',
      leftAlone: 'Dibiarkan',
      lift: 'Kampanye di samping yang sengaja tidak dikirimi',
      liftHint: 'Balasan dalam 72 jam dari yang dikirimi, dan dari yang sengaja dilewati.',
      toAsked: 'Dikirimi',
      toHeldOut: 'Dilewati',
      difference: 'Selisih',
      liftSure: 'kemungkinan nyata',
      liftUnsure: 'bisa jadi kebetulan',
    },
    es: {
      flow: 'Flujo',
      winBack: 'Quienes callaron: invitados a volver junto a quienes se dejó en paz',
      winBackHint:
        'Quién volvió en los 14 días tras callar: de los invitados y de aquellos a quienes no se escribió a propósito. De las últimas diez semanas de las que ya se sabe.',
      askedBack: 'Invitados a volver',
      leftAlone: 'Dejados en paz',
      lift: 'Campañas junto a quienes quedaron fuera',
      liftHint: 'Respuestas en 72 horas de quienes la recibieron y de quienes quedaron fuera a propósito.',
      toAsked: 'La recibieron',
      toHeldOut: 'Quedaron fuera',
      difference: 'Diferencia',
      liftSure: 'probablemente real',
      liftUnsure: 'podría ser azar',
    },
    pt: {
      flow: 'Fluxo',
      winBack: 'Quem se calou: chamados de volta ao lado de quem foi deixado em paz',
      winBackHint:
        'Quem voltou em até 14 dias depois de se calar: dos que foram chamados e dos que, de propósito, não foram. Das últimas dez semanas das quais já se sabe.',
      askedBack: 'Chamados de volta',
      leftAlone: 'Deixados em paz',
      lift: 'Campanhas ao lado de quem ficou de fora',
      liftHint: 'Respostas em 72 horas de quem a recebeu e de quem ficou de fora de propósito.',
      toAsked: 'Receberam',
      toHeldOut: 'De fora',
      difference: 'Diferença',
      liftSure: 'provavelmente real',
      liftUnsure: 'pode ser acaso',
    },
  },
);
