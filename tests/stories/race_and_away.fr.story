# A race with its week, a holiday without a word, and everything deleted at the end.
Monday 2026-11-23 18:42, Europe/Madrid
Language  fr
After  set_up.fr

You   je cours un semi-marathon le 29 novembre
Bot   21,1 km, le dimanche 29 novembre
      Les six jours d’avant : que du doux pour les jambes, deux séances au plus.
      La veille (samedi) : repos, ou une petite marche ou du yoga facile.
      Ensuite : seulement du doux pour les jambes pendant 5 jours, et d’abord du repos.
      [Annuler]
Clock 2026-11-25 07:00
Bot   Mar. 24 nov. · Yoga, 15 min
      Ce dimanche, c’est ton semi-marathon. Si près d’une course, le guide réduit tout : faible
      impact seulement, et moins. Et tu as dit aimer : yoga. Le renforcement attend après la
      course : à partir du samedi 5 décembre.
      2 min au sol sans bouger, souffle lent
      · 10 chat-vache
      · Fente basse, 5 souffles par côté, deux fois
      · Posture de l’enfant, 8 souffles
      · Figure quatre sur le dos, 8 souffles chacun
      3 min jambes au mur
      Effort 2 sur 10 : tu devrais finir avec plus de fraîcheur qu’au début.
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change mercredi]
Bot   Mer. 25 nov. · Yoga, 15 min
      Avec ton semi-marathon (dimanche), le guide veut moins de tout, et seulement du doux pour
      les jambes. Tu l’as dit : tu aimes ça (yoga). Le renforcement attend après la course : à
      partir du samedi 5 décembre.
      …
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change jeudi]
Clock 2026-11-29 07:00
Bot   Jeu. 26 nov. · Yoga, 15 min
      Ce dimanche, c’est ton semi-marathon. Si près d’une course, le guide réduit tout : faible
      impact seulement, et moins. Et tu as dit aimer : yoga. Le renforcement attend après la
      course : à partir du samedi 5 décembre.
      …
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change vendredi]
Bot   Ven. 27 nov. · Yoga, 15 min
      Avec ton semi-marathon (dimanche), le guide veut moins de tout, et seulement du doux pour
      les jambes. Tu l’as dit : tu aimes ça (yoga). Le renforcement attend après la course : à
      partir du samedi 5 décembre.
      …
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change samedi]
Bot   Sam. 28 nov. · Yoga, 15 min, ou rien
      Ce dimanche, c’est ton semi-marathon. Si près d’une course, le guide réduit tout : faible
      impact seulement, et moins. Le renforcement attend après la course : à partir du samedi 5
      décembre.
      …
      [C’est fait] [Échanger] [Passer] [Comment faire] [Course modifiée]
Bot   Dim. 29 nov. · Jour de course
      Bonne chance pour ton semi-marathon. Le renforcement attend après la course : à partir du
      samedi 5 décembre.
      Semaine prochaine comme d’habitude ?
      [Ça change lundi] [Comme d’habitude] [La changer]
Clock 2026-11-30 07:00
Bot   Lun. 30 nov. · Juste ta sortie. Ce dimanche, c’était ton semi-marathon. Le lendemain est
      pour le repos. Le renforcement revient le samedi 5 décembre.
      [Ça change mardi]
You   je pars jusqu'au 4 décembre
Bot   Messages en pause ; ils reviennent le vendredi 4 décembre, ou avec /resume. /today marche.
      [Annuler]
Clock 2026-12-03 12:00
Bot   nothing
Clock 2026-12-04 07:00
Bot   Ven. 4 déc. · Yoga, 15 min
      Te revoilà.
      Ce dimanche, c’était ton semi-marathon. Tes jambes s’en tiennent au faible impact jusqu’à ce
      qu’elles aient récupéré. Et tu as dit aimer : yoga. Le renforcement revient le samedi 5
      décembre.
      …
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change samedi]
You   efface toutes mes données
Bot   Effacer tes réponses, tes sorties et tout le reste ? C’est sans retour.
      [Oui, tout effacer] [Non, garder] [← Retour]
You   [Oui, tout effacer]
Bot   ✓ Oui, tout effacer
Bot   Tout ce qui te concerne est effacé. Si tu reviens : /start. Bonne route.
Clock +3d
Bot   nothing
