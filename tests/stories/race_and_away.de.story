# A race with its week, a holiday without a word, and everything deleted at the end.
Monday 2026-11-23 18:42, Europe/Madrid
Language  de
After  set_up.de

You   ich laufe am 29. November den Halbmarathon
Bot   21,1 km am Sonntag, 29. November
      In den sechs Tagen davor: nur, was die Beine schont, höchstens zwei Einheiten.
      Samstag, der Tag davor: Ruhe, oder ein kurzer Spaziergang oder lockeres Yoga.
      Danach: 5 Tage nur, was die Beine schont, zuerst Ruhe.
      [Rückgängig]
Clock 2026-11-25 07:00
Bot   Di, 24. Nov. · Yoga, 15 min
      Am Sonntag ist dein Halbmarathon. So nah am Wettkampf fährt der Leitfaden alles zurück: nur
      wenig Belastung, und weniger davon. Und du machst das gern: Yoga. Kraft wartet bis nach dem
      Wettkampf: ab Samstag, 5. Dezember.
      2 min still liegen, ruhig atmen
      · 10-mal Katze-Kuh
      · Tiefer Ausfallschritt, je 5 Atemzüge, zweimal
      · Kindhaltung, 8 Atemzüge
      · Figur Vier im Liegen, je 8 Atemzüge
      3 min Beine an der Wand hoch
      Anstrengung 2 von 10: am Ende frischer als am Anfang.
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Mittwoch anders]
Bot   Mi, 25. Nov. · Yoga, 15 min
      Am Sonntag ist dein Halbmarathon; so nah davor will der Leitfaden von allem weniger, und
      nur, was die Beine schont. Yoga machst du gern, hast du gesagt. Kraft wartet bis nach dem
      Wettkampf: ab Samstag, 5. Dezember.
      …
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Donnerstag anders]
Clock 2026-11-29 07:00
Bot   Do, 26. Nov. · Yoga, 15 min
      Am Sonntag ist dein Halbmarathon. So nah am Wettkampf fährt der Leitfaden alles zurück: nur
      wenig Belastung, und weniger davon. Und du machst das gern: Yoga. Kraft wartet bis nach dem
      Wettkampf: ab Samstag, 5. Dezember.
      …
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Freitag anders]
Bot   Fr, 27. Nov. · Yoga, 15 min
      Am Sonntag ist dein Halbmarathon; so nah davor will der Leitfaden von allem weniger, und
      nur, was die Beine schont. Yoga machst du gern, hast du gesagt. Kraft wartet bis nach dem
      Wettkampf: ab Samstag, 5. Dezember.
      …
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Samstag anders]
Bot   Sa, 28. Nov. · Yoga, 15 min, oder nichts
      Am Sonntag ist dein Halbmarathon. So nah am Wettkampf fährt der Leitfaden alles zurück: nur
      wenig Belastung, und weniger davon. Kraft wartet bis nach dem Wettkampf: ab Samstag, 5.
      Dezember.
      …
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Wettkampf anders]
Bot   So, 29. Nov. · Wettkampftag
      Viel Glück, dein Halbmarathon wartet. Kraft wartet bis nach dem Wettkampf: ab Samstag, 5.
      Dezember.
      Nächste Woche wie immer?
      [Montag anders] [Wie immer] [Ändern]
Clock 2026-11-30 07:00
Bot   Mo, 30. Nov. · Nur dein Lauf. Am Sonntag war dein Halbmarathon. Der Tag danach ist zum
      Ausruhen. Kraft kommt ab Samstag, 5. Dezember zurück.
      [Dienstag anders]
You   bin bis zum 4. Dezember im Urlaub
Bot   Die Nachrichten pausieren; am Freitag, 4. Dezember oder mit /resume kommen sie wieder.
      /today geht.
      [Rückgängig]
Clock 2026-12-03 12:00
Bot   nothing
Clock 2026-12-04 07:00
Bot   Fr, 4. Dez. · Yoga, 15 min
      Willkommen zurück.
      Am Sonntag war dein Halbmarathon. Deine Beine bleiben bei wenig Belastung, bis sie erholt
      sind. Und du machst das gern: Yoga. Kraft kommt ab Samstag, 5. Dezember zurück.
      …
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Samstag anders]
You   lösche alle meine Daten
Bot   Deine Antworten, Läufe und alles andere löschen? Das lässt sich nicht rückgängig machen.
      [Ja, alles löschen] [Nein, behalten] [← Zurück]
You   [Ja, alles löschen]
Bot   ✓ Ja, alles löschen
Bot   Alles über dich ist gelöscht. Falls du zurückkommst: /start. Lauf gut.
Clock +3d
Bot   nothing
