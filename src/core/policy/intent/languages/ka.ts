/** Georgian in its own letters, and as it is typed in Latin ones. */
import type { Vocabulary } from '../vocabulary.ts';
import { loans } from './loans.ts';

export const ka: Vocabulary = {
  language: 'ka',
  objectFirst: true,
  words: {
    'complaint threat': `გიჩივლებთ, დაგბლოკავთ, dagblokavt, დაგბლოკავ`,
    'ask send': `რა დავწერო, რა უნდა დავწერო, რა გამოვგზავნო, რა გავაგზავნო`,
    revoke: `ვაუქმებ, უკან ვიღებ, ვიხმობ, წინააღმდეგი ვარ`,
    consent: `თანხმობა, თანხმობას, ნებართვა, მონაცემების, მარკეტინგი`,
    stop: 'სტოპ, შეწყვიტე, შეწყვიტეთ, შეჩერება, შეაჩერე, შეაჩერეთ, გააჩერე, გააჩერეთ, გაჩერდით, გამორთვა, გამორთეთ, გათიშვა, გათიშეთ, sheachere, sheacheret, gaachere, gaacheret, shewyvite, shewyvitet, shetsqvite, shetsqvitet',
    cancel:
      'გაუქმება, გააუქმე, გააუქმეთ, გასვლა, დასრულება, დაასრულე, gauqmeba, gaauqme, gaauqmet, gaukmeba, gasvla',
    halt: 'შეწყვიტე, შეწყვიტეთ, შეწყდეს, შეაჩერე, შეაჩერეთ, შეჩერდეს, გააჩერე, გააჩერეთ, შეწყვეტა, დაანებეთ, დაანებე, მორჩით, მოეშვით, შეგიძლიათ შეწყვიტოთ, შეგიძლიათ შეაჩეროთ, გეყოფათ, sheachere, sheacheret, gaachere, gaacheret, shewyvite, shewyvitet, shetsqvite, shetsqvitet, shewkvitet, daanebet, morchit, moeshvit',
    halting:
      'შეწყვეტა, შევწყვიტო, შეწყვიტოთ, შევაჩერო, შეაჩეროთ, შეჩერება, გავაჩერო, გააჩეროთ, გამოვრთო, გამორთვა, გამორთეთ, გამორთე, გავთიშო, გათიშვა, გათიშეთ, გათიშე, გააუქმე, გააუქმეთ, გავაუქმო, მოვხსნა, შეწყვეტას, შეჩერებას, shevachero, shevwyvito, gavachero, gamovrto, gamortet, gamorte, gavtisho, gatishet, gavauqmo, gaauqmet, shewyveta, shecherebas, შეაჩერეთ',
    unsub: `გავაუქმო გამოწერა, გავაუქმო ჩემი გამოწერა, გამოწერა როგორ გავაუქმო, გამოწერის გასაუქმებლად, გამოწერიდან ამოსვლა, gavauqmo gamowera, ${loans.unsub}, გამოწერის გაუქმება, გააუქმეთ გამოწერა, გააუქმე გამოწერა, გამოწერა გააუქმეთ, გამოწერა გავაუქმო, გამოწერის გაუქმება მინდა, გამოწერას ვაუქმებ, გამოვეწერო, სიიდან ამომიღეთ, სიიდან ამომიღე, სიიდან ამომშალეთ, სიიდან ამოშლა, სიიდან წამშალეთ, ბაზიდან ამომიღეთ, ბაზიდან ამომშალეთ, ბაზიდან წამშალეთ, ჯგუფიდან გამიყვანეთ, ჯგუფიდან ამომიღეთ, ჯგუფიდან წამშალეთ, თანხმობას ვაუქმებ, თანხმობას გამოვითხოვ, gamoweris gauqmeba, gamotseris gauqmeba, gaauqmet gamowera, siidan amomiget, siidan amomshalet, bazidan amomiget, bazidan amomshalet, jgufidan gamiyvanet`,
    remove:
      'წაშალე, წაშალეთ, წაიშალოს, წაშლა, ამოიღე, ამოიღეთ, ამოღება, ამოშალე, ამოშალეთ, ამოშლა, მოხსენით, მოაშორეთ, დაბლოკეთ, დაბლოკე, წამიშალეთ, წამიშალე, washale, washalet, tsashale, tsashalet, washla, amoige, amoiget, amoshale, amoshalet, dablokt, wamishalet, delete, remove, block',
    'remove me':
      'ამომიღეთ, ამომიღე, ამომშალეთ, ამომშალე, წამშალეთ, წამშალე, გამიყვანეთ, გამიყვანე, მომაშორეთ, ამომწერეთ, amomiget, amomige, amomshalet, amomshale, wamshalet, tsamshalet, gamiyvanet, gamiyvane',
    send: 'გამოგზავნა, გამოგზავნას, გაგზავნა, გაგზავნას, გზავნით, აგზავნით, გამომიგზავნოთ, გამოგზავნოთ, მომწეროთ, მოწერა, მოწერას, წერა, წერას, დარეკვა, დარეკვას, დამირეკოთ, შემაწუხოთ, გამოაგზავნოთ, გამოგზავნეთ, gamogzavna, gamogzavnas, gagzavna, gagzavnas, mowera, moweras, wera, weras, gamomigzavnot, gamogzavnot, momwerot, darekva, darekvas, მომწერთ, მომწერ, გამომიგზავნით, მომწერეთ, დამიწერეთ, მოგვწერეთ',
    'send me':
      'მომწეროთ, მომწერთ, მომწერო, მომწერ, გამომიგზავნოთ, გამომიგზავნით, გამომიგზავნო, გამომიგზავნი, მომიგზავნოთ, მიგზავნით, მწერთ, დამირეკოთ, დამირეკავთ, დამიკავშირდეთ, დამიკავშირდებით, gamomigzavnot, gamomigzavnit, momwerot, momwert, momigzavnot, migzavnit, mwert, damirekot, damikavshirdet, damikavshirdebit',
    receive: 'მიღება, მიღებას, მივიღო, მივიღოთ, miigeba, migeba, migebas, miviго, mivigo',
    got: 'მივიღე, არ მიმიღია, ვერ მივიღე, მოვიდა, არ მოვიდა, არ მოსულა, ვერ ვიღებ, არ მომდის, ar mivige, ver mivige, ar movida, movida, mivige, ar mosula, ver vigeb',
    want: 'მინდა, მსურს, გვინდა, მჭირდება, მაინტერესებს, ვითხოვ, minda, msurs, gvinda, mchirdeba, mainteresebs',
    'dont want':
      'არ მინდა, აღარ მინდა, არ მსურს, აღარ მსურს, არ გვინდა, აღარ გვინდა, არ მჭირდება, აღარ მჭირდება, არ მაინტერესებს, აღარ მაინტერესებს, არ მომწონს, არ ვითხოვ, არ მითხოვია, უარს ვამბობ, ar minda, agar minda, agar msurs, ar msurs, ar gvinda, ar mchirdeba, agar mchirdeba, ar mainteresebs, armainteresebs, arminda, agarminda',
    bother: 'შეწუხება, შეწუხებას, შემაწუხოთ, მაწუხებთ, shewuxeba, shewuxebas, mawuxebt',
    'dont bother me':
      'ნუ მაწუხებთ, ნუ მაწუხებ, ნუღარ მაწუხებთ, ნუღარ შემაწუხებთ, ნუ შემაწუხებთ, აღარ შემაწუხოთ, არ შემაწუხოთ, აღარ შემაწუხო, ნუ გვაწუხებთ, თავი დამანებეთ, თავი დამანებე, nu mawuxebt, nu mawukhebt, nugar mawuxebt, agar shemawuxot, ar shemawuxot, tavi damanebet, tavi damanebe',
    message: `${loans.message}, შეტყობინებ*, მესიჯ*, მესიჯები, ესემეს*, სმს*, რეკლამ*, სარეკლამო, შეთავაზებ*, აქციებ*, სიახლეებ*, სპამ*, ნოტიფიკაცი*, ვატსაპ*, ვოთსაფ*, მოკლე ტექსტურ*, წერილებ*, shetyobineb*, shetkobineb*, shetqobineb*, mesij*, reklam*, sareklamo, shetavazeb*, aqciebi, siaxleebi, werilebi, smseb*, esemes*`,
    list: `${loans.list}, სია, სიიდან, სიაში, ბაზიდან, ბაზა, ჯგუფიდან, ჯგუფი, გამოწერა, გამოწერას, ჩემი ნომერი, ჩემი ნომრის, ჩემს ნომერს, ეს ნომერი, ამ ნომერს, ნომერი ჩემი, ჩემი სახელი, ჩემი მონაცემები, ჩემი ტელეფონი, chemi nomeri, chems nomers, es nomeri, chemi saxeli, chemi monacemebi, siidan, bazidan, jgufidan, gamowera, gamotsera, ნომერი, ნომერს, ტელეფონი`,
    other: `${loans.other}, შეკვეთ*, ვიზიტ*, ჯავშან*, ჯავშნ*, გაკვეთილ*, კურს*, მკურნალობ*, წამალ*, წამლ*, აბებ*, ანტიბიოტიკ*, სიგარეტ*, მოწევ*, სმა, დალევ*, ამანათ*, მიტანა, მიწოდებ*, კურიერ*, ქვითარ*, გადახდ*, ფულ*, ბარათ*, ანგარიშ*, ბილეთ*, ავტობუს*, მატარებელ*, მანქან*, ტაქსი*, ფოტო*, სურათ*, ვიდეო*, ლინკ*, კოდ*, მისამართ*, ლოკაცი*, რეცეპტ*, ხახვ*, წიწაკ*, შაქარ*, შაქრ*, მარილ*, ზეთ*, რძე*, ბრინჯ*, საჭმელ*, კვერცხ*, ქათამ*, ქათმ*, ხორც*, მაგიდ*, ოთახ*, ზომა*, ფერ*, ფას*, მაღაზი*, სკოლ*, ოფის*, სამსახურ*, სამუშაო*, წვიმ*, წყალ*, დენ*, გაზ*, სიცილ*, ხველ*, სიცხ*, ტკივილ*, ბავშვ*, ტორტ*, ნივთ*, გასაღებ*, კარი, გაზეთ*, ზარ*, ინტერნეტ*, დიეტ*, shekvet*, viziti, vizits, javshani, gakvetili, wamal*, mkurnaloba, sigareti, moweva, amanati, xaxvi, xaxvs, shaqari, marili, fuli, barati, angarishi, bileti, avtobusi, manqana, foto, fasi, magazia, wvima, wyali, saqme`,
    me: 'მე, ჩემი, ჩემს, ჩემთვის, ჩვენ, ამ ნომერზე, ჩემს ნომერზე, me, chemi, chems, chemtvis, chven, am nomerze, chems nomerze',
    this: 'ეს, ამას, ამის, ესენი, ამათ, ასეთი, ყველაფერი, ყველა, არაფერი, არაფრის, არანაირი, რამე, es, amas, amis, aseti, yvelaferi, arafferi, araferi, aranairi, rame',
    dont: 'ნუ, არ, არა, ნუღარ, აღარ, nu, ar, ara, nugar, agar, dont',
    no: 'უარი, გარეშე, აღარანაირი, არანაირი, uari, gareshe',
    again: `ისევ, ხელახლა, თავიდან, კვლავ, isev`,
    news: `შეთავაზებები, აქციები, სიახლეები, ფასდაკლებები`,
    join: `გამოვიწერო, დამამატეთ, დამარეგისტრირეთ, ჩამწერეთ`,
    curse: `ჯანდაბაში წადით, ჯანდაბა, ჯანდაბაში, მოშორდით, წადით აქედან, დაიკარგეთ, ჯანდაბას, მომშორდით, წადით`,
    why: `რატომ`,
    when: `როდის`,
    yet: `ჯერ`,
    more: 'აღარ, ნუღარ, მეტი, მეტს, კიდევ, აღარასოდეს, აღარასდროს, არასდროს, არასოდეს, მომავალში, დღეიდან, ამიერიდან, ისევ, meti, mets, kidev, agarasdros, arasdros, arasodes, dgeidan, amieridan, თავიდან',
    'dont more': 'აღარ, ნუღარ, agar, nugar',
    enough: 'საკმარისია, კმარა, გეყოფათ, იკმარეთ, sakmarisia, kmara, geyofat',
    so: `ამიტომ, შესაბამისად`,
    way: `რა უნდა ვქნა, როგორ გავაკეთო, რა გავაკეთო, რა ვქნა, როგორ`,
    rid: `აღარ მომივიდეს, არ მომივიდეს, აღარ მივიღო, არ მივიღო, აღარ მოვიდეს, თავი დავაღწიო, მოვიშორო`,
    number: `ნომერი, ნომერია, ტელეფონი`,
    kin: `ჩემი შვილის, შვილის, ქალიშვილის`,
    ask: 'როგორ, როგორ შემიძლია, შეიძლება, შეგიძლიათ, სად, rogor, rogor shemidzlia, sheidzleba, shegidzliat',
    common:
      'რა, როდის, სად, რამდენი, ვინ, რატომ, დიახ, კი, არის, იყო, მოვალ, ხვალ, გუშინ, დილით, საღამოს, საათზე, კარგი, ძალიან, ერთი, ორი, სამი, ადამიანი, და, მაგრამ, შემდეგ, თუ, თქვენ, ის, ღირს, გაქვთ, ra, rodis, sad, ramdeni, vin, ratom, diax, ki, aris, iyo, moval, xval, gushin, dilit, sagamos, saatze, kargi, dzalian, erti, ori, sami, magram, shemdeg, tu, tqven, girs, gaqvt',
    filler: `${loans.filler}, გთხოვთ, თუ შეიძლება, გეთაყვა, მადლობა, დიდი მადლობა, გმადლობთ, გამარჯობა, სალამი, ბოდიში, უკაცრავად, ახლა, ახლავე, სასწრაფოდ, დაუყოვნებლივ, კარგი, ოკ, თქვენი, თქვენს, თქვენგან, და, რომ, აქ, დან, ყველა, საერთოდ, მე, ჩემო, ძმაო, ხალხო, აბა, უკვე, ძალიან, გთხოვ, ამ, ეს, gtxovt, gtxov, gthovt, tu sheidzleba, madloba, didi madloba, gmadlobt, gamarjoba, salami, bodishi, axla, axlave, saswrafod, kargi, tqveni, tqvens, tqvengan, da, rom, saertod, dzmao, ukve, რა, პატივისცემით, ერთხელ, ra`,
    start: 'დაწყება, დაიწყე, დაიწყეთ, გამოწერა, დავიწყოთ, სტარტ, dawyeba, daiwyet, daiwye, gamowera minda',
    back: 'ისევ მინდა შეტყობინებ*, ისევ გამომიგზავნეთ, ისევ დამამატეთ, ხელახლა დამამატეთ, ხელახლა გამოწერა, ისევ გამოვიწერო, ისევ ჩამრთეთ, isev damamatet, xelaxla damamatet, isev minda mesij*, isev gamomigzavnet, თავიდან გამოწერა, თავიდან დამამატეთ',
    help: 'დახმარება, დამეხმარეთ, დამეხმარე, მჭირდება დახმარება, დახმარება მჭირდება, daxmareba, damexmaret, damexmare, mchirdeba daxmareba, info, ეს რა არის, რა არის ეს, ვინ ხართ, ვინ ხარ, ვინ არის, ვისი ნომერია, ეს ვისი ნომერია, es ra aris, vin xart, vin aris, ra aris es, ეს ვინ არის, ვინ მწერს, ვის ველაპარაკები, ვისი ნომერია ეს, ეს რა ნომერია, რომელი კომპანია, vin khart, visi nomeria',
    unsure:
      'არ მაინტერესებს, აღარ მაინტერესებს, არ მინდა, აღარ მინდა, არ მჭირდება, საკმარისია, კმარა, გეყოფათ, სპამი, სპამია, შეცდომით, ნომერი გეშლებათ, ნომერი შეგეშალათ, არასწორი ნომერი, სხვისი ნომერია, ძალიან ბევრი მესიჯი, ამდენი მესიჯი, ამდენი შეტყობინება, მაწუხებთ, ar mainteresebs, agar minda, ar mchirdeba, sakmarisia, kmara, spamia, nomeri geshlebat, nomeri shegeshalat, araswori nomeri, amdeni mesiji, mawuxebt',
    complaint:
      'რატომ მწერთ, რატომ მიგზავნით, ჩემი ნომერი საიდან, ჩემი ნომერი სად იშოვეთ, ვინ მოგცათ ჩემი ნომერი, ამდენი მესიჯი, ამდენი შეტყობინება, ამდენი რეკლამა, ნომერი გეშლებათ, არასწორი ნომერი, ratom mwert, ratom migzavnit, chemi nomeri saidan, vin mogcat chemi nomeri, gichivlebt, amdeni mesiji, nomeri geshlebat, ნომერი შეგეშალათ, შეგეშალათ, არ მაინტერესებს, აღარ ვარ კლიენტი, არ ვარ კლიენტი, კლიენტი აღარ ვარ, თქვენი კლიენტი არ ვარ, რამდენჯერ, ბოლოჯერ',
    phrase:
      'თავი დამანებეთ, თავი დამანებე, დამანებეთ თავი, მომეშვით, მომეშვი, დამივიწყეთ, ნუ მომწერთ, ნუღარ მომწერთ, აღარ მომწეროთ, არ მომწეროთ, ნუ მწერთ, ნუღარ მწერთ, ნუ დამიკავშირდებით, აღარ დამიკავშირდეთ, ნუ დამირეკავთ, წაშალეთ ჩემი ნომერი, ჩემი ნომერი წაშალეთ, ნომერი წაშალეთ, წაშალეთ ნომერი, ნომერი ამოიღეთ, ამოიღეთ ჩემი ნომერი, tavi damanebet, tavi damanebe, momeshvit, momeshvi, nu momwert, nugar momwert, agar momwerot, ar momwerot, nu mwert, nugar mwert, washalet chemi nomeri, chemi nomeri washalet, nomeri washalet, chemi nomeri amoiget, aghar momwerot, agar momceret, aghar gamomigzavnot',
    never:
      'ავტობუსის გაჩერება, გაჩერება, გაჩერებაზე, გაჩერებასთან, სად არის გაჩერება, ნუ შეწყვეტთ, ნუ შეაჩერებთ, არ შეწყვიტოთ, ნუ წაშლით, არ წაშალოთ, ნუ ამომიღებთ, არ ამომიღოთ, არ გააუქმოთ, ნუ გააუქმებთ, ნუ დაგავიწყდებათ, არ დაგავიწყდეთ, არ დაგავიწყდეს, ნუ ღელავთ, ნუ ინერვიულებთ, არ ინერვიულოთ, არ დააგვიანოთ, არაუშავს, არა უშავს, არ ვიცი, ახლა არ მინდა, ახლა არა, დღეს არა, პრობლემა არ არის, ფასების სია, ნომერი შევცვალე, ახალი ნომერი, ჩემი სახელია, მომწერეთ, დამირეკეთ, შეტყობინება გამოგიგზავნეთ, avtobusis gachereba, gachereba, ar gaauqmot, ar washalot, ar dagaviwydet, ar dagaviwydes, ar inerviulot, araushavs, ara ushavs, ar vici, axla ara, dges ara, fasebis sia, axali nomeri, nomeri shevcvale, momweret, damireket',
    less: 'უფრო იშვიათად, იშვიათად, ნაკლებად, კვირაში ერთხელ, თვეში ერთხელ, ნუ გზავნით ყოველდღე, ყოველდღე ნუ, ნაკლები შეტყობინება, ishviatad, naklebad, kvirashi ertxel, tveshi ertxel, yoveldge nu',
    many: 'ამდენი, ასე ხშირად, ასე ბევრი, amdeni, ase xshirad',
    hours: 'ღამით, ღამე, შუაღამისას, დილაადრიან, ამ დროს, gamit, game, shuagamisas',
    pause: 'პაუზა, დროებით შეაჩერეთ, დროებით, pauza, droebit',
    only: 'მხოლოდ, მარტო, mxolod, marto',
    day: 'დღე, დღით, dge',
    week: 'კვირა, კვირით, kvira',
    month: 'თვე, თვით, tve',
  },
  periods: {
    'დღეს, dges': 1,
    'ამ კვირაში, ამ კვირას, am kviras': 7,
    'ამ თვეში, ცოტა ხნით, დროებით, am tveshi, cota xnit': 30,
  },
  numbers: { ერთი: 1, ორი: 2, სამი: 3 },
};
