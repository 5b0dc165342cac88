/** Galician. */
import type { Vocabulary } from '../vocabulary.ts';

export const gl: Vocabulary = {
  language: 'gl',
  words: {
    'unsure threat': `bloqueado, bloqueados, bloquéovos, vouvos denunciar, denunciado`,
    call: `chamedes, chamar, chama, chamade, chamen`,
    'complaint threat': `vouvos denunciar, denúnciovos, poñerei unha denuncia, vouvos bloquear, bloquéovos, bloquéovos, bloqueovos, denúnciovos, denunciovos, bloquéote, denunciareivos`,
    'ask send': `que escribo, que teño que escribir, que teño que poñer, que poño, que mando, que palabra`,
    consent: `consentimento, o meu consentimento, autorización, tratamento dos meus datos, os meus datos, permiso`,
    revoke: `revogo, revogar, retiro, retirar, opoñome, opoño, anulo`,
    stop: 'parade, parar, pare, paren, para xa, abonda de mensaxes, bórrame, borrádeme, elimíname, eliminádeme, quítame, quitádeme, sácame, sacádeme, sen publicidade, non molestar, non molestedes, non quero, rexeito, dádeme de baixa, dáme de baixa, deádeme de baixa',
    lone: 'borrar, borra, borrade, eliminar, elimina, eliminade, quitar, fóra, saír, baixa, fin, deixar',
    cancel: 'cancelar, cancela, cancelade, anular, anulade, finalizar, rematar, abandonar, saída',
    halt: 'para, parade, pare, paren, parar, deixa, deixade, deixe, detede, detente, cesade, cesar, parádeo, parade xa, deter',
    halting:
      'deixar de, deixa de, deixade de, deixe de, deixen de, deixedes de, deixes de, parar de, parade de, paren de, parar, paro, deter, deteño, cesar, bloquear, bloqueade, bloquea, desactivar, desactivade, evitar, suspender, suspendede, cancelar, cancelade, cancela, cancelo, anular, anulade, finalizar, rematar con, librarme, desfacerme, silenciar, apagar, cesen, cesade, cese, acabade con, rematade con',
    unsub:
      'darme de baixa, dádeme de baixa, dáme de baixa, dáde me de baixa, doume de baixa, me dou de baixa, dou de baixa, dar de baixa, dean de baixa, deades de baixa, me deades de baixa, déame de baixa, déanme de baixa, quero a baixa, solicito a baixa, pido a baixa, tramitade a baixa, a miña baixa, de baixa da lista, baixa da lista, baixa do boletín, baixa inmediata, baixa por favor, cancelar a subscrición, cancela a subscrición, cancelade a subscrición, cancelar subscrición, cancelar a miña subscrición, cancelade a miña subscrición, anular a subscrición, anulade a subscrición, desubscribir, desubscribirme, desubscribídeme, desubscríbeme, dessubscribirme, retiro o consentimento, retiro o meu consentimento, retirar o consentimento, retirar o meu consentimento, revogo o consentimento, revogo o meu consentimento, revogar o consentimento, revogar o meu consentimento, desapuntarme, desapúntame, desapuntádeme, me desapunto, desapúntome',
    remove:
      'borrar, borra, borrade, borre, borren, borredes, borrado, eliminar, elimina, eliminade, elimine, eliminen, eliminedes, quitar, quita, quitade, quite, quiten, quitedes, sacar, saca, sacade, saque, saquen, saquedes, retirar, retirade, suprimir, suprimide, excluír, excluíde, bloquear, bloqueade, esquecede, riscade, tachade',
    'remove me':
      'bórrame, borrádeme, bórreme, bórrenme, borrarme, elimíname, eliminádeme, elimíneme, elimínenme, eliminarme, quítame, quitádeme, quíteme, quítenme, quitarme, sácame, sacádeme, sáqueme, sáquenme, sacarme, me borredes, me eliminedes, me quitedes, me saquedes, me borren, me quiten, retirádeme, excluídeme, me borrar, me eliminar, sacádenos, borrádenos',
    send: 'enviar, envía, enviade, envíe, envíen, enviedes, envíes, envío, envíos, enviando, mandar, manda, mandade, mande, manden, mandedes, mandes, mandando, escribir, escribe, escribide, escriba, escriban, escribades, escribas, escribindo, contactar, contacta, contactade, contacten, contactedes, chamar, chama, chamade, chamen, chamedes, remitir, comunicar, cheguen, chegar, chegue, notificar, notificade',
    'send me':
      'me envíes, me enviedes, me envíen, me envíe, enviarme, envíame, enviádeme, enviándome, me mandes, me mandedes, me manden, mandarme, mándame, mandádeme, mandándome, me escribas, me escribades, me escriban, escribirme, escríbeme, escribídeme, escribíndome, me contactedes, me contacten, contactarme, contactar comigo, contactedes comigo, contacten comigo, me chamedes, chamarme, me cheguen, nos enviedes, volvades a escribir, volvades a enviar, volvades a mandar',
    receive:
      'recibir, recibo, reciba, estar, ser, formar parte, ter, ler, ver, saber, seguir recibindo, recibindo, participar, ser contactado, ser contactada',
    got: 'recibín, non recibín, recibimos, chegou, non chegou, non me chegou, chegoume, non recibo, aínda non, non teño, non hai',
    want: 'quero, queremos, quería, gustaríame, desexo, desexamos, necesito, preciso, interesa, interesan, interesado, interesada, acepto, autorizo, consinto, pedín, solicitei, fan falta, fai falta, quixen, querido, pedido, autoricei',
    'dont want': `non quero, non queremos, non me interesa, non me interesan, non estou interesado, non estou interesada, non teño interese, non desexo, non necesito, non preciso, non acepto, non autorizo, non consinto, xa non quero, estou farto de, estou farta de, farto de, farta de, canso de, cansa de, rexeito, négome a, prohibo, non dou o consentimento, non dou permiso, renuncio a, cansado de, cansada de, xa non preciso`,
    bother:
      'molestar, molestes, molestedes, molesten, molestade, amolar, amoledes, amolade, acosar, acosedes, incordiar, dar a lata, dar a paliza',
    'dont bother me':
      'non me molestes, non me molestedes, non me molesten, non molestedes, non me amoledes, non me amoles',
    keep: 'perder, perderme',
    message: `mensaxe, mensaxes, mensaxiñas, sms, publicidade, propaganda, anuncio, anuncios, ofertas, oferta, promoción, promocións, promos, boletín, boletíns, notificación, notificacións, avisos, recordatorio, recordatorios, correos, correo, mails, whatsapp, whatsapps, wasap, wasaps, guasap, guasaps, comunicacións, novidades, noticias, spam, lixo, merda, parvadas, información vosa, información comercial, campañas, descontos, marketing, mercadotecnia, convites, difusión, outra mensaxe, unha mensaxe máis`,
    list: 'lista, listas, listaxe, base de datos, bases de datos, grupo, grupos, sistema, rexistro, rexistros, ficheiro, axenda, subscrición, o meu número, meu número, meu numero, meu teléfono, meu móbil, meu nome, meu contacto, este número, este teléfono, número meu, meus datos, os meus datos, datos persoais, contactos, vosos contactos, canle, número, teléfono, móbil',
    other: `pedido, pedidos, encarga, cita, citas, hora, reserva, reservas, visita, visitas, clase, clases, curso, cursos, tratamento*, medicament*, medicación, pastill*, pílula*, antibiótic*, fumar, tabaco, beber, alcohol, entrega*, paquete*, factura, facturas, pagamento*, pago, recibo de, transferencia*, bizum, coche, coches, bus, autobús, tren, metro, taxi, voo, voos, billete*, entradas, internet, luz, auga, gas, chuvia, chover, rir, chorar, comer, comida, cebola*, azucre, sal, queixo, salsa, carne, polo, patacas, mesa, cuarto, foto*, imaxe*, vídeo*, documento*, enderezo*, localización, receita*, ligazón, código, contrasinal, artigo*, produto*, carriño, conta, tarxeta*, contrato*, seguro, crédito, préstamo, prezo*, traballo, casa, talla, chave*, neno, nena, nenos, fillo, filla, fillos, bebé, can, gato, reunión, festa, condutor, repartidor*, cota, ximnasio, espera, compra, convidados, dieta, operación, sangue, sangrar, vacina*, persoa, xente, liña, lavadora, máquina, música, alarma, pan, torta, xeado, peito, adestramento*, comentario*, aluguer, viaxe*, obra, roupa, análise*, aplicación, app, lista de invitados, lista de convidados`,
    me: 'me, min, eu, nos, nós, meu, miña, meus, miñas, comigo',
    this: 'isto, isto, iso, este, esta, estes, estas, eses, esas, todo, todo isto, nada, nada máis, vosa, vosas, voso, vosos, de vós, vós, cousas, cousas así, o, os, as, tal, tales, algo, esa merda',
    dont: 'não, nao, no quiero, no me, non, nunca, ningún, ningunha, nada, sen, nin, tampouco, nunca máis, xa non, xamais, non fai falta que',
    no: 'cero, sen, ningunha, ningún',
    again: `outra vez, de novo, novamente, volver a, volvede a`,
    news: `ofertas, oferta, promocións, novidades, noticias, boletín, descontos, cupóns, promo`,
    join: `apuntarme, apuntádeme, apúntame, subscribirme, subscribídeme, engadídeme, engádeme, inscribirme, darme de alta, dádeme de alta`,
    curse: `á merda, ide á merda, vaite á merda, ide ao carallo, ao carallo, vaite ao carallo, ide rañala, vai rañala, ao demo, ide ao demo, largádevos, ide tomar polo cu, ide tomar vento, marchade, largade, que vos dean, aforrádeme, gardade, aforrádevos`,
    why: `por que, por qué`,
    when: `cando, ata cando, cuándo, quan`,
    yet: `aínda`,
    more: 'máis, mais, nunca máis, de novo, outra vez, no futuro, en diante, de agora en diante, seguir, sigades, volver, volvades, volvan, outros, outras',
    enough: 'abonda, abonda de, basta, basta de, xa abonda, chega de, demasiadas',
    so: `así que, polo tanto, por iso`,
    way: `que teño que facer, como fago, que fago`,
    rid: `deixar de recibir, deixo de recibir, non recibir, non me cheguen, non me chegue, librarme, desfacerme`,
    number: `número, teléfono`,
    kin: `filla, fillo, nai`,
    ask: 'como, como podo, como fago para, como fago, como se fai para, que teño que facer para, que teño que facer para que, que hai que facer para, podo, podedes, poderiades, poderías, podería, pódese, é posible, hai forma de, hai maneira de, por favor, prégovos que, pídovos que, pido que, agradecería que, agradeceríavos que, quero, quero que, quería, gustaríame, gustaríame que, non podo, non consigo, intento, onde podo, solicito, solicito que, esixo que, esixo, facede o favor de, fai o favor de',
    common:
      'é, son, era, sou, está, estou, estades, hai, teño, tedes, ten, e, ou, pero, porque, se, que, quen, cando, onde, cal, cales, canto, cantos, canta, por, para, con, de, do, da, dos, das, a, ao, á, aos, en, no, na, nos, nas, o, os, as, un, unha, moi, moito, moita, ben, bo, boa, mañá, hoxe, onte, noite, tarde, día, sábado, domingo, luns, martes, mércores, xoves, venres, horas, euros, custa, aberto, abrides, pechades, sitio, prazas, só, sempre, xa, aínda, aquí, alí, fóra, despois, antes, agora, novo, nova, mercar, pagar, paguei, semana, mes, pouco, tamén, fixen, ir, vir, pode, grazas, pai, nai, fillo, pasada, parada',
    filler:
      'por favor, porfa, grazas, gracias, moitas grazas, graciñas, grazas de antemán, ola, bos días, bo día, boas, boas tardes, boas noites, adeus, saúdos, un saúdo, atentamente, cordialmente, perdón, perdoade, desculpade, síntoo, agora, xa, agora mesmo, inmediatamente, urxente, urxentemente, todo, toda, todos, todas, de, do, da, dos, das, a, o, os, as, en, no, na, e, con, por, para, que, voso, vosa, vosos, vosas, vos, eu, ti, vostede, vós, de acordo, ok, si, pois, para sempre, definitivamente, hoxe, xente, señor, señora, dunha vez, de verdade, canto antes, o antes posible, quero, quería, un, unha, me, esta, este, estes, estas, isto, nin, malditas, desta',
    start:
      'comezar, empezar, alta, subscribir, subscribirme, continuar, retomar, apúntame, apuntádeme, iniciar',
    back: `alta outra vez, volver recibir, volver a recibir, recibir de novo, recibir outra vez, volver subscribirme, subscribirme de novo, apuntádeme de novo, apuntádeme outra vez, dádeme de alta, dáme de alta, engadídeme de novo, volvédeme a apuntar, dinme de baixa por erro, deime de baixa por erro, baixa por erro, baixa sen querer, quero volver, apúntame outra vez, apúntame de novo, apuntádeme, subscribídeme, inscribídeme, engádeme, metédeme na lista, poñédeme na lista, de baixa sen querer, deime de baixa sen querer, stop sen querer, stop por erro, mandádeme as ofertas, quero recibir ofertas, quero recibir as ofertas`,
    help: `que servizo é este, que é isto, axuda, axúdame, axudádeme, info, información, necesito axuda, preciso axuda, podedes axudarme, soporte, auxilio, que e isto, isto que é, quen é, quen es, quen sodes, quen fala, con quen falo, é un robot, es un robot, é un bot, como funciona, como funciona isto, de que vai isto, de quen é este número, que número é este, que empresa, axuda por favor, quen escribe, de que se trata`,
    unsure:
      'non me interesa, non me interesan, non estou interesado, non estou interesada, non teño interese, abonda, xa abonda, abonda xa, basta, basta xa, xa está ben, número equivocado, numero equivocado, número trabucado, equivocádesvos, equivocástesvos, persoa equivocada, demasiadas mensaxes, demasiado, spam, isto é spam, estafa, estafadores, pesados, que pesados, sodes uns pesados, molestos, ide á merda, á merda, vai á merda, calade, cala, non é para min, de onde sacastes o meu número, como tedes o meu número, dáme igual, estou farto, estou farta, acoso',
    complaint:
      'por que me enviades, por que me mandades, por que me escribides, por que recibo, de onde sacastes, como conseguistes, como tedes o meu, quen vos deu, poñerei unha queixa, demasiadas mensaxes, tantas mensaxes, isto é spam, nunca me subscribín, non me subscribín, nunca me apuntei, non me apuntei, nunca dei, non dei o meu consentimento, non dei permiso, número equivocado, rxpd, protección de datos, acoso, borrade a miña conta, eliminade a miña conta, xa non son cliente, xa non son clienta, xa non son socio, cantas veces, pola última vez, nunca me inscribín, nunca pedín, nunca autoricei',
    phrase: `deixádeme en paz, déixame en paz, deixademe en paz, déixeme en paz, déixenme en paz, deixádenos en paz, deixádeme tranquilo, deixádeme tranquila, déixame tranquilo, déixame tranquila, esquecede o meu número, esquece o meu número, esquecédevos de min, esquecédeme, non me escribas, non me escribades, non me escribades máis, non me enviedes, non me enviedes máis, non me envíes, non me mandedes, non me mandes, non me mandedes máis, non me contactedes, non contactedes comigo, non me chamedes, non enviedes máis, non mandedes máis, non escribades máis, non fai falta que me, non fai falta que enviedes, non fai falta que mandedes, xa non fai falta que, non me volvades, non me volvas a, non me volvan, quero saír, quero saír da lista, saír do grupo, saír da lista, saio do grupo, abandonar o grupo, marchar do grupo, como saio, como saio de aquí, como saio desta, como me quito, como me desfago, como me desapunto, deixar de recibir, non recibir máis, non recibir, non quero recibir, xa non quero recibir, non quero saber nada, non quero nada máis, non quero nada de vós, nada máis de vós, non quero que me, non quero estar na lista, non quero estar no grupo, non quero máis, que paren, que deixen de chegar, deixen de chegar, para que paren, desta lista, abonda de mensaxes, basta de mensaxes, chega de mensaxes, ningunha mensaxe máis, sen máis mensaxes, solicito a supresión dos meus, supresión dos meus datos, solicito a eliminación dos meus, non insistades, non dou o meu consentimento, non autorizo, ni unha mensaxe máis`,
    never:
      'non quero saír da, non quero saír do, não quero sair, nao quero sair, no quiero salir, parada, paradas, a parada, parada de bus, parada do bus, parada de autobús, próxima parada, non para de, non parar, non para, para aquí, onde para, para diante, bus para, para min, para o, para a, para os, para as, para un, para unha, para que hora, para hoxe, para mañá, fin de mes, final de mes, finais de mes, fin de semana, fins de semana, ao final, ata o final, final do curso, non paredes, non deixedes de, non podo parar, non podo deixar de, deixar de fumar, deixei de fumar, deixar de beber, deixar as pastillas, deixar o tratamento, deixou de chover, parou de chover, deixou de funcionar, deixade o paquete, deixade o pedido, deixádeo, deixade na, déixao, non me deades de baixa, non me quero dar de baixa, non quero darme de baixa, non quero a baixa, non me borredes, non me eliminedes, non me quitedes, baixa laboral, de baixa médica, estou de baixa, estaba de baixa, está de baixa, baixa de maternidade, planta baixa, dar de baixa o seguro, non pasa nada, ningún problema, non hai problema, non o sei, non sei, agora non, non agora, aínda non, hoxe non, non estou seguro, non estou segura, non grazas, de nada, non fai falta, non te preocupes, non vos preocupedes, nada máis, máis información, máis info, máis tempo, máis de, máis tarde, máis ou menos, máis detalles, ademais, número novo, novo número, o meu número é, cambiei de número, número de pedido, número de conta, lista de prezos, lista de espera, lista da compra, lista de convidados, unha lista, envíame, enviádeme, mándame a, mándame o, mandádeme a, mandádeme o, escribídeme cando, escríbeme cando, chamádeme, chámame, avisádeme, avísame, grazas pola mensaxe, pola mensaxe, a túa mensaxe, a vosa mensaxe, esta mensaxe, unha mensaxe, a mensaxe, en grupo, no grupo, grupo de, non esquezades, non esquezas, non só, sen cebola, sen azucre, sen glute, sen problema, baixa por erro, baixa sen querer, deime de baixa por erro, dinme de baixa por erro, non moito, non tan, abonda con, deixa mirar, deixa ver',
    less: 'menos a miúdo, non tan a miúdo, menos mensaxes, menos publicidade, menos frecuencia, non tantas, non tanto, unha vez ao mes, unha vez á semana, unha vez por semana, non todos os días, reducide, reducir',
    many: 'tantas, tantos, tanto, demasiadas, demasiado, todos os días, cada día, a diario, tan a miúdo, constantemente, todo o día',
    hours:
      'pola noite, de noite, tan tarde, tan cedo, os domingos, as fins de semana, en horario laboral, no traballo, despois das 20, a partir das 8, de madrugada',
    pause: 'pausa, pausar, unha pausa, pausade, silencio',
    only: '!só, soamente, unicamente',
    day: 'día, días',
    week: 'semana, semanas',
    month: 'mes, meses',
  },
  periods: {
    'hoxe, por hoxe': 1,
    'esta semana, a vindeira semana, a próxima semana, ata o luns': 7,
    'este mes, ata o mes que vén, de momento, por agora, temporalmente, unha tempada, durante as vacacións, de vacacións': 30,
  },
  numbers: { un: 1, unha: 1, dous: 2, dúas: 2, tres: 3, catro: 4 },
};
