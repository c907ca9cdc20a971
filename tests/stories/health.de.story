# Pain that is mild, then a red flag: what is left out, what is urgent, and how it ends.
Monday 2026-11-23 18:42, Europe/Madrid
Language  de
After  set_up.de

You   mein linkes Knie zwickt ein bisschen
Bot   Darf ich mir das merken, verschlüsselt, damit ich weglasse, was wehtun könnte? /settings
      macht es rückgängig.
      [Behalten] [Nicht merken] [← Zurück]
You   [Behalten]
Bot   ✓ Behalten
Bot   Mo, 23. Nov. · Nur dein Lauf
      Notiert: dein Knie (links). Jetzt nicht: Radfahren, Yoga, Gehen oder Kraft. Falls machbar,
      ginge Schwimmen. Wenn es bleibt, lass eine Fachperson draufschauen.
      Also heute: keine Extraeinheit.
      [Dienstag anders] [Rückgängig]
Clock +2d 07:00
Bot   Di, 24. Nov. · Nur dein Lauf. Am Mittwoch ist ein Ruhetag, und ein freier Tag davor gehört
      zum Plan.
      [Mittwoch anders]
Bot   Mi, 25. Nov. · Frei. Ein freier Tag gehört zum Plan, und am Donnerstag ist ein lockerer
      Lauf.
      [Donnerstag anders]
You   mein Knie ist wieder gut
Bot   Mi, 25. Nov. · Yoga, 15 min
      Gut. Nichts fällt mehr weg: dein Knie (links) ist wieder dabei. Deine nächste Krafteinheit
      ist am Donnerstag.
      Also heute: Yoga, 15 min.
      2 min still liegen, ruhig atmen
      · 10-mal Katze-Kuh
      · Tiefer Ausfallschritt, je 5 Atemzüge, zweimal
      · Kindhaltung, 8 Atemzüge
      · Figur Vier im Liegen, je 8 Atemzüge
      3 min Beine an der Wand hoch
      Anstrengung 2 von 10: am Ende frischer als am Anfang.
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Donnerstag anders] [Rückgängig]
You   meine Wade ist geschwollen und heiß
Bot   Hör auf und hol jetzt Hilfe
      Ruf jetzt 112 an (anderswo: den Notruf vor Ort).
      Warte nicht, bis es vergeht, und bleib damit nicht allein. Kein Lauf und keine Einheit, bis
      es ärztlich angesehen wurde.
You   /today
Bot   Mi, 25. Nov. · Frei
      Keine Einheit, was der Donnerstag auch bringt (ein lockerer Lauf), bis ärztlich angesehen
      wurde, was du mir erzählt hast.
      [Donnerstag anders]
Clock +1d 07:00
Bot   Do, 26. Nov. · Frei. Am Freitag ist ein Ruhetag, aber was du mir erzählt hast, muss erst
      ärztlich angesehen werden: keine Einheit, bis du sagst, dass es so weit ist.
      [Freitag anders]
You   /niggle
Bot   Wie es dir geht
      · Ärztlich abzuklären, seit Mi, 25. Nov.
      Vorerst keine Einheit.
      [Laut Arzt gesund] [Etwas tut weh] [Krank] [Heute müde] [Zurzeit kein Laufen] [Brustschmerz
      oder fast ohnmächtig]
You   [Laut Arzt gesund]
Bot   Do, 26. Nov. · Yoga, 15 min, oder nichts
      Gut. Die ersten 3 Tage bleiben kurz und leicht. Jetzt nicht: Kraft. Was bleibt: Radfahren,
      Yoga und Gehen. Deine nächste Krafteinheit ist am Donnerstag, 3. Dezember.
      Also heute: Yoga, 15 min, oder nichts.
      …
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Freitag anders] [Rückgängig]
Clock +1d 07:00
Bot   Fr, 27. Nov. · Yoga, 15 min, oder nichts
      Am Samstag ist ein lockerer Lauf, und du warst gerade noch krank: kurz und leicht, weniger
      ist auch gut. Deine nächste Krafteinheit ist am Freitag, 4. Dezember.
      …
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Samstag anders]
