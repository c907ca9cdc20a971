# Eine erfahrene Läuferin, die nachfragt, krank wird und zurückkommt.
Monday 2026-11-23 18:42, Europe/Berlin
Language  de
After  set_up.de

You   warum yoga heute?
Bot   Yoga am Montag?
      Keine Regel spricht dagegen.
      [Darauf tauschen]
You   was sagt der Leitfaden zu Krafttraining?
Bot   Kraft
      · Gut für: kleineres Verletzungsrisiko, Kraft, Laufökonomie und Ausdauer.
      · Geht in die Beine, sagt der Leitfaden.
      · Passt, wo ein lockerer Lauf oder Ruhetag folgt, und nie am Vortag eines langen oder harten
      Laufs.
      · Für den Anfang: 15 Minuten, Anstrengung 4 von 10.
      Nach Amy Haas, Run with Aim; die Worte sind unsere.
      [Heute?] [Alle Sportarten] [Wofür es gut ist] [Wie viel] [Gut so] [Lieber nicht]
You   [Wie viel]
Bot   Wie viel
      · Wie viel, das entscheiden dein Ziel, dein Bedarf und was du magst.
      · In der Regel zwei oder drei Einheiten pro Woche, ein oder zwei davon Kraft.
      · Je mehr es in die Beine geht (Kraft), desto weniger verträgst du davon.
      · Je mehr es die Beine schont (Gehen), desto mehr verträgst du davon.
      Nach Amy Haas, Run with Aim; die Worte sind unsere.
      [Wofür es gut ist] [Welche Sportarten] [Gut so] [Lieber nicht]
You   bin krank
Bot   Darf ich mir das merken, verschlüsselt, damit ich weglasse, was wehtun könnte? /settings
      macht es rückgängig.
      [Behalten] [Nicht merken] [← Zurück]
You   [Behalten]
Bot   ✓ Behalten
Bot   Mo, 23. Nov. · Frei
      Dann Ruhe: keine Einheit, bis du sagst, dass du gesund bist. Wenn es nicht weggeht, lass es
      ärztlich ansehen.
      Also heute: Ruhe.
      [Dienstag anders] [Ich bin gesund] [Rückgängig]
You   /today
Bot   Mo, 23. Nov. · Frei
      Du bist krank, also keine Einheit, was der Dienstag auch bringt (ein harter Lauf). Sag mir,
      wenn du gesund bist.
      [Dienstag anders]
Clock +3d 07:00
Bot   Di, 24. Nov. · Frei. Am Mittwoch ist ein Ruhetag, und du bist krank: keine Einheit, bis du
      sagst, dass du gesund bist.
      [Mittwoch anders]
Bot   Mi, 25. Nov. · Frei. Du bist krank, also keine Einheit, was der Donnerstag auch bringt (ein
      lockerer Lauf). Sag mir, wenn du gesund bist.
      [Donnerstag anders]
Bot   Do, 26. Nov. · Frei. Am Freitag ist ein Ruhetag, und du bist krank: keine Einheit, bis du
      sagst, dass du gesund bist.
      Bist du wieder gesund?
      [Freitag anders] [Ich bin gesund] [Noch nicht]
You   bin wieder gesund
Bot   Do, 26. Nov. · Yoga, 15 min, oder nichts
      Gut. Die ersten 3 Tage bleiben kurz und leicht. Jetzt nicht: Kraft. Was bleibt: Radfahren,
      Yoga und Gehen. Deine nächste Krafteinheit ist am Donnerstag, 3. Dezember.
      Also heute: Yoga, 15 min, oder nichts.
      2 min still liegen, ruhig atmen
      · 10-mal Katze-Kuh
      · Tiefer Ausfallschritt, je 5 Atemzüge, zweimal
      · Kindhaltung, 8 Atemzüge
      · Figur Vier im Liegen, je 8 Atemzüge
      3 min Beine an der Wand hoch
      Anstrengung 2 von 10: am Ende frischer als am Anfang.
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Freitag anders] [Rückgängig]
You   meine Woche: Mo frei, Di Intervalle, Mi locker, Do frei, Fr locker, Sa frei, So lang 20 km
Bot   Deine übliche Woche
      Mo frei, Di hart, Mi locker, Do frei, Fr locker, Sa frei, So lang 20 km
      [Rückgängig]
You   zeig mir die Woche
Bot   Deine Woche
      Mo 23 · Locker
      Di 24 · Hart
      Mi 25 · Locker
      Do 26 · Frei · Yoga, 15 min ←
      Fr 27 · Locker · Yoga, 15 min
      Sa 28 · Frei
      So 29 · Lang 20 km
      [Lauf morgen ändern] [Übliche Woche] [Nächste Woche]
You   was hast du gespeichert?
Bot   Datenschutz
You   die Wade zwickt
Bot   Welche Seite?
      [Links] [Rechts] [Beidseitig] [← Zurück]
You   [Links]
Bot   ✓ Links
Bot   Do, 26. Nov. · Yoga, 15 min, oder nichts
      Notiert: deine Wade (links). Jetzt nicht: Gehen oder Kraft. Was bleibt: Radfahren und Yoga.
      Wenn es bleibt, lass eine Fachperson draufschauen.
      Also heute: Yoga, 15 min, oder nichts.
      …
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Freitag anders] [Rückgängig]
You   warum?
Bot   Do, 26. Nov. · Yoga, 15 min
      · Du warst bis vor Kurzem krank, darum fängt es kurz und leicht an; am Freitag ist ein
      lockerer Lauf.
      Kurz und leicht nach einer Krankheit – von uns: Der langsame Start aus dem Leitfaden, auch
      nach einer Krankheit.
      · Das machst du gern: Yoga.
      [Warum nicht Kraft?] [Warum nicht Radfahren?] [Warum nicht Gehen?]
You   Brustschmerzen beim Laufen
Bot   Hör auf und hol jetzt Hilfe
      Ruf jetzt 112 an (anderswo: den Notruf vor Ort).
      Warte nicht, bis es vergeht, und bleib damit nicht allein. Kein Lauf und keine Einheit, bis
      es ärztlich angesehen wurde.
You   /niggle
Bot   Wie es dir geht
      · Deine Wade (links): leicht, seit Do, 26. Nov.
      · Ärztlich abzuklären, seit Do, 26. Nov.
      Vorerst keine Einheit.
      [Besser] [Gleich] [Schlechter] [Ist weg] [Laut Arzt gesund] [Noch eine Stelle] [Krank]
      [Heute müde] [Zurzeit kein Laufen] [Brustschmerz oder fast ohnmächtig]
You   [Laut Arzt gesund]
Bot   Do, 26. Nov. · Yoga, 15 min, oder nichts
      Gut. Die ersten 3 Tage bleiben kurz und leicht. Jetzt nicht: Gehen oder Kraft. Was bleibt:
      Radfahren und Yoga.
      Also heute: Yoga, 15 min, oder nichts.
      …
      [Gemacht] [Tauschen] [Auslassen] [So geht's] [Freitag anders] [Rückgängig]
