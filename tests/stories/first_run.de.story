# The first run, the daily message and its buttons, in this language from the first word.
Monday 2026-11-23 18:42, Europe/Madrid
Language  de

You   /start
Bot   Hallo. Vier Fragen aus dem Leitfaden von Lauftrainerin Amy Haas, dann dein erster Vorschlag.
      Verschlüsselt gespeichert: /privacy
Bot   1 von 4. Was ist für dich der ZWECK von Crosstraining? Tippe an oder schreib selbst.
      [Stärken, wo's hakt] [Fit, aber schonend] [Ergänzend trainieren] [Nicht nur laufen] [Weiß
      nicht] [Mehrere]
You   [Stärken, wo's hakt]
Bot   ZWECK: Stärken, wo's hakt
Bot   2 von 4. Was macht dir FREUDE und ist für dich machbar?
      [Kraft] [Schwimmen] [Radfahren] [Yoga] [Crosstrainer] [Gehen] [Golf] [Etwas anderes]
      [Weiter] [← Zurück]
You   [Radfahren] [Yoga] [Gehen] [Weiter]
Bot   2 von 4. Was macht dir FREUDE und ist für dich machbar?
      [Kraft] [Schwimmen] [✓ Radfahren] [Yoga] [Crosstrainer] [Gehen] [Golf] [Etwas anderes]
      [Weiter] [← Zurück]
Bot   2 von 4. Was macht dir FREUDE und ist für dich machbar?
      [Kraft] [Schwimmen] [✓ Radfahren] [✓ Yoga] [Crosstrainer] [Gehen] [Golf] [Etwas anderes]
      [Weiter] [← Zurück]
Bot   2 von 4. Was macht dir FREUDE und ist für dich machbar?
      [Kraft] [Schwimmen] [✓ Radfahren] [✓ Yoga] [Crosstrainer] [✓ Gehen] [Golf] [Etwas anderes]
      [Weiter] [← Zurück]
Bot   FREUDE: Radfahren, Yoga, Gehen
Bot   3 von 4. Welchen NUTZEN suchst du?
      [Kräftiger werden] [Stabiler stehen] [Seltener verletzt] [Fitter werden] [Mal was anderes]
      [Alles davon] [Weiter] [← Zurück]
You   [Kräftiger werden] [Stabiler stehen] [Weiter]
Bot   3 von 4. Welchen NUTZEN suchst du?
      [✓ Kräftiger werden] [Stabiler stehen] [Seltener verletzt] [Fitter werden] [Mal was anderes]
      [Alles davon] [Weiter] [← Zurück]
Bot   3 von 4. Welchen NUTZEN suchst du?
      [✓ Kräftiger werden] [✓ Stabiler stehen] [Seltener verletzt] [Fitter werden] [Mal was
      anderes] [Alles davon] [Weiter] [← Zurück]
Bot   NUTZEN: Kräftiger werden, Stabiler stehen
Bot   4 von 4. WIE UNTERSTÜTZT das dein Laufen oder deine Ziele? Tippe an oder schreib selbst.
      [Ein Wettkampf] [Schneller] [Länger laufen] [Regelmäßig] [Es genießen] [Mehrere] [← Zurück]
You   [Länger laufen]
Bot   WIE: Länger laufen
Bot   Deine Sportarten, und was jede gewählt hat:
      · Yoga: macht dir Freude, du willst kräftiger werden und stabiler stehen
      · Radfahren: macht dir Freude, du willst kräftiger werden und stabiler stehen
      · Kraft, kurz gehalten: du willst kräftiger werden, der Leitfaden will es jede Woche
Bot   In welchem Ort bist du? Danach stelle ich deine Uhr.
      [← Zurück]
You   Freiburg
Bot   Freiburg, 18:42 Uhr. Was läufst du?
      Mo (heute)
      Di (morgen)
      [Mo] [Frei] [Locker] [Hart] [Lang] [Di] [Frei] [Locker] [Hart] [Lang] [Weiß nicht] [←
      Zurück]
You   [Mo Locker] [Di Hart]
Bot   Freiburg, 18:42 Uhr. Was läufst du?
      Mo (heute)
      Di (morgen)
      [Mo] [Frei] [✓ Locker] [Hart] [Lang] [Di] [Frei] [Locker] [Hart] [Lang] [Weiß nicht] [←
      Zurück]
Bot   Läufe: Mo locker, Di hart
Bot   Mo, 23. Nov. · Yoga, 15 min
      Jetzt nichts Schweres für die Beine, denn am Dienstag ist ein harter Lauf. Yoga machst du
      gern, hast du gesagt.
      2 min still liegen, ruhig atmen
      · 10-mal Katze-Kuh
      · Tiefer Ausfallschritt, je 5 Atemzüge, zweimal
      · Kindhaltung, 8 Atemzüge
      · Figur Vier im Liegen, je 8 Atemzüge
      3 min Beine an der Wand hoch
      Anstrengung 2 von 10: am Ende frischer als am Anfang.
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Dienstag anders]
Bot   Wann soll ich jeden Tag schreiben?
      [07:00] [12:00] [17:00, für den Folgetag] [20:00, für den Folgetag] [Andere Uhrzeit]
You   [07:00]
Bot   Tägliche Nachricht: 07:00
Bot   Deine übliche Woche in einer Zeile, etwa:
      Mo frei, Di Intervalle, So lang 18 km
      [Antippen] [Später] [← Zurück]
You   Mo locker, Di Intervalle, Do locker, Sa locker, So lang 18 km
Bot   Alles bereit.
      Als Ruhetage zählen Mi und Fr – das ändert /settings.
      Diese Woche: Yoga heute und Kraft am Donnerstag.
      Bis 07:00 Uhr.
Clock +1d 07:00
Bot   Di, 24. Nov. · Yoga, 15 min
      Am Dienstag ist ein harter Lauf, und danach hält der Leitfaden es leicht. Und du machst das
      gern: Yoga. Deine nächste Krafteinheit ist am Donnerstag.
      …
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Mittwoch anders]
You   [Gemacht]
Bot   Notiert: Yoga, 15 min, am Dienstag. Wie war es?
      [Locker] [OK] [Hart] [Es tat weh] [Nicht alles] [Rückgängig]
You   [OK]
Bot   Notiert: Yoga, 15 min, am Dienstag. Anstrengung 5 von 10.
      [Locker] [✓ OK] [Hart] [Es tat weh] [Nicht alles] [Rückgängig]
Clock +1d 07:00
Bot   Mi, 25. Nov. · Yoga, 15 min, oder nichts
      Dafür ist Platz: Am Donnerstag ist ein lockerer Lauf.
      …
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Donnerstag anders]
You   [Tauschen]
Bot   Stattdessen: Gehen, 20 min, oder nichts
      Dafür ist Platz: Am Donnerstag ist ein lockerer Lauf. Du hast getauscht: Gehen.
      Erste 5 min langsamer, als du willst
      · 10 min flach, im Plaudertempo
      · Schultern lose, Arme schwingen
      Die letzten 5 min wieder langsam
      Anstrengung 2 von 10: Plaudern ginge die ganze Zeit.
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Donnerstag anders] [Rückgängig]
You   [Rückgängig]
Bot   Zurückgenommen. Die Einheit ist wieder die von vorher.
You   heute lieber schwimmen
Bot   Stattdessen: Schwimmen, 20 min
      Dafür ist Platz: Am Donnerstag ist ein lockerer Lauf. Du hast getauscht:
      Schwimmen.
      Aufwärmen 4 min: lockere Bahnen, freie Lage
      · 6 lockere Bahnen, danach je 30 s Pause
      · 4 Bahnen Beinschlag mit Brett
      · Atme, wann immer du musst
      Ausklang 4 min: treiben, ruhig Rücken schwimmen
      Anstrengung 3 von 10: Plaudern ginge bei jeder Wende.
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Donnerstag anders] [Rückgängig]
You   warum kein Krafttraining?
Bot   Kraft am Mittwoch?
      Keine Regel spricht dagegen.
      [Darauf tauschen]
Clock +1d 07:00
Bot   Do, 26. Nov. · Kraft, 15 min
      Am Freitag ist ein Ruhetag, also haben deine Beine Zeit, sich zu erholen. Und du wolltest
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
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Freitag anders]
You   [Gemacht]
Bot   Notiert: Kraft, 15 min, am Donnerstag. Wie war es?
      [Locker] [OK] [Hart] [Es tat weh] [Nicht alles] [Rückgängig]
You   [Hart]
Bot   Notiert: Kraft, 15 min, am Donnerstag. Anstrengung 7 von 10.
      [Locker] [OK] [✓ Hart] [Es tat weh] [Nicht alles] [Rückgängig]
You   mach das rückgängig
Bot   Zurückgenommen. Am Donnerstag steht nicht mehr: Kraft, 15 min.
