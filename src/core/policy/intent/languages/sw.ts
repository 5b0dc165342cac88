/** Swahili. Verbs carry subject, negation and object: `msinitumie` is "do not send me". */
import type { Vocabulary } from '../vocabulary.ts';

export const sw: Vocabulary = {
  language: 'sw',
  words: {
    stop: 'simama, koma, acheni, komesha, sitisha, jiondoe, jitoe, ondoa, futa, toa, wacha, achana nami, sitaki tena, nitoe, niondoe, kataa',
    cancel: 'ghairi, katisha, toka, ondoka, mwisho, maliza, batilisha',
    halt: 'acheni, wacha, wacheni, koma, komesheni, komesha, simamisha, simamisheni, sitisha, sitisheni, achana, achaneni, acha kabisa, acha tafadhali',
    halting:
      'acha, kuacha, kusitisha, kukomesha, kusimamisha, nisimamishe, nisitishe, zima, zuia, usiendelee, nikomeshe, muache, mkome, uache, kuzuia, ziache, zikome, kuzima',
    unsub: `jiondoe, kujiondoa, nijiondoe, najiondoa, jitoe, kujitoa, nijitoe, najitoa, ninajiondoa, nimejiondoa, kujiengua, nijitoeje, nijiondoeje, ninawezaje kujiondoa, sitisha usajili, futa usajili, ghairi usajili, kujiondoa kwenye, naondoa idhini, ondoa usajili wangu, jiunga out, nitoke kwenye orodha, kutoka kwenye orodha, kutoka kwenye kundi, kutoka kwenye group, nataka kujiondoa, nataka kujitoa, nimejitoa, kuondoa idhini, naondoa ridhaa, natoa idhini yangu nje, toka kwenye list`,
    remove:
      'ondoa, ondoeni, niondoe, futa, futeni, toa, toeni, nitoe, nitoeni, niondoeni, nifute, nifuteni, zifute, kuondoa, kufuta, kutoa, delete, block, zuia, muondoe, mnitoe, mniondoe, unitoe, uniondoe',
    'remove me': `nitoe, nitoeni, niondoe, niondoeni, nifute, nifuteni, mnitoe, mniondoe, unitoe, uniondoe, kunitoa, kuniondoa, nitoeni, mnifute, tutoeni, tuondoeni`,
    send: 'tuma, tumeni, kutuma, kunitumia, kutumia, mnatuma, unatuma, andika, kuandika, kuniandikia, wasiliana, kuwasiliana, piga, kupiga, kunipigia, kunitext, kutext, kumessage, kutumiwa, kunisumbua, kunitumia ujumbe, mnanitumia, unanitumia, kuspam',
    'send me': 'kunitumia, kuniandikia, kunipigia, kuwasiliana nami, kunitext, nitumie, nitumieni, mnitumie',
    'dont send': `usitume, msitume, usiandike, msiandike, usitumie, msitumie tena, usiwasiliane, msiwasiliane, usipige, msipige, usinitext, msitumie, msinitumie, usinitumie, usinitumie tena, msinitumie tena, msinipigie, usinipigie, msiniandikie, usiniandikie, msinisumbue, usinisumbue, msinitext, msitutumie, msinikumbushe, msinitumie ujumbe, acha kunitumia, acheni kunitumia, acheni kutuma, acha kutuma, muache kutuma, muache kunitumia`,
    'dont send me':
      'usinitumie, msinitumie, usiniandikie, msiniandikie, usinipigie, msinipigie, usiwasiliane nami, msiwasiliane nami, usinitext, usinimessage, msinitext, usinitumie tena, usinitumieni, msinitumieni, usitutumie, msitutumie',
    receive: 'kupokea, kupata, kupewa, kutumiwa, nipokee, kuona, kusoma, kuwa',
    got: 'nimepokea, nilipokea, sijapokea, nimepata, sijapata, haujafika, umefika, haijafika, imefika, sikupata, sikupokea, hakuna ujumbe, sipati, sipokei, haujaja',
    want: 'nataka, ningependa, natamani, nahitaji, tunataka, napenda, ninataka, nia, nimeomba, nakubali',
    'dont want': `sitaki, hatutaki, sihitaji, sipendi, sitamani, sina haja, sina haja na, sina nia, sitahitaji, sitaki tena, sikutaka, nimechoka na, nimechoshwa na, sikubali, sitokubali, sivutiwi, sihitaji tena, sina haja ya, siko tayari, sikubaliani, napinga, nimechoka, sipendezwi`,
    bother: 'sumbua, kusumbua, kunisumbua, kero, kukera',
    'dont bother me':
      'usinisumbue, msinisumbue, usisumbue, msisumbue, usinikere, msinikere, usinisumbueni, msitusumbue, acha kunisumbua, acheni kunisumbua',
    keep: 'kukosa, kupitwa, kupoteza',
    message: `ujumbe, jumbe, meseji, mesej, message, sms, matangazo, tangazo, ofa, promosheni, arifa, taarifa, habari zenu, barua pepe, whatsapp, spam, msg, messages, texts, matangazo ya biashara, promo, notisi, text, ukumbusho, vikumbusho, messeji, taarifa zenu, mialiko, mwaliko`,
    list: `orodha, orodhani, list, kundi, kikundi, group, hifadhidata, namba yangu, nambari yangu, simu yangu, namba hii, nambari hii, jina langu, taarifa zangu, mawasiliano yangu, data yangu, usajili, usajili wangu, contacts, mfumo, mfumo wenu, orodha yenu, kwenye orodha, namba yake, namba ya baba, data zangu, taarifa zangu zote, grupu`,
    other:
      'oda, agizo, order, miadi, nafasi, booking, darasa, kozi, somo, masomo, matibabu, dawa, vidonge, sigara, kuvuta, pombe, mzigo, kifurushi, delivery, risiti, ankara, malipo, pesa, gari, basi, treni, teksi, tiketi, ndege, intaneti, umeme, maji, gesi, mvua, kucheka, kulia, kula, kunywa, kitunguu, vitunguu, sukari, chumvi, jibini, nyama, kuku, barafu, pilipili, meza, chumba, picha, video, faili, hati, anwani, mahali, mapishi, kiungo, kodi, code, bidhaa, akaunti, kadi, mkataba, bima, mkopo, bei, kazi, saizi, funguo, mtoto, watoto, mbwa, paka, mkutano, sherehe, gym, keki, chanjo, upasuaji, mlangoni, kituo, bodaboda',
    me: 'mimi, mie, nami, kwangu, sisi, yangu, yetu, langu',
    this: 'hii, hizi, huu, hiyo, hayo, haya, hivi, vitu, chochote, zote, yote, mambo haya, zenu, wenu, ujinga',
    dont: `usi, msi, si, hapana, kamwe, bila, hakuna, msiendelee, usiendelee, naomba usi, hakuna haja ya, hamna haja ya, si lazima, haina haja, tafadhali msi`,
    no: 'hakuna, bila, hamna',
    more: 'tena, zaidi, kabisa, kamwe, daima, milele, mengine, nyingine, zingine, siku zijazo',
    enough: 'inatosha, imetosha, yatosha, tosha',
    ask: 'jinsi ya, namna ya, vipi, ninawezaje, nawezaje, naweza, naweza kuacha, nifanyeje, nifanye nini, je naweza, nitawezaje, inawezekana, tafadhali, naomba, ningependa, nataka, nifanyeje ili, njia ya',
    filler: `tafadhali, tafadhalini, naomba, asante, asanteni, asante sana, ahsante, shukrani, habari, hujambo, mambo, jambo, shikamoo, karibu, samahani, pole, sasa, sasa hivi, mara moja, haraka, zote, wote, yote, kwa, ya, wa, za, la, na, kwenye, katika, kutoka, yenu, wenu, zenu, yako, ndugu, rafiki, kaka, dada, bwana, mama, bosi, mkuu, sawa, ndio, ndiyo, ok, leo, kuanzia leo, tu, jamani, hapa, hii, hizi, nyinyi, ninyi, wewe, please, ili, mimi, nataka, ningependa, nawaomba, nakuomba, ninaomba, tena, habari za asubuhi, habari za jioni, habari zenu, ndugu zangu, asanteni sana, ahsanteni, tunaomba, baba, boss, kabisa, milele, tangu leo, kuanzia sasa, hii ni huduma gani, nyinyi ni nani, hii ni namba gani, pls`,
    common:
      'nini, nani, lini, wapi, kwa nini, ngapi, kiasi gani, lakini, au, kwa sababu, sana, nzuri, pia, saa, siku, kesho, jana, asubuhi, jioni, usiku, mchana, ni, ana, nina, una, tuna, wana, kuna, moja, mbili, tatu, kabla, baada, enda, kuja, kuona, jua, fungua, funga, nunua, uza, wiki, watu, bado, kiko, iko, yuko, gani',
    start: 'anza, anzisha, jiunge, jisajili, endelea, anza tena, sajili, nisajili, niunge',
    back: `anza tena, nisajili tena, jiunge tena, nataka kupokea ujumbe tena, nataka kupokea tena, kupokea ujumbe tena nataka, nirudishe, nirudisheni, nirudishe kwenye orodha, niunge tena, nataka kujiunga tena, nataka kurudi, nirudishe kwenye list, nijiunge tena, kujiunga tena, niandikisheni tena, nilijitoa kwa bahati mbaya, nilijiondoa kwa bahati mbaya, nilituma stop kwa bahati mbaya, niungeni tena, tuma tena`,
    help: 'msaada, nisaidie, nisaidieni, naomba msaada, saidia, nahitaji msaada, habari, maelezo, usaidizi',
    unsure: `sipendi, sivutiwi, sina nia, sina haja, inatosha, imetosha, yatosha, basi, basi inatosha, kero, mnanisumbua, unanisumbua, usumbufu, ujumbe mwingi, meseji nyingi, spam, namba si sahihi, namba sio sahihi, nambari si sahihi, umekosea namba, mmekosea namba, wrong number, si mimi, sio mimi, ondokeni, potelea mbali, mjinga, wajinga, pumbavu, nitawaripoti, nitawashtaki, nitawablock, matapeli, utapeli, tapeli, sio kwangu, nimechoka, nyamaza, tena, tena nyinyi, nyinyi tena, meseji nyingi sana, mnasumbua, mnachosha, mnakera, mnaudhi, inakera, sihitaji, si interested, sina interest, namba siyo, namba sio, mmepata wapi namba yangu, namba yangu mmepata wapi, mlipata wapi namba yangu, nani kawapa namba yangu, wezi, wapumbavu, kuma, mavi, nawablock`,
    complaint:
      'kwa nini mnanitumia, kwanini mnanitumia, mbona mnanitumia, kwa nini unanitumia, mbona unanitumia, mmepata wapi namba yangu, mlipata wapi namba yangu, umepata wapi namba yangu, nani amewapa namba yangu, nitawaripoti, nitaripoti, nitawashtaki, nitawablock, ujumbe mwingi sana, meseji nyingi sana, mnanisumbua, unanisumbua, sijajisajili, sikujisajili, umekosea namba, futa akaunti',
    phrase: `niacheni, niache, niacheni kwa amani, niache kwa amani, niache kabisa, niacheni kabisa, achana na mimi, achaneni na mimi, achana nami, achaneni nami, sahau namba yangu, sahauni namba yangu, usinitafute, msinitafute, usinisumbue, msinisumbue, usinitumie, msinitumie, usiniandikie, msiniandikie, sitaki tena, sitaki kupokea, sitaki kutumiwa, sitaki ujumbe, sitaki meseji, acha kunitumia, acheni kunitumia, acha kutuma, acheni kutuma, nataka kutoka kwenye, nataka kujitoa, nataka kuacha kupokea, kuacha kupokea, nataka mniondoe, nifanyeje ili, nifanye nini ili, niandike nini ili, niandike nini kusitisha, nitume nini ili, nijibu nini ili, ili ziache, ili zisije, ili isije, ili zikome, ili nisipate, ili nisipokee, ili nisitumiwe, nawezaje kujitoa, nawezaje kujiondoa, nawezaje kusitisha, nawezaje kuacha, jinsi ya kujitoa, jinsi ya kujiondoa, jinsi ya kusitisha, napataje kutoka, najitoaje, najiondoaje, nazuiaje, nasitishaje, futa namba, futeni namba, futa nambari, ondoa namba, ondoeni namba, ondoeni nambari, toeni namba, toa namba, futa data, futeni data, futa taarifa zangu, futeni taarifa zangu, nisahau, nisahauni, sitaki kusikia kutoka, sitaki kusikia, sitaki chochote, mniache, muniache, nimeshasema, nimeshawaambia, nimeomba mara, mara ngapi niseme, mara ngapi nawaambia, mi si mteja, mimi si mteja tena, si mteja tena, napinga matumizi ya data, sikubali data yangu, stop jamani, stop bundle, stop mnani, stop mnanimalizia, stop tafadhali, stop sitaki, mnanimalizia bundle, mnamaliza bundle`,
    never:
      'kituo cha basi, kituo, stendi, mvua imeacha, imeacha, usiache, msiache, siwezi kuacha, kuacha kuvuta, kuacha sigara, kuacha pombe, kuacha dawa, acha mlangoni, acha mzigo, acha hapo, acha kwa, niache mlangoni, mwisho wa mwezi, mwisho wa wiki, wikendi, mwishoni, linaisha lini, hapana asante, sio sasa, si sasa, bado, sijui, sina uhakika, hakuna shida, hamna shida, hakuna tatizo, usijali, msijali, usisahau, msisahau, usitume mzigo, usitume leo, orodha ya bei, orodha ya, kwenye orodha ya kusubiri, namba yangu imebadilika, namba yangu ni, namba mpya, nambari ya oda, namba ya oda, namba ya akaunti, tuma tena, tuma tena ujumbe, nitumie tena, nitumie, nitumieni, niandikie, nipigie, asante kwa ujumbe, ujumbe wako, maelezo zaidi, taarifa zaidi, habari zaidi, kujua zaidi, toa kitunguu, usiondoe, usifute, usinitoe, usiniondoe, ghairi oda, kughairi miadi, basi la, basi gani',
    less: 'mara chache, ujumbe mchache, punguza, punguzeni, mara moja kwa mwezi, mara moja kwa wiki, sio kila siku, si kila siku, msitume kila siku, usitume kila siku',
    many: 'kila siku, nyingi sana, mwingi sana, mara kwa mara, kila saa, sana sana',
    hours: 'usiku, usiku sana, alfajiri, wakati wa kazi, jumapili, wikendi, saa za kazi',
    pause: 'pumzisha, sitisha kwa muda, simamisha kwa muda, mapumziko',
    only: 'tu, pekee',
    day: 'siku',
    week: 'wiki',
    month: 'mwezi, miezi',
  },
  periods: { 'wiki hii, mpaka wiki ijayo': 7, 'mwezi huu, mpaka mwezi ujao, kwa sasa, kwa muda': 30 },
};
