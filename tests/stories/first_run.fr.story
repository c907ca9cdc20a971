# The first run, the daily message and its buttons, in this language from the first word.
Monday 2026-11-23 18:42, Europe/Madrid
Language  fr

You   /start
Bot   Salut. Quatre questions du guide de la coach running Amy Haas, puis ta première suggestion.
      Stockage chiffré : /privacy
Bot   1 sur 4. Quel est pour toi le BUT de l’entraînement croisé ? Touche, ou écris le tien.
      [Un point faible] [Forme, moins d’impact] [Aider ma prépa] [Autre chose que courir] [Je ne
      sais pas] [Plusieurs]
You   [Un point faible]
Bot   BUT : Un point faible
Bot   2 sur 4. Qu’est-ce que tu AIMES, et qui est à ta portée ?
      [Renforcement] [Natation] [Vélo] [Yoga] [Elliptique] [Marche] [Golf] [Autre chose] [Suivant]
      [← Retour]
You   [Vélo] [Yoga] [Marche] [Suivant]
Bot   2 sur 4. Qu’est-ce que tu AIMES, et qui est à ta portée ?
      [Renforcement] [Natation] [✓ Vélo] [Yoga] [Elliptique] [Marche] [Golf] [Autre chose]
      [Suivant] [← Retour]
Bot   2 sur 4. Qu’est-ce que tu AIMES, et qui est à ta portée ?
      [Renforcement] [Natation] [✓ Vélo] [✓ Yoga] [Elliptique] [Marche] [Golf] [Autre chose]
      [Suivant] [← Retour]
Bot   2 sur 4. Qu’est-ce que tu AIMES, et qui est à ta portée ?
      [Renforcement] [Natation] [✓ Vélo] [✓ Yoga] [Elliptique] [✓ Marche] [Golf] [Autre chose]
      [Suivant] [← Retour]
Bot   AIMES : Vélo, Yoga, Marche
Bot   3 sur 4. Quels BIENFAITS cherches-tu ?
      [Renforcement] [Stabilité & équilibre] [Moins de blessures] [Forme & cardio] [Pause &
      plaisir] [Tout] [Suivant] [← Retour]
You   [Renforcement] [Stabilité & équilibre] [Suivant]
Bot   3 sur 4. Quels BIENFAITS cherches-tu ?
      [✓ Renforcement] [Stabilité & équilibre] [Moins de blessures] [Forme & cardio] [Pause &
      plaisir] [Tout] [Suivant] [← Retour]
Bot   3 sur 4. Quels BIENFAITS cherches-tu ?
      [✓ Renforcement] [✓ Stabilité & équilibre] [Moins de blessures] [Forme & cardio] [Pause &
      plaisir] [Tout] [Suivant] [← Retour]
Bot   BIENFAITS : Renforcement, Stabilité & équilibre
Bot   4 sur 4. COMMENT cela AIDERA-t-il ta course ou tes objectifs ? Touche, ou écris ta réponse.
      [Une course] [Plus vite] [Plus loin] [Régulièrement] [Le plaisir] [Plusieurs] [← Retour]
You   [Plus loin]
Bot   COMMENT : Plus loin
Bot   Tes types, et ce qui les a choisis :
      · Yoga : tu aimes ça, pour renforcement et stabilité & équilibre
      · Vélo : tu aimes ça, pour renforcement et stabilité & équilibre
      · Renforcement, en version courte : pour renforcement, le guide en veut chaque semaine
Bot   Tu es dans quelle ville ? Elle règle ton horloge.
      [← Retour]
You   Lyon
Bot   Lyon, 18:42. Que cours-tu ?
      Lun. (aujourd’hui)
      Mar. (demain)
      [Lun.] [Repos] [Facile] [Dur] [Long] [Mar.] [Repos] [Facile] [Dur] [Long] [Je ne sais pas]
      [← Retour]
You   [Lun. Facile] [Mar. Dur]
Bot   Lyon, 18:42. Que cours-tu ?
      Lun. (aujourd’hui)
      Mar. (demain)
      [Lun.] [Repos] [✓ Facile] [Dur] [Long] [Mar.] [Repos] [Facile] [Dur] [Long] [Je ne sais pas]
      [← Retour]
Bot   Sorties : Lun. facile, Mar. dur
Bot   Lun. 23 nov. · Yoga, 15 min
      Rien de lourd pour tes jambes maintenant : mardi, c’est une sortie dure. Tu l’as dit : tu
      aimes ça (yoga).
      2 min au sol sans bouger, souffle lent
      · 10 chat-vache
      · Fente basse, 5 souffles par côté, deux fois
      · Posture de l’enfant, 8 souffles
      · Figure quatre sur le dos, 8 souffles chacun
      3 min jambes au mur
      Effort 2 sur 10 : tu devrais finir avec plus de fraîcheur qu’au début.
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change mardi]
Bot   À quelle heure dois-je écrire chaque jour ?
      [07:00] [12:00] [17:00, pour le lendemain] [20:00, pour le lendemain] [Une autre heure]
You   [07:00]
Bot   Message du jour : 07:00
Bot   Ta semaine type, en une ligne, comme :
      lun repos, mar fractionné, dim long 18 km
      [Toucher] [Plus tard] [← Retour]
You   lun facile, mar fractionné, jeu facile, sam facile, dim long 18 km
Bot   Tout est en place.
      Jours de repos : mer. et ven. – /settings le change.
      Cette semaine : yoga aujourd’hui et renforcement jeudi.
      À 07:00.
Clock +1d 07:00
Bot   Mar. 24 nov. · Yoga, 15 min
      Ce mardi, c’est une sortie dure, et le guide garde léger ce qui suit. Et tu as dit aimer :
      yoga. Ton prochain renforcement : jeudi.
      …
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change mercredi]
You   [C’est fait]
Bot   Noté : yoga, 15 min, mardi. C’était comment ?
      [Facile] [OK] [Dur] [J’ai eu mal] [Pas tout] [Annuler]
You   [OK]
Bot   Noté : yoga, 15 min, mardi. Effort 5 sur 10.
      [Facile] [✓ OK] [Dur] [J’ai eu mal] [Pas tout] [Annuler]
Clock +1d 07:00
Bot   Mer. 25 nov. · Yoga, 15 min, ou rien
      Il y a de la place pour ça : jeudi, c’est une sortie facile.
      …
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change jeudi]
You   [Échanger]
Bot   À la place : Marche, 20 min, ou rien
      Il y a de la place pour ça : jeudi, c’est une sortie facile. Tu as échangé : marche.
      Les 5 premières min plus lentes que l’envie
      · 10 min à plat, à l’allure où l’on papote
      · Épaules relâchées, bras qui balancent
      Les 5 dernières min lentes
      Effort 2 sur 10 : tu pourrais papoter tout du long.
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change jeudi] [Annuler]
You   [Annuler]
Bot   C’est annulé. La séance reste celle qu’elle était.
You   je préfère nager aujourd'hui
Bot   À la place : Natation, 20 min
      Il y a de la place pour ça : jeudi, c’est une sortie facile. Tu as échangé : natation.
      Échauffement 4 min : longueurs faciles, nage au choix
      · 6 longueurs faciles, 30 s de repos après chacune
      · 4 longueurs de battements, avec une planche
      · Respire quand tu en as besoin
      Retour au calme 4 min : flotte, dos nagé lent
      Effort 3 sur 10 : tu pourrais papoter à chaque mur.
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change jeudi] [Annuler]
You   pourquoi pas de renforcement ?
Bot   Renforcement mercredi ?
      Aucune règle ne s’y oppose.
      [Passer à ça]
Clock +1d 07:00
Bot   Jeu. 26 nov. · Renforcement, 15 min
      Ce vendredi, c’est un jour de repos, donc tes jambes ont le temps de récupérer. Et tu as
      demandé : renforcement.
      Échauffement 3 min : marche sur place, tourne hanches et bras
      Deux tours, 1 min de repos entre :
      · 8 squats jusqu’à une chaise
      · 6 fentes arrière par côté
      · 8 ponts sur le dos
      · 15 s de planche latérale par côté, genoux au sol
      · 10 montées sur pointes, une main au mur
      Retour au calme 3 min : relâche hanches et mollets
      Effort 4 sur 10 : tu pourrais en faire cinq de plus.
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change vendredi]
You   [C’est fait]
Bot   Noté : renforcement, 15 min, jeudi. C’était comment ?
      [Facile] [OK] [Dur] [J’ai eu mal] [Pas tout] [Annuler]
You   [Dur]
Bot   Noté : renforcement, 15 min, jeudi. Effort 7 sur 10.
      [Facile] [OK] [✓ Dur] [J’ai eu mal] [Pas tout] [Annuler]
You   annule ça
Bot   C’est annulé. Enlevé, jeudi : renforcement, 15 min.
