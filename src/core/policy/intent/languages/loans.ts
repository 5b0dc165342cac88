/** English words as they are typed in the midst of other languages: "msg band karo", "message anuppatheenga". */

export const loans = {
  message:
    'message, messages, mesage, mesages, messege, messeges, mesege, messge, mesej, msg, msgs, mesg, msgz, mssg, msge, massage, massages, sms, text, texts, offer, offers, ad, ads, adds, advt, advertise, advertisement, advertisements, advertising, update, updates, notification, notifications, promotion, promotional, promotions, promo, promos, whatsapp, watsapp, watsap, spam, forward, forwards, broadcast, broadcasts, greetings, alert, alerts, mails, reminders, marketing, newsletter, templates, template',
  list: 'list, group, database, data base, broadcast list, contact list, mailing list, subscription, system',
  unsub: 'unsubscribe, unsub, opt out, optout',
  other:
    'order, orders, parcel, parcels, courier, delivery, appointment, appointments, booking, bookings, class, classes, course, courses, session, batch, lesson, treatment, medicine, medicines, tablet, tablets, injection, smoking, cigarette, cigarettes, drinking, bill, bills, invoice, receipt, payment, payments, amount, loan, card, account, ticket, tickets, train, bus, car, auto, taxi, cab, flight, photo, photos, video, videos, file, files, pdf, document, documents, link, links, code, otp, pin, password, address, location, recipe, onion, onions, sugar, salt, spicy, chilli, cheese, ghee, oil, milk, rice, chicken, mutton, egg, food, table, room, hall, seat, item, items, product, products, dress, saree, size, color, colour, price, rate, shop, store, school, office, exam, fees, job, interview, meeting, function, party, wedding, birthday, cake, gas, water, current, power, internet, wifi, recharge, tv, fridge, ac, machine, motor, fan, light, song, music, alarm, gate, door, insurance, policy, account number, bank, cash, cheque, refund, service, servicing, repair, visit, checkup, test, report card, diet, gym, membership, call, calls, phone call, plan, packet, bag, box, cover, newspaper, paper, milk packet, work, project',
  filler:
    'please, pls, plz, plss, plzz, pleas, plese, thanks, thank you, thank u, thankyou, thx, tnx, ok, okay, hi, hello, hey, sir, madam, mam, maam, bro, brother, sis, sister, dear, team, sorry, guys, all, immediately, urgent, now, already, permanently, again and again',
  /** What only sounds like it in the languages of northern India, which are read for one another when typed in Latin letters. */
  never:
    'bhejo na, bhej do na, bhej dena na, karo na, kro na, kar do na, pathva na, kara na, moklo na, msg karo na, message karo na, msg kro na, message kro na, band mat, band na karo, band na kro, band na karna, band mat karna, band nahi karna, band nahi ho, band nahi hua, band hai, band hota, band hoti, band ho gaya, band ho gayi, kab band, mat bhulna, mat bhoolna, na bhulna, na bhoolna, na bhullna, bhulna mat, bhoolna mat, bhulna nahi, mat bhulo, delete mat, remove mat, cancel mat, block mat, mat hatao, mat hatana, chinta mat, fikar mat, tension mat, late mat, der mat, naka visru, bhulben na, visru naka, bhulta nahi',
  /** Of messages that did not come. */
  got: 'nahi aaya, nahi aya, nahi aaye, nahi mila, nahi mile, nhi aaya, nhi aya, nhi mila, ala nahi, aala nahi, milala nahi, pai nai, paini, mileya nahi, nahi mileya, nathi avyo, nathi malyo, aayena, nai aaya, nai mila',
} as const;
