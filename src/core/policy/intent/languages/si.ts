/** Sinhala in its own letters, and as it is typed in Latin ones (Singlish). */
import type { Vocabulary } from '../vocabulary.ts';
import { loans } from './loans.ts';

export const si: Vocabulary = {
  language: 'si',
  objectFirst: true,
  words: {
    'complaint threat': `බ්ලොක් කරනවා, block karanawa, report karanawa, බ්ලොක් කරන්නම්`,
    stop: 'නවත්වන්න, නවතන්න, නවත්තන්න, නවත්වන්න කරුණාකර, ස්ටොප්, නවතු, නවත්වනු, nawaththanna, nawathwanna, navaththanna, navathwanna, nawattanna, stop karanna',
    cancel: 'අවලංගු, අවලංගු කරන්න, කැන්සල්, කැන්සල් කරන්න, ඉවත් වන්න, අවසන්, cancel karanna, awalangu karanna',
    halt: 'නවත්වන්න, නවත්තන්න, නවතන්න, නවත්වනවද, නවත්වනු, නවත්වනු මැනවි, නවත්වලා දෙන්න, නවත්වල දාන්න, නවත්තල දාන්න, නවත්තපන්, නවත්වපන්, නතර කරන්න, නතර කරනු, නතර කරලා දෙන්න, නතර කරපන්, ස්ටොප් කරන්න, ස්ටොප් කරපන්, nawaththanna, nawathwanna, nawattanna, nawattwanna, navaththanna, navathwanna, navattanna, nawaththala danna, nawaththapan, nawathwala danna, natara karanna, nathara karanna, nathara karapan, stop karanna, stop krnna, stop karapan, stop karala danna, off karanna, band karanna',
    halting:
      'නවත්වන්නේ, නවත්තන්නේ, නවත්වන්නෙ, නවත්තන්නෙ, නවත්වන, නවත්වන්න ඕන, නවත්තන්න ඕන, නවත්වාගන්න, නතර කරන්නේ, නතර කරන්නෙ, නතර කිරීමට, නතර කරගන්නේ, නැවැත්වීමට, නවතින්න, ස්ටොප් කරන්නේ, nawaththanne, nawathwanne, nawattanne, navaththanne, natara karanne, nathara karanne, nathara karaganne, stop karanne, stop karaganne, stop krnne, stop karanna one, නවත්තනවා, නවත්තපන්, නවත්තන්න, ඕෆ් කරන්න, ඕෆ් කරන්නේ, navattanna, nawathanna, nawattanna, off karanna, stop karanna',
    unsub: `unsubscribe kar*, unsubscribe kr*, unsubscribe wen*, දායකත්වය අවලංගු කර*, ${loans.unsub}, අන්සබ්ස්ක්‍රයිබ්*, දායකත්වය අවලංගු, දායකත්වය ඉවත්, ලියාපදිංචිය අවලංගු, ලැයිස්තුවෙන් ඉවත්, ලැයිස්තුවෙන් අයින්, ලිස්ට් එකෙන් අයින්, ලිස්ට් එකෙන් ඉවත්, ගෲප් එකෙන් අයින්, ගෘප් එකෙන් අයින්, unsubscribe karanna, unsubscribe wenne, unsubscribe wenna, list eken ain, list eken iwath, list eken ayin, group eken ain`,
    remove:
      'ඉවත් කරන්න, ඉවත් කරනු, ඉවත් කරපන්, ඉවත් කරලා, අයින් කරන්න, අයින් කරපන්, අයින් කරලා දෙන්න, අයින් කරල දාන්න, මකන්න, මකා දමන්න, මකල දාන්න, මකලා දාන්න, ඩිලීට් කරන්න, ඩිලීට් කරපන්, ඩිලිට් කරන්න, රිමූව් කරන්න, බ්ලොක් කරන්න, iwath karanna, ivath karanna, iwath karapan, ain karanna, ayin karanna, ain karapan, ain karala danna, makanna, makala danna, delete karanna, delete krnna, delete karapan, delete karala danna, remove karanna, remove krnna, remove karapan, remove karala danna, block karanna, delete, remove',
    send: 'එවන්න, එවන, එවන එක, එවීම, එවීමෙන්, යවන්න, යවන, යවන එක, යැවීම, දාන, දාන එක, කරන එක, එන, එන එක, ඇමතීම, evanna, ewanna, evana eka, ewana eka, ewana, evana, yawanna, yavanna, yawana eka, yavana eka, yawana, dana eka, karana eka, ena eka, send karana eka, send karanna, එවුවොත්, එව්වොත්, ewwoth, evvoth',
    'dont send':
      'එවන්න එපා, එවන්නෙපා, එවන්න එපා ඉතින්, එවනු එපා, යවන්න එපා, යවන්නෙපා, එවන්න ඕන නෑ, එවන්න ඕනි නෑ, එවන්න ඕනේ නෑ, එවීමෙන් වළකින්න, එවීමෙන් වැළකී, දාන්න එපා, evanna epa, ewanna epa, yawanna epa, yavanna epa, ewannepa, evannepa, yawannepa, danna epa, dannepa, send karanna epa, send krnna epa, send karannepa, ewanna one na, evanna one na, ewanna oni na',
    receive: 'ලැබෙන්න, ගන්න, ලබා ගන්න, labenna',
    got: 'ආවේ නෑ, ආවෙ නෑ, ආවේ නැහැ, ආවා, ලැබුනේ නෑ, ලැබුණේ නැහැ, ලැබුණා, awe na, awe naha, aawe na, aawa, labune na, labuna, avena',
    want: 'ඕන, ඕනේ, ඕනි, ඕනෑ, අවශ්‍ය, අවශ්‍යයි, කැමති, කැමතියි, one, oni, oone, awashya, awashyai, kamathi, kemathi',
    'dont want':
      'එපා, ඕන නෑ, ඕනේ නෑ, ඕනි නෑ, ඕන නැහැ, ඕනෙ නෑ, ඕනෑ නැත, අවශ්‍ය නෑ, අවශ්‍ය නැහැ, අවශ්‍ය නැත, කැමති නෑ, කැමති නැහැ, කැමැත්තක් නැත, epa, epaa, one na, one naha, one naa, oni na, oni naha, oona na, awashya na, awashya naha, kamathi na, kamathi naha, kemathi na, ona na, ona ne, one ne',
    bother: 'කරදර, වද, බාධා, karadara, wada, disturb',
    'dont bother me':
      'කරදර කරන්න එපා, කරදර කරන්නෙපා, වද දෙන්න එපා, බාධා කරන්න එපා, වදයක් වෙන්න එපා, karadara karanna epa, karadara karannepa, wada denna epa, wada dennepa, disturb karanna epa, disturb karannepa',
    message: `${loans.message}, පණිවිඩ*, පණිවුඩ*, මැසේජ්*, මැසේජ*, මැසෙජ්*, මෙසේජ්*, කෙටි පණිවිඩ*, කෙටි පණිවුඩ*, දැන්වීම්*, දැන්වීම*, ඕෆර්*, ඔෆර්*, එස්එම්එස්*, වට්ස්ඇප්*, ස්පෑම්*, නොටිෆිකේෂන්*, අප්ඩේට්*, message eka, messages tika, msg eka, panivida, paniwida, dannweem, danweem, offers tika`,
    list: `${loans.list}, ලැයිස්තුව, ලැයිස්තුවෙන්, ලිස්ට්, ලිස්ට් එක, ලිස්ට් එකෙන්, ගෲප් එකෙන්, දත්ත ගබඩාවෙන්, මගේ නම්බර්, මගේ නම්බර් එක, මගේ අංකය, මගේ දුරකථන අංකය, මගේ නම, මේ නම්බර් එක, මේ අංකය, මගේ නොම්මරය, mage number, mage number eka, mage nambar eka, mage no eka, mage nama, me number eka, list eken, list eka, group eken`,
    other: `${loans.other}, ඕඩර්*, ඇණවුම*, ඇනවුම*, පාර්සල්*, ඩිලිවරි*, හමුව*, බුකින්*, පන්තිය*, පාඩම*, ක්ලාස්*, බෙහෙත්*, පෙති*, ප්‍රතිකාර*, සිගරට්*, දුම්*, මත්පැන්*, බිල*, සල්ලි*, මුදල්*, කාඩ්*, ගිණුම*, ටිකට්*, බස්*, කෝච්චි*, වාහන*, ෆොටෝ*, වීඩියෝ*, ලින්ක්*, ලිපිනය*, ලූනු*, මිරිස්*, සීනි*, ලුණු*, තෙල්*, කිරි*, බත්*, කෑම*, බිත්තර*, චිකන්*, මස්*, මේස*, කාමර*, සයිස්*, පාට*, මිල*, කඩේ*, කඩය*, පාසල*, ඔෆිස්*, වැඩ*, වැස්ස*, වතුර*, ලයිට්*, ගෑස්*, හිනා*, කැස්ස*, උණ*, ළමයා*, කේක්*, යතුර*, දොර*, පත්තර*, ෆෝන්*, කෝල්*, beheth, pethi, lunu, miris, sini, seeni, kiri, bath, kema, kama, salli, kade, kadey, wessa, wathura, kassa, una, lamaya, phone, bus, mila`,
    me: 'මට, මාව, මගේ, අපට, අපිට, අපේ, මේ නම්බර් එකට, මේ අංකයට, මගේ නම්බර් එකට, මගේ අංකයට, mata, mawa, maawa, mage, apita, ape, me number ekata, mage number ekata',
    this: 'මේ, මේවා, මේක, මේව, මෙම, ඔය, ඔයවා, ඕවා, සියල්ල, ඔක්කොම, මොකුත්, කිසිම, කිසිවක්, වගේ, me, mewa, meka, mewwa, oya, owa, okkoma, mokuth, kisima, wage',
    dont: 'එපා, කරන්න එපා, කරන්නෙපා, නැහැ, නෑ, එන්න එපා, karanna epa, krnna epa, karannepa, enna epa, dont',
    no: 'නැතුව, nathuwa',
    again: `ආයෙත්, නැවත, ආයේ, ayeth, aye`,
    why: `ඇයි`,
    when: `කවද්ද`,
    more: 'තව, ආයේ, ආයෙත්, ආයෙ, නැවත, තවත්, මින් ඉදිරියට, මින්පසු, මීට පසු, ඉදිරියේදී, කවදාවත්, අද ඉඳන්, තවදුරටත්, thawa, tawa, aye, ayeth, aayeth, aaye, nawatha, min idiriyata, minpasu, kawadawath, again, anymore',
    enough: 'ඇති, හොඳටම ඇති, athi, hondatama athi',
    so: `ඒ නිසා, එනිසා, ඒ හින්දා, e nisa`,
    way: `මොකද කරන්නේ, මොනවද කරන්න, මොනවද කරන්න ඕන, කොහොමද, mokada karanne, kohomada`,
    rid: `එන්නේ නැති වෙන්න, නොඑන්න, එන එක නවත්තන්න, එන්නේ නැති, enne nathi, enne nathi wenna`,
    number: `නම්බර්, අංකය`,
    kin: `දුවගේ, පුතාගේ`,
    ask: 'කොහොමද, කෙසේද, කොහොම, kohomada, kohomda, kohoma, how to, how, මොකද කරන්නේ, mokada karanne',
    common:
      'මොකද, කවදද, කොහෙද, කීයද, කවුද, ඇයි, ඔව්, නෑ, තියෙනවා, තියෙනවද, එනවා, හෙට, ඊයේ, උදේ, හවස, හොඳයි, ගොඩක්, හරි, එක, දෙක, තුන, දෙනෙක්, ඒක, ඔයා, අපි, පස්සේ, ඒත්, mokada, kawadada, koheda, keeyada, kiyada, kawda, ai, aei, ow, na, naha, thiyenawa, thiyenawada, enawa, heta, iye, ude, hawasa, hondai, godak, hari, eka, deka, thuna, eka, oya, api, passe, eth',
    filler: `${loans.filler}, කරුණාකර, කරුණාකරලා, ප්ලීස්, ස්තුතියි, තෑන්ක්ස්, ආයුබෝවන්, හෙලෝ, හායි, අයියා, අක්කා, මල්ලි, නංගි, සර්, මැඩම්, මිස්, දැන්, දැන්ම, දැන්මම, ඉක්මනට, වහාම, හරි, මම, අපි, ඔයාලගේ, ඔබේ, ඔබගේ, ඔබෙන්, වලින්, එකෙන්, ගෙන්, වල, කරන්න, ඔයා, ඉතින්, අනේ, බන්, එන, karunakara, karunakarala, sthuthi, isthuthi, stuti, ayubowan, aiya, ayya, akka, malli, nangi, dan, danma, dan mama, ikmanata, hari, mama, api, oyalage, oyage, obe, walin, eken, gen, karanna, ithin, ane, aney, ban, machan, ena, මචං, අයියේ, අක්කේ, sir, please, plz, ayye`,
    start: 'අරඹන්න, පටන් ගන්න, ස්ටාර්ට්, patan ganna, arambanna, start karanna, subscribe karanna',
    back: 'ආයේ පටන් ගන්න, ආයෙත් පටන් ගන්න, නැවත අරඹන්න, නැවත එක් කරන්න, ආයෙ ඇඩ් කරන්න, aye start karanna, aye patan ganna, ayeth start karanna, aye add karanna, nawatha subscribe, aye subscribe, ayeth msg ewanna patan, ayeth patan ganna, නැවත එකතු කරන්න, ආයෙ එකතු කරන්න, ayeth add karanna',
    help: 'උදව්, උදව් කරන්න, උදව්වක්, උපකාර, සහාය, udaw, udaw karanna, udawwak, udav, help karanna, help ekak one, meka mokakda, mokakda meka, oya kawda, kawda, kauda, oyala kawda, මේ මොකක්ද, මේක මොකක්ද, ඔයා කවුද, ඔයාලා කවුද, කවුද, me number eka kageda, ඔබ කවුද, කවුද මේ, මේ කවුද, මේ කාගේ නම්බර් එකද, kauda me, kawda me, me kawda, me kage number ekada, udaw oni',
    unsure:
      'කැමති නෑ, කැමති නැහැ, උනන්දුවක් නෑ, උනන්දුවක් නැහැ, ඕන නෑ, අවශ්‍ය නෑ, ඇති, හොඳටම ඇති, එපා මේවා, ස්පෑම්, වැරදි නම්බර්, වැරදි අංකය, රෝන්ග් නම්බර්, ගොඩක් මැසේජ්, මෙච්චර මැසේජ්, වදයක්, kamathi na, kamathi naha, interest na, interested na, one na, oni na, awashya na, athi, hondatama athi, waradi number, wrong number, wrong number eka, mechchara message, godak message, wadayak, hora, pissu',
    complaint:
      'ඇයි මැසේජ් එවන්නේ, ඇයි එවන්නේ, මගේ නම්බර් එක කොහෙන්ද, මගේ නම්බර් එක කවුද, මෙච්චර මැසේජ්, රිපෝට් කරනවා, පැමිණිලි කරනවා, වැරදි නම්බර්, ai message ewanne, ai ewanne, mage number eka kohenda, mage number eka kauda, mechchara message, wrong number, waradi number, පාරිභෝගිකයෙක් නෙවෙයි, කස්ටමර් නෙවෙයි, කී පාරක්, කී සැරයක්, kee parak, ki parak',
    phrase:
      'මට පාඩුවේ ඉන්න දෙන්න, මාව අතාරින්න, මැසේජ් එවන්න එපා, මැසේජ් දාන්න එපා, මැසේජ් එපා, පණිවිඩ එපා, නම්බර් එක අයින්, නම්බර් එක මකන්න, නම්බර් එක ඩිලීට්, නම්බර් එක ඉවත්, අංකය ඉවත්, අංකය මකන්න, නම අයින්, නම ඉවත්, කතා කරන්න එපා මට, mawa atharinna, message ewanna epa, msg ewanna epa, message evanna epa, msg evanna epa, message danna epa, msg danna epa, message epa, msg epa, messages epa, number eka ain, number eka ayin, number eka delete, number eka remove, number eka makanna, number eka iwath, list eken ain, list eken remove, msg karanna epa, message karanna epa',
    never:
      'බස් නැවතුම, බස් හෝල්ට්, නවත්වන්න එපා, නවත්තන්න එපා, නතර කරන්න එපා, ඩිලීට් කරන්න එපා, අයින් කරන්න එපා, ඉවත් කරන්න එපා, අවලංගු කරන්න එපා, කැන්සල් කරන්න එපා, අමතක කරන්න එපා, අමතක වෙන්න එපා, බය වෙන්න එපා, කලබල වෙන්න එපා, පරක්කු කරන්න එපා, කමක් නෑ, කමක් නැහැ, දන්නේ නෑ, දැන් එපා, අද එපා, මිල ලැයිස්තුව, නම්බර් එක මාරු*, අලුත් නම්බර්*, මගේ නම, bus stop, bus halt, nawaththanna epa, stop karanna epa, delete karanna epa, remove karanna epa, cancel karanna epa, amathaka karanna epa, amataka karanna epa, baya wenna epa, kalabala wenna epa, parakku karanna epa, late karanna epa, kamak na, kamak naha, danne na, dan epa, ada epa, price list, aluth number, mage nama',
    less: 'අඩුවෙන්, අඩු කරන්න, සතියකට එකක්, සතියකට සැරයක්, මාසෙකට එකක්, මාසෙකට සැරයක්, හැමදාම එවන්න එපා, දවස් ගානේ එවන්න එපා, aduwen, adu karanna, sathiyakata, sathiyata sarayak, maseta sarayak, hamadama ewanna epa, daily ewanna epa',
    many: 'මෙච්චර, mechchara, mechcara',
    hours: 'රෑට, රාත්‍රියට, මහ රෑ, rata, rae, maha ra, office welawe',
    pause: 'ටික කාලෙකට, pause, pause karanna',
    only: 'විතරක්, පමණක්, witharak, vitharak, only',
    day: 'දවස්, දවසක්, dawas',
    week: 'සති, සතියක්, sathi',
    month: 'මාස, මාසයක්, masa',
  },
  periods: { 'අද, ada': 1, 'මේ සතියේ, me sathiye': 7, 'මේ මාසේ, ටික කාලයකට, me mase, tika kalekata': 30 },
  numbers: { eka: 1, deka: 2, thuna: 3 },
};
