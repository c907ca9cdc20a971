# Ein Pendler, der in Eile schreibt und sich gern umentscheidet.
Monday 2026-11-23 18:42, Europe/Berlin
Language  de
After  set_up.de

You   moin
Bot   Hallo. Erzähl mir in deinen Worten von Läufen und Einheiten, oder tippe.
      [Heute] [Woche] [Einstellungen] [Mehr]
You   morgen kein Lauf
Bot   Mo, 23. Nov. · Yoga, 15 min
      Notiert: Dienstag, frei.
      Dafür ist Platz: Am Dienstag ist ein Ruhetag. Yoga machst du gern, hast du gesagt.
      2 min still liegen, ruhig atmen
      · 10-mal Katze-Kuh
      · Tiefer Ausfallschritt, je 5 Atemzüge, zweimal
      · Kindhaltung, 8 Atemzüge
      · Figur Vier im Liegen, je 8 Atemzüge
      3 min Beine an der Wand hoch
      Anstrengung 2 von 10: am Ende frischer als am Anfang.
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Dienstag anders] [Rückgängig]
You   doch, morgen locker 8 km
Bot   Mo, 23. Nov. · Yoga, 15 min
      Notiert: Dienstag, locker 8 km.
      Dafür ist Platz: Am Dienstag ist ein lockerer Lauf über 8 km. Yoga machst du gern, hast du
      gesagt.
      …
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Dienstag anders] [Rückgängig]
You   was steht heute an?
Bot   Mo, 23. Nov. · Yoga, 15 min
      Dafür ist Platz: Am Dienstag ist ein lockerer Lauf über 8 km. Yoga machst du gern, hast du
      gesagt.
      …
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Dienstag anders]
You   lieber schwimmen
Bot   Stattdessen: Schwimmen, 20 min
      Dafür ist Platz: Am Dienstag ist ein lockerer Lauf über 8 km. Du hast getauscht:
      Schwimmen.
      Aufwärmen 4 min: lockere Bahnen, freie Lage
      · 6 lockere Bahnen, danach je 30 s Pause
      · 4 Bahnen Beinschlag mit Brett
      · Atme, wann immer du musst
      Ausklang 4 min: treiben, ruhig Rücken schwimmen
      Anstrengung 3 von 10: Plaudern ginge bei jeder Wende.
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Dienstag anders] [Rückgängig]
You   [Rückgängig]
Bot   Zurückgenommen. Die Einheit ist wieder die von vorher.
You   heute 45 min Rad gefahren, war hart
Bot   Notiert: Radfahren, 45 min, am Montag. Anstrengung 7 von 10.
      [Locker] [OK] [✓ Hart] [Es tat weh] [Nicht alles] [Rückgängig]
You   warum nicht Kraft?
Bot   Kraft am Montag?
      · Der Montag hat schon seine Einheit: Radfahren. Eine am Tag reicht.
      Eine Einheit am Tag – von uns: Jede Belastung zählt mit, warnt der Leitfaden; eine zweite
      Einheit hat ihren eigenen Tag.
      Der nächste Tag dafür: Dienstag, 24. November.
Clock +1d 07:00
Bot   Di, 24. Nov. · Kraft, 15 min
      Am Mittwoch ist ein Ruhetag, also haben deine Beine Zeit, sich zu erholen. Und du wolltest
      Kraft.
      Aufwärmen 3 min: marschieren, Hüfte, Arme
      Zwei Runden, dazwischen 1 min Pause:
      · 8 Kniebeugen bis auf einen Stuhl
      · 6 Ausfallschritte rückwärts je Seite
      · 8 Brücken in Rückenlage
      · 15 s Seitstütz je Seite auf den Knien
      · 10-mal Wadenheben, eine Hand an der Wand
      Ausklang 3 min: Hüfte und Waden lockern
      Anstrengung 4 von 10: fünf mehr von allem gingen noch.
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Mittwoch anders]
You   gemacht
Bot   Notiert: Kraft, 15 min, am Dienstag. Wie war es?
      [Locker] [OK] [Hart] [Es tat weh] [Nicht alles] [Rückgängig]
You   wie läuft's bei mir?
Bot   Dein Fortschritt
      23. Nov.: ▪▪▪▪ 60 min, 2 Einheiten
      Kraft: 1 von 2 Einheiten
      Für deine Antworten, in 1 Woche:
      · ZWECK, stärken, wo's hakt: 2 Einheiten
      · FREUDE, was du gern machst: 1 Einheit
      · NUTZEN: kräftiger werden 2, stabiler stehen 1
      · WIE, länger laufen: 2 Einheiten
      [Etwas eintragen] [Heute]
You   Halbmarathon am 6. Dezember
Bot   21,1 km am Sonntag, 6. Dezember
      In den sechs Tagen davor: nur, was die Beine schont, höchstens zwei Einheiten.
      Samstag, der Tag davor: Ruhe, oder ein kurzer Spaziergang oder lockeres Yoga.
      Danach: 5 Tage nur, was die Beine schont, zuerst Ruhe.
      [Rückgängig]
You   schreib mir um halb sieben
Bot   Geändert
      Tägliche Nachricht: 06:30
      [Rückgängig]
You   bin bis Sonntag weg
Bot   Die Nachrichten pausieren; am Sonntag, 29. November oder mit /resume kommen sie wieder.
      /today geht.
      [Rückgängig]
You   weiter
Bot   Willkommen zurück. Ich schreibe wieder am Mittwoch um 06:30.
You   danke dir
Bot   Gern geschehen.
You   lösche alles
Bot   Deine Antworten, Läufe und alles andere löschen? Das lässt sich nicht rückgängig machen.
      [Ja, alles löschen] [Nein, behalten] [← Zurück]
You   [Nein, behalten]
Bot   ✓ Nein, behalten
Bot   Alles bleibt behalten.
