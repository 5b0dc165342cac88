/** Malay, as it is typed in chats. */
import type { Vocabulary } from '../vocabulary.ts';

export const ms: Vocabulary = {
  language: 'ms',
  words: {
    'remove me': `buang saya, buang aku, buangkan saya, keluarkan saya, keluarkan aku, remove saya, remove aku, remove sy, padam saya, padamkan saya, delete saya, kick saya, tolong buang saya`,
    stop: 'hentikan, henti, berhenti, padam, padamkan, nyahlanggan, tamatkan, stop hantar, berhenti hantar, jangan hantar, jangan ganggu, jangan mesej, buang, stop la',
    cancel: 'batal, batalkan, keluar, tamat, cancel',
    halt: 'henti, hentikan, berhenti, hentikanlah, berhentilah, diberhentikan, dihentikan, stop kan, stopkan',
    halting: 'menghentikan, memberhentikan, berhentikan, tamatkan, matikan, tutup, sekat',
    unsub: `berhenti langganan, berhenti melanggan, batal langganan, batalkan langganan, henti langganan, nyahlanggan, tamatkan langganan, unsub, tarik diri dari senarai, tarik balik persetujuan, tarik balik kebenaran, berhenti berlangganan, berhenti langgan, tak nak langgan, stop langgan, stop langganan, unsubscribe, keluar group, keluar dari group, keluar dari senarai, keluar senarai, menarik balik persetujuan, menarik balik kebenaran, tarik balik consent`,
    remove: `padam, padamkan, delete, buang, buangkan, keluarkan, hapus, hapuskan, remove, alih keluar, keluar kan, gugurkan, block, sekat, dibuang, dipadam, dikeluarkan, potong, blok, singkirkan, tarik, batalkan`,
    send: `hantar, htr, antar, anta, menghantar, hantarkan, mesej, msg, mesejlah, whatsapp, wasap, ws, wassap, hubungi, menghubungi, dihubungi, contact, call, telefon, text, sms, spam, tag, kirim, mengirim, send, hantaq, blast, bagi, share, hantar2, hntr, kontek, kacau, maklumkan, bagitahu, ingatkan, beritahu, inform, update, pm, dm`,
    receive: 'terima, menerima, dapat, dpt, mendapat, trima, ada dalam, dihubungi',
    got: 'belum terima, tak terima, x terima, tak dapat, tak sampai, belum sampai, dah terima, sudah terima, belum dapat, tak masuk, x sampai, tiada mesej, xsampai',
    want: 'nak, mahu, mau, hendak, ingin, minat, berminat, perlu, perlukan, setuju, suka',
    'dont want': `tak nak, taknak, x nak, xnak, tidak mahu, tak mahu, tak mau, tidak ingin, tak ingin, tak minat, tidak berminat, tak berminat, tak perlu, x perlu, tidak perlu, tak setuju, tidak setuju, malas, bosan, xmo, takmo, tak suka, dah taknak, xmau, tak nak dah, dah tak nak, taknak dah, xnk, x nak dah, tidak mahu lagi, dah tak perlu, dah tak perlukan, tak perlukan, tidak perlukan, dah tak berminat, tidak bersetuju, membantah, keberatan`,
    bother: 'ganggu, mengganggu, kacau, mengacau, kacau kacau, serabut, serabutkan',
    'dont bother me':
      'jangan ganggu, jgn ganggu, jangan kacau, jgn kacau, jangan ganggu saya, jangan kacau saya',
    keep: 'terlepas, ketinggalan, hilang',
    message: `mesej, msj, mesej ni, mesej2, pesanan whatsapp, iklan, promosi, promo, tawaran, notifikasi, makluman, spam, whatsapp, wasap, ws, sms, newsletter, broadcast, info, emel, pemberitahuan, siaran, hebahan, peringatan, reminder, jadual, mesej promosi, wassap, noti, update, blast, berita, jemputan, risalah, marketing`,
    list: `senarai, senarai ni, list, group, kumpulan, pangkalan data, database, nombor saya, nombor sy, nombor aku, no saya, no sy, no tel saya, nombor telefon saya, nombor ini, nombor ni, contact saya, data saya, maklumat saya, nama saya, langganan, kenalan, sistem, phonebook, nombor dia, nombor ayah, nombor mak, no ni, no tel ni, no telefon saya, no aku, group ni, broadcast, data peribadi, semua data saya, maklumat peribadi, kontak saya, telegram group, saluran`,
    other:
      'pesanan, order, tempahan, temujanji, appointment, kelas, kursus, rawatan, ubat, antibiotik, rokok, merokok, penghantaran, barang, parcel, bungkusan, resit, invois, bayaran, duit, transfer, kereta, bas, keretapi, teksi, tiket, internet, elektrik, air, gas, hujan, ketawa, makan, minum, bawang, gula, garam, keju, sos, daging, ayam, ais, pedas, cili, meja, bilik, gambar, video, fail, dokumen, alamat, lokasi, resipi, link, kod, produk, akaun, kad, insurans, pinjaman, harga, kerja, saiz, kunci, anak, anjing, kucing, mesyuarat, keahlian, gim, kek, vaksin, pembedahan, rider, runner, perhentian, bas stop, servis, susu, batuk',
    me: 'saya, sy, aku, ak, kami, kita, i, me, saye',
    this: 'ini, ni, itu, tu, macam ni, benda ni, semua ni, yang macam ni, apa apa, nie',
    dont: `jangan, jgn, jng, tak, x, xpayah, tidak, tdk, tak payah, x payah, takyah, xyah, tak perlu, tak usah, usah, mohon jangan, tolong jangan, tidak perlu, dah tak, bukan, tak payah la, tak yah, tak payah dah, tak perlu dah, x yah, x perlu, jangan la, jgn la, x nak, tak mau, supaya tak, supaya tidak, biar tak, agar tidak, dilarang`,
    no: 'tiada, tanpa, sifar',
    more: 'lagi, lg, lagi dah, dah, selamanya, seterusnya, semula, lepas ni, selepas ini, terus, dah lagi',
    enough: 'cukup, cukup la, cukuplah, cukup dengan',
    ask: 'macam mana, mcm mana, camne, camana, macamana, bagaimana, cara, cara nak, macam mana nak, mcm mana nak, boleh, boleh ke, bole, boleh tak, nak, mohon, tolong, sila, mintak, minta',
    filler: `tolong, tlg, sila, mohon, minta, mintak, boleh, please, pls, plis, terima kasih, tima kasih, tq, tqvm, thanks, maaf, sorry, hai, hi, hello, salam, assalamualaikum, selamat pagi, selamat petang, ok, okay, okey, ya, la, lah, je, jer, tau, kak, akak, abang, bang, bro, sis, cik, puan, encik, tuan, boss, bos, admin, min, sekarang, skrg, segera, terus, semua, dah, sudah, saya, sy, aku, nak, mahu, dari, drpd, daripada, dalam, kat, ke, kepada, untuk, utk, dan, yang, yg, di, ni, tu, dulu, harap, sekian, tapi, sebab, pada, eh, weh, team, lagi, dengan, kelas tapi, selamanya, supaya, ni apa, ini apa, ni nombor apa, servis apa ni, dik, abg, ty, halal ilmu, harap maklum, please la, ye, woi, dr, saya punya, mulai hari ini, mulai sekarang, serta merta, bai, ok la`,
    common:
      'apa, siapa, bila, mana, di mana, kenapa, berapa, ada, adalah, atau, juga, pukul, hari, esok, semalam, pernah, sangat, baik, orang, kalau, kerana, dia, mereka, beli, bayar, buka, baru, akan, masih, lain, satu, dua, buat, datang, pergi, rumah, belum, habis, hantar semula',
    start: 'mula, mulakan, langgan, melanggan, langgan semula, mula semula, daftar, aktifkan semula, sambung',
    back: `langgan semula, mula semula, daftar semula, terima mesej semula, nak terima mesej semula, nak dapat mesej semula, aktifkan semula, masukkan saya semula, add saya semula, hantar mesej semula kepada saya nak, langgan balik, melanggan semula, sambung semula, masukkan saya balik, add saya balik, terima semula, nak terima semula, tersalah tekan stop, tertekan stop, tersalah stop, tersalah unsub, terunsub, tersilap stop, nak join balik, nak masuk balik`,
    help: 'bantuan, tolong, bantu, tolong saya, bantu saya, perlukan bantuan, help, info, perlu bantuan, maklumat',
    unsure: `tak minat, tidak berminat, tak berminat, x minat, xminat, dah tak minat, cukup, cukuplah, dah cukup, spam, ini spam, mengganggu, ganggu, serabut, rimas, salah nombor, salah no, salah orang, terlalu banyak mesej, banyak sangat mesej, banyak sangat, bodoh, babi, sial, pergi mati, berambus, diam, saya report, nak report, saya block, block, scam, scammer, penipu, bukan untuk saya, menyampah, bising, annoying, bosan, lagi sekali, asyik spam, spam je, spam ni, asyik hantar, asyik mesej, asyik wasap, banyak sangat wasap, banyaknya mesej, ganggu je, kacau je, kacau betul, menyemak, menyemak je, semak, rimasnya, rimas la, meluat, bukan saya, tak kenal, xberminat, dari mana dapat nombor saya, mana dapat nombor saya, mana dapat no saya, siapa bagi nombor saya, cukup la, dah la, sudah la, sudahlah`,
    complaint: `kenapa asyik hantar, asyik hantar, asyik mesej, kenapa hantar, kenapa mesej saya, mana dapat nombor saya, mana dapat no saya, dapat nombor saya dari mana, siapa bagi nombor saya, saya akan report, saya report, saya akan block, nak block, nak report, terlalu banyak mesej, banyak sangat mesej, mengganggu betul, rimas, tak pernah daftar, tak pernah langgan, salah nombor, padam akaun, banyak sangat wasap, asyik spam, asyik wasap, dari mana dapat nombor, mana dapat nombor, mana dapat no, siapa bagi nombor, siapa bagi no, tak pernah minta, nombor ni dah tukar, dah tukar owner, dah tukar pemilik, bukan nombor dia, bukan no dia, salah orang, skmm, mcmc`,
    phrase: `jangan ganggu saya, jgn ganggu, biarkan saya, tinggalkan saya, lupakan nombor saya, jangan hubungi, jgn hubungi, jangan contact, jangan whatsapp, jgn whatsapp, jangan mesej, jgn mesej, jangan hantar, tak payah hantar, takyah hantar, xpayah hantar, berhenti hantar, stop hantar, keluar dari senarai, keluar dari group, keluar dari list, nak keluar dari, nak berhenti, tak nak terima, taknak terima, xnak terima, tidak mahu menerima, tak mahu terima, cara berhenti, macam mana nak berhenti, tarik balik, jangan spam, supaya berhenti, untuk berhenti, macam mana nak stop, macam mana nak keluar, camne nak stop, camne nak keluar, mcm mana nak stop, mcm mana nak keluar, mcm mne nak stop, cmne nak stop, cemana nak stop, nak taip apa, kena taip apa, perlu taip apa, nak reply apa, kena reply apa, taip apa untuk, taip apa nak, reply apa untuk, macam mana nak buang, macam mana nak off, tak nak dengar, tak mahu dengar, jangan kacau, jgn kacau, jangan ganggu, jangan wasap, jgn wasap, jangan call, lupakan nombor, lupakan saya, dah minta berhenti, dah suruh stop, dah cakap stop, dah cakap jangan, dah minta buang, berapa kali nak cakap, berapa kali saya nak, berapa kali dah, dah bukan pelanggan, bukan pelanggan lagi, membantah penggunaan data, tak benarkan guna, tidak benarkan, padam data saya, padam semua data, padam nombor, buang nombor, stop la, stop saya, stop dah, stop jangan, stop data`,
    never:
      'perhentian, perhentian bas, berhenti merokok, berhenti kerja, berhenti di, berhenti makan, hujan dah berhenti, hujan berhenti, tak berhenti, tidak berhenti, jangan berhenti, tak boleh berhenti, keluar pukul, pukul berapa keluar, keluar negeri, keluar kejap, keluarga, dah keluar, jangan lupa, jangan risau, jangan letak, jangan bimbang, jangan pedas, jangan hantar hari ini, jangan hantar barang, jangan hantar parcel, tak apa, takpe, tak pe, xpe, tidak mengapa, tak tahu, tak tau, tak pasti, tak ada, takde, tiada masalah, tak ada masalah, belum lagi, bukan sekarang, tak boleh datang, senarai harga, senarai menu, senarai menunggu, senarai kelas, nombor akaun, nombor baru, nombor order, nombor saya dah, tukar nombor, hantar semula, hantar semula mesej, terima kasih atas mesej, info lanjut, maklumat lanjut, nak order, nak info, nak tanya, cukup untuk, cukup 2, jangan batalkan, jangan padam, batalkan pesanan, nak batal, batal temujanji',
    less: `kurangkan, jangan selalu, jangan kerap, jgn kerap, sebulan sekali, seminggu sekali, sekali sebulan, sekali seminggu, tak perlu tiap hari, jangan tiap hari, jangan hari hari, kurang kerap, jangan terlalu kerap, jgn hari hari, tak payah hari hari, jarang sikit, jangan banyak sangat`,
    many: 'tiap hari, setiap hari, hari hari, kerap sangat, banyak sangat, selalu sangat, terlalu kerap',
    hours: 'malam malam, tengah malam, waktu kerja, pagi pagi, hujung minggu, lewat malam',
    pause: 'jeda, rehat dulu, tangguh, berhenti sementara',
    only: 'hanya, cuma',
    day: 'hari',
    week: 'minggu',
    month: 'bulan',
  },
  periods: {
    'hari ini': 1,
    'minggu ini, minggu depan': 7,
    'bulan ini, bulan depan, sementara, buat masa ini, bulan puasa': 30,
  },
};
