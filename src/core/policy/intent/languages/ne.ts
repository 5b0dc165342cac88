/** Nepali in its own letters, and as it is typed in Latin ones. Verbs carry the negation: `napathaunu` is "do not send". */
import type { Vocabulary } from '../vocabulary.ts';
import { loans } from './loans.ts';

export const ne: Vocabulary = {
  language: 'ne',
  objectFirst: true,
  words: {
    'complaint threat': `उजुरी गर्छु, रिपोर्ट गर्छु, complaint garchu, block garchu, report garchu`,
    'unsure threat': `block gardinchu, block garchu, report garchu`,
    'ask send': `के लेख्ने, के लेखूँ, के लेख्नुपर्छ, के पठाउने, के टाइप गर्ने, के गर्ने, ke lekhne, ke lekhnu parcha, ke pathaune, ke type garne, ke garne`,
    revoke: `फिर्ता लिन्छु, फिर्ता लिँदैछु, रद्द गर्छु, firta linchu`,
    consent: `सहमति, मेरो सहमति, अनुमति, sahamati, anumati`,
    stop: 'स्टप, रोक्नुहोस्, रोक, बन्द, बन्द गर्नुहोस्, बन्द गर, banda, banda garnus, banda gara, stop garnus, roknus',
    cancel:
      'रद्द, रद्द गर्नुहोस्, रद्द गर, क्यान्सल, क्यान्सल गर्नुहोस्, बाहिर, समाप्त, cancel garnus, cancel gara, cancel gardinu, radda garnus',
    halt: 'बन्द गर्नुहोस्, बन्द गर्नुस्, बन्द गर्नु, बन्द गर, बन्द गर्नुहोला, बन्द गरिदिनुहोस्, बन्द गरिदिनुस्, बन्द गरिदिनु, बन्द गरिदेउ, बन्द गर्नुपर्यो, बन्द गर्नु पर्यो, बन्द गरिपाऊँ, बन्द गरौं, बंद गर्नुहोस्, बन्द गर्दिनुस्, बन्द गर्दिनु, बन्द कसरी गर*, banda kasari gar*, band kasari gar*, stop kasari gar*, रोक्नुहोस्, रोक्नुस्, रोक्नु, रोक, रोकिदिनुहोस्, रोकिदिनुस्, स्टप गर*, स्टप गरिदिनुस्, banda garnus, banda garnuhos, banda garnu, banda gara, banda gar, banda gardinu, banda gardinus, banda garidinu, banda garidinus, banda gardeu, banda garnuparyo, banda garnu paryo, band garnus, band garnuhos, band garnu, band gara, band gar, band gardinu, band gardinus, band gardeu, bandha garnus, roknus, roknuhos, roknu, roka, rokidinu, rokidinus, rokdinus, stop garnus, stop garnuhos, stop garnu, stop gara, stop gar, stop gardinu, stop gardinus, stop gardeu, stop garidinus, stop garnu paryo',
    halting:
      'बन्द गर्ने, बन्द गर्न, बन्द हुन्छ यो, बन्द हुन्छन्, रोक्ने, रोक्न, स्टप गर्ने, स्टप गर्न, banda garne, banda garna, banda hunchan, band garne, band garna, rokne, rokna, stop garne, stop garna, stop hunchha, stop huncha, बन्द गरौं, बन्द होस्, बन्द गरिदिनुस्, बन्द गर, बन्द गर्दिनु, रोक्नुस्, रोक्नु, रोकिदिनुस्, अफ गर्ने, bandha garnu, banda garnus, banda gara, bnd gara, rokidinus, band garnus',
    unsub: `unsubscribe gar*, unsubscribe hun*, अनसब्स्क्राइब गर*, सदस्यता रद्द गर*, सब्सक्रिप्सन रद्द गर*, ${loans.unsub}, अनसब्स्क्राइब, अनसब्सक्राइब, सदस्यता रद्द, सदस्यता खारेज, सब्सक्रिप्शन रद्द, सब्सक्रिप्शन बन्द, unsubscribe garnus, unsubscribe garnu, unsubscribe garne, unsubscribe gardinus, subscription banda, subscription cancel`,
    remove:
      'हटाउनुहोस्, हटाउनुस्, हटाउनु, हटाउ, हटाऊ, हटाइदिनुहोस्, हटाइदिनुस्, हटाइदिनु, हटाइदेउ, हटाउने, हटाउन, हटाइपाऊँ, निकाल्नुहोस्, निकाल्नुस्, निकाल, निकालिदिनुहोस्, निकालिदिनुस्, झिक्नुहोस्, झिकिदिनुस्, मेटाउनुहोस्, मेटाउनुस्, मेटाइदिनुस्, डिलिट, डिलिट गर*, डिलीट गर*, डिलेट गर*, रिमुभ, रिमुभ गर*, ब्लक गर*, hataunus, hataunuhos, hataunu, hatau, hataidinus, hataidinu, hataideu, hataidinuhos, hataune, hatauna, nikalnus, nikalnuhos, nikalidinus, nikaldinus, jhiknus, jhikidinus, metaunus, metaidinus, delete, delete garnus, delete garnu, delete gara, delete gardinus, delete gardinu, delete gardeu, remove, remove garnus, remove garnu, remove gara, remove gardinus, remove gardinu, block garnus, block gardinus',
    send: 'पठाउ*, पठाई*, पठाउनु, पठाउन, पठाउने, पठाएको, पठाइरहनु, गर्न, गर्ने, गर्नु, सम्पर्क, आउने, आउन, pathau*, pathai*, pathaun*, pathauna, pathaune, patha, garna, garne, garnu, samparka, aaune, aauna, auna, aune, send garna, send garne, send garnu',
    'dont send':
      'नपठाउ*, नपठाई*, नपठाऊ*, नपठाए*, पठाउनु पर्दैन, पठाउनुपर्दैन, पठाउन पर्दैन, पठाउनु हुँदैन, पठाउने नगर*, पठाउन बन्द, पठाइरहनु पर्दैन, napathau*, napathai*, napathaunu, napathaunus, napatha*, pathaunu pardaina, pathaunupardaina, pathauna pardaina, pathaunu parena, pathau na, send nagar*, send nagarnu, send garnu pardaina',
    receive: 'प्राप्त, पाउन, लिन, receive, pauna, lina',
    got: `${loans.got}, आएन, आयो, आएको छैन, पाइन, पाएँ, पाएको छैन, मिलेन, आइरहेको छैन, aayena, ayena, aena, aayo, ayo, aako chaina, aayeko chaina, paina, paako chaina, milena`,
    want: 'चाहिन्छ, चाहियो, चाहन्छु, इच्छा, आवश्यक, रुचि, जरुरत, chahincha, chahinchha, chaincha, chahiyo, chahanchu, iccha, ruchi, awashyak, jarurat, jaruri, interest, interested',
    'dont want':
      'चाहिँदैन, चाहिदैन, चाहिंदैन, चाहिन्न, चाहिएन, चाहिएको छैन, चाहन्न, चाहँदिन, चाहन्नँ, आवश्यकता छैन, आवश्यक छैन, जरुरत छैन, जरुरी छैन, इच्छा छैन, रुचि छैन, मन पर्दैन, मन परेन, chahidaina, chahindaina, chaidaina, chaindaina, chahidainaa, chahinna, chainna, chahiyena, chaiyena, chahiena, chahiyeko chaina, chahanna, chahandina, awashyakta chaina, awasyakta chaina, awashyak chaina, jarurat chaina, jaruri chaina, iccha chaina, man pardaina, interest chaina',
    bother: 'दुःख, दिक्क, डिस्टर्ब, हैरान, dukha, dikka, disturb, hairan, haran, tension',
    'dont bother me':
      'दुःख नदिनु*, दु:ख नदिनु*, दुख नदिनु*, दुःख नदेउ, दुख नदेउ, दिक्क नगर*, दिक्क नपार*, हैरान नगर*, हैरान नपार*, डिस्टर्ब नगर*, dukha nadinu*, dukha nadeu, dukha nade, dikka nagar*, dikka napar*, hairan nagar*, hairan napar*, haran nagar*, haran napar*, disturb nagar*, disturb napar*',
    message: `${loans.message}, मेसेज*, म्यासेज*, म्यासेज, मेसेजहरू, मेसेजहरु, सन्देश*, एसएमएस, एस एम एस, विज्ञापन*, अफर*, सूचना*, नोटिफिकेसन*, व्हाट्सएप*, ह्वाट्सएप*, वाट्सएप*, स्प्याम, अपडेट*, प्रोमोसन*, प्रमोसन*, प्रचार*, messageharu, msgharu, msg haru, message haru, sandesh, sandeshharu, bigyapan, vigyapan, biggyapan, offerharu, offer haru, suchana, soochana`,
    list: `${loans.list}, सूची*, लिस्ट*, लिष्ट*, ग्रुप*, समूह*, सब्सक्रिप्सन, मेरो नम्बर, मेरो नम्बर*, मेरो नाम, मेरो मोबाइल नम्बर, मेरो फोन नम्बर, यो नम्बर, हाम्रो नम्बर, mero number, mero no, mero nambar, mero nmbr, mero mobile number, mero phone number, mero naam, mero nam, yo number, yo no, hamro number, listbata, list bata, listdekhi, list dekhi, suchibata, suchi bata, groupbata, group bata, नम्बर, नंबर, फोन, मोबाइल, सूची, लिस्ट, ग्रुप, समूह, number, nambar, phone`,
    other: `${loans.other}, अर्डर*, पार्सल*, डेलिभरी*, कुरियर*, अपोइन्टमेन्ट*, एपोइन्टमेन्ट*, बुकिङ*, कक्षा*, क्लास*, कोर्स*, औषधि*, ओखती*, चक्की*, उपचार*, चुरोट*, धूम्रपान*, रक्सी*, बिल*, पैसा*, पेमेन्ट*, कार्ड*, खाता*, टिकट*, बस*, गाडी*, फोटो*, भिडियो*, लिंक*, लिङ्क*, कोड*, ठेगाना*, लोकेसन*, रेसिपी*, प्याज*, लसुन*, खुर्सानी*, पिरो*, चिनी*, नुन*, तेल*, दूध*, घिउ*, भात*, खाना*, अन्डा*, कुखुरा*, चिकेन*, मासु*, टेबल*, कोठा*, साइज*, रङ*, मूल्य*, पसल*, स्कुल*, अफिस*, काम*, पानी*, बत्ती*, ग्यास*, हाँसो*, खोकी*, ज्वरो*, दुखाइ*, बच्चा*, केक*, सामान*, साँचो*, ढोका*, पत्रिका*, फोन*, कल*, रिचार्ज*, मोटर*, aushadhi, okhati, chakki, churot, raksi, pyaj, lasun, khursani, piro, chini, nun, tel, dudh, ghiu, bhat, khana, anda, masu, pasal, kaam, pani, batti, paisa, gadi, thegana, khoki, jwaro, bachha, saman, sancho, dhoka, patrika, phone, momo, chiya, noon, चिनी, चिया, नुन, खुर्सानी, प्याज`,
    me: 'मलाई, हामीलाई, मेरो, मेरा, हाम्रो, यो नम्बरमा, मेरो नम्बरमा, यस नम्बरमा, malai, malaai, hamilai, haamilai, mero, mera, hamro, yo numberma, yo number ma, mero numberma, mero number ma, yes numberma, yaha',
    this: 'यो, यी, यस, यसलाई, यस्तो, यस्ता, सबै, सब, केही, कुनै, केहि, जस्तो, yo, yi, yas, yaslai, yeslai, yesto, yasto, yasta, sabai, sab, kehi, kunai, faltu, bekar',
    dont: 'नगर्नु*, नगर, नगरि*, नगरे*, गर्नु पर्दैन, नआओस्, आउनु हुँदैन, नदिनु*, नहोस्, कहिल्यै, nagarnu*, nagarnus, nagara, nagar, nagari*, nagardinu*, nagaideu, garnu pardaina, garnupardaina, naaos, aaunu hudaina, nadinu*, dont',
    no: 'बिना, bina',
    again: `फेरि, पुनः, फेरी, pheri, feri`,
    news: `अफर, अफरहरू, समाचार, अपडेट, offers, offer`,
    join: `सब्सक्राइब गर्न, मलाई थप्नुस्, मलाई एड गर्नुस्, मलाई लिस्टमा, malai add garnus, subscribe garna, list ma rakh*, list ma thap*, लिस्टमा राख*, लिस्टमा थप*`,
    curse: `भाडमा जाऊ, भाडमा जा, नर्कमा जाऊ, हट, भाग, bhad ma jau, hatt, bhaag, भाड मा जा, भाडमा जाओ, भाड़मा, मर, जाओ यहाँबाट`,
    why: `किन`,
    when: `कहिले`,
    yet: `अहिले`,
    more: 'अब, अबदेखि, अब देखि, फेरि, अरु, अरू, थप, अहिलेदेखि, आजदेखि, उप्रान्त, कहिल्यै, पुनः, ab, aba, abadekhi, aba dekhi, abdekhi, feri, pheri, aru, thap, ajadekhi, aajadekhi, aaja dekhi, uprant, kahilyai, again, anymore',
    enough: 'पुग्यो, भयो पुग्यो, pugyo, bhayo pugyo',
    so: `त्यसैले, त्यसकारण, tesaile, tyasaile`,
    way: `के गर्ने, के गर्नु, के गर्नुपर्छ, कसरी, k garne, ke garne, k garnu, kasari`,
    rid: `नआओस्, नआउने, नआउन, नआउनका, naaos, naaune, naauna, छुटकारा`,
    number: `नम्बर, number`,
    kin: `छोरीको, छोराको, chhoriko, chhorako`,
    ask: 'कसरी, के गर्ने, कृपया, kasari, kasri, ke garne, how to, how, ke lekhne, ke pathaune',
    common:
      'के, कहिले, कहाँ, कति, को, किन, हो, होइन, छ, छन्, छैन, थियो, आउँछु, भोलि, हिजो, बिहान, बेलुका, बजे, राम्रो, धेरै, ठीक, एक, दुई, तीन, जना, त्यो, तपाईं, हामी, पछि, तर, र, हुन्छ, ke, kahile, kaha, kati, ko, kina, ho, hoina, cha, chha, chan, chaina, thiyo, aauchu, auchu, bholi, hijo, bihana, beluka, baje, ramro, dherai, thik, ek, dui, tin, jana, tyo, tapai, hami, pachi, tara, ra, huncha, hunchha, milcha, bhayo, lai, ma, le, bata',
    filler: `${loans.filler}, कृपया, कृपा गरी, कृपा गरेर, प्लिज, प्लीज, धन्यवाद, नमस्ते, नमस्कार, हेलो, हजुर, दाइ, दिदी, भाइ, बहिनी, सर, म्याडम, म्याम, अहिले, अहिल्यै, तुरुन्त, तुरुन्तै, छिटो, ठीक छ, हस्, ओके, म, हामी, तपाईं, तपाईंको, तपाइँको, तपाईको, तपाईंहरूको, तपाईंबाट, बाट, देखि, लाई, को, का, की, मा, ले, पनि, त, छ, छन्, गर्नुहोस्, गर्नुस्, गरिदिनुहोस्, गरिदिनुस्, अनुरोध, अनुरोध छ, अलिकति, सधैं, सधैंको लागि, माफ गर्नुहोस्, आउने, kripaya, kripya, kripa garera, kripa gari, dhanyabad, dhanyabaad, dhanyavad, namaste, namaskar, hajur, dai, didi, bhai, bahini, ahile, ahilyai, turunta, turuntai, chito, chhito, thik cha, thik chha, has, huss, ma, hami, tapai, tapaiko, tapai ko, tapaiharuko, bata, dekhi, lai, ko, ka, ki, le, pani, ta, cha, chha, chan, garnus, garnuhos, garidinus, gardinus, anurodh, anurodh cha, ali, alikati, sadhai, maaf garnus, aaune, yar, yaar, k, है, न, यार, hai, na, please, plz`,
    start:
      'सुरु, सुरु गर्नुहोस्, सुरू, सुरू गर्नुहोस्, चालु गर्नुहोस्, स्टार्ट, सब्स्क्राइब, suru, suru garnus, chalu garnus, start garnus, subscribe garnus',
    back: 'फेरि सुरु गर*, फेरि सुरू गर*, फेरि चालु गर*, फेरि थप्नु*, फेरि मेसेज पठाउ*, फेरि मेसेज चाहिन्छ, पुनः सुरु, feri suru gar*, feri chalu gar*, feri start gar*, feri add gar*, feri message pathau*, feri msg pathau*, feri subscribe, pheri suru gar*, pheri start gar*, feri list ma, list ma feri, feri add garnu, feri offer pathau*, offer feri pathau*, फेरि अफर पठाउ*, अफर फेरि पठाउ*, फेरि लिस्टमा, फेरि सूचीमा, फेरि जोड्नु*, फेरि म्यासेज पठाउनु*, feri message pathaunus, pheri msg pathaunus',
    help: 'मद्दत, सहायता, सहयोग, मद्दत गर्नुहोस्, मद्दत चाहियो, मद्दत चाहिन्छ, हेल्प, maddat, madat, sahayog, sahayata, maddat garnus, maddat chahiyo, help garnus, help chahiyo, help chahincha, yo k ho, yo ke ho, tapai ko ho, tapai ko, ko ho tapai, ko ho, kasko number ho, yo kasko number ho, यो के हो, तपाईं को हो, तपाई को हो, को हो, यो कसको नम्बर हो, कसको नम्बर हो, को हो तपाईं, तिमी को हौ, यो को हो, यो कुन नम्बर हो, कुन कम्पनी, सहयोग चाहियो, मद्दत गर्नुस्',
    unsure:
      'रुचि छैन, मलाई रुचि छैन, इच्छा छैन, आवश्यकता छैन, मन पर्दैन, पुग्यो, भयो पुग्यो, अति भयो, धेरै मेसेज, कति मेसेज, यति धेरै मेसेज, स्प्याम, गलत नम्बर, रङ नम्बर, दिक्क लाग्यो, वाक्क लाग्यो, ruchi chaina, malai ruchi chaina, interest chaina, interested chaina, interested chhaina, iccha chaina, pugyo, bhayo pugyo, ati bhayo, dherai message, kati message, yati dherai message, dherai msg, kati msg, galat number, wrong number, wrong number ho, wrong number paryo, rong number, dikka lagyo, wakka lagyo, bakwas, fraud, pagal',
    complaint:
      'किन मेसेज, किन पठाउनु, कति मेसेज, यति धेरै मेसेज, मेरो नम्बर कहाँबाट, मेरो नम्बर कसले, नम्बर कसले दियो, ब्लक गर्छु, दिक्क लाग्यो, वाक्क लाग्यो, गलत नम्बर, kina message, kina msg, kina pathau*, kati message, yati dherai message, kati msg, mero number kahabata, mero number kaha bata, mero number kasle, number kasle diyo, ujuri garchu, dikka lagyo, wakka lagyo, galat number, wrong number, गलत नंबर, रुचि छैन, इच्छुक छैन, ruchi chaina, interest chaina, ग्राहक होइन, अब ग्राहक होइन, कस्टमर होइन, कति चोटि, कति पटक, अन्तिम पटक, kati choti, kati patak',
    phrase:
      'मलाई एक्लै छोड*, मलाई छोडिदिनु*, मलाई छोड्नु*, पिछा छोड*, मेसेज नगर्नु*, मेसेज नगर, मेसेज बन्द, नम्बर हटाउ*, नम्बर हटाइ*, नम्बर डिलिट*, नम्बर मेटाउ*, नम्बर मेटाइ*, नाम हटाउ*, नाम हटाइ*, नाम काट*, सूचीबाट हटाउ*, सूचीबाट हटाइ*, लिस्टबाट हटाउ*, लिस्टबाट हटाइ*, लिस्टबाट निकाल*, ग्रुपबाट निकाल*, सम्पर्क नगर्नु*, सम्पर्क नगर, malai eklai chod*, malai chodidinu*, malai chodnus, pichha chod*, message nagar*, msg nagar*, message banda, msg banda, messages banda, number hatau*, number hatai*, number delete gar*, number remove gar*, number block gar*, number metau*, number nikal*, naam hatau*, naam hatai*, nam hatau*, list bata hatau*, list bata hatai*, listbata hatau*, listbata hatai*, list bata nikal*, list bata remove, list bata delete, group bata nikal*, group bata hatau*, contact nagar*, samparka nagar*, कसरी छुटकारा*, छुटकारा पाउने*, ग्रुपबाट निस्क*, ग्रुप छोड्न*, ग्रुपबाट हटा*, सूचीबाट हटा*, लिस्टबाट हटा*, पठाउनु पर्दैन*, पठाउनु आवश्यक छैन*, सम्झाउनु पर्दैन*, नम्बर हटा*, नम्बर मेटा*, kasari banda*, kasari chutkara*, group bata hata*, list bata hata*, pathaunu pardaina*, number hata*, number delete*, number meta*',
    never: `${loans.never}, बस स्टप, बस बिसौनी, बन्द नगर*, नरोक*, कहिले बन्द, कति बजे बन्द, बन्द हुन्छ, बन्द छ, बन्द भयो, बन्द होला, पसल बन्द, डिलिट नगर*, नहटाउ*, रद्द नगर*, क्यान्सल नगर*, नबिर्सनु*, नबिर्स*, चिन्ता नगर*, टेन्सन नलिनु*, ढिलो नगर*, केही छैन, थाहा छैन, अहिले चाहिँदैन, अहिले होइन, आज होइन, मूल्य सूची, नम्बर परिवर्तन, नयाँ नम्बर, मेसेज गर्नुहोस्, मेसेज गर्छु, मेसेज पठाउनुहोस्, मेसेज गर्नुस्, bus stop, bus bisauni, banda nagar*, band nagar*, stop nagar*, kahile banda, kati baje banda, banda huncha, banda hunchha, banda cha, banda chha, banda bhayo, pasal banda, delete nagar*, nahatau*, cancel nagar*, remove nagar*, block nagar*, nabirsinu*, nabirsanu*, nabirsi*, chinta nagar*, tension nalinu*, dhilo nagar*, late nagar*, miss nagar*, kehi chaina, thaha chaina, ahile chaidaina, ahile hoina, aja hoina, price list, rate list, naya number, number change, message garnus, msg garnus, message garchu, msg garchu, message pathaunus, msg pathaunus, message gara, nepal bandha`,
    less: 'कम मेसेज, कम पठाउ*, हप्तामा एक*, हप्ताको एक, महिनामा एक*, महिनाको एक, दिनदिनै नपठाउ*, सधैं नपठाउ*, यति धेरै नपठाउ*, kam message, kam msg, kam pathau*, haptama ek*, hapta ma ek, mahinama ek*, mahina ma ek, dinai napathau*, dindinai napathau*, dherai napathau*, yati dherai napathau*, weekly once, monthly once, daily napathau*',
    many: 'यति धेरै, बारम्बार, yati dherai, yatti dherai, barambar',
    hours: 'राति, रातमा, मध्यराति, rati, raati, madhyarati, bihanai, office time',
    pause: 'केही समय रोक*, pause, pause garnus, break',
    only: 'मात्र, केवल, मात्रै, matra, matrai, kewal, only',
    day: 'दिन, din, days',
    week: 'हप्ता, hapta, week, weeks',
    month: 'महिना, mahina, month, months',
  },
  periods: {
    'आज, aaja, aja, today': 1,
    'यो हप्ता, अर्को हप्तासम्म, yo hapta, this week': 7,
    'यो महिना, केही दिन, अहिलेलाई, yo mahina, kehi din, ahilelai': 30,
  },
  numbers: { ek: 1, dui: 2, tin: 3, एक: 1, दुई: 2, तीन: 3 },
};
