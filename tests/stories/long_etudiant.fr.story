# Un étudiant qui écrit vite, sans accents, et change d'avis.
Monday 2026-11-23 18:42, Europe/Paris
Language  fr
After  set_up.fr

You   salut
Bot   Salut. Parle-moi de tes sorties et séances avec tes mots, ou touche.
      [Aujourd’hui] [Semaine] [Réglages] [Plus]
You   demain pas de course
Bot   Lun. 23 nov. · Yoga, 15 min
      Noté : mardi, repos.
      Il y a de la place pour ça : mardi, c’est un jour de repos. Tu l’as dit : tu aimes ça
      (yoga).
      2 min au sol sans bouger, souffle lent
      · 10 chat-vache
      · Fente basse, 5 souffles par côté, deux fois
      · Posture de l’enfant, 8 souffles
      · Figure quatre sur le dos, 8 souffles chacun
      3 min jambes au mur
      Effort 2 sur 10 : tu devrais finir avec plus de fraîcheur qu’au début.
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change mardi] [Annuler]
You   finalement 6 km facile demain
Bot   Lun. 23 nov. · Yoga, 15 min
      Noté : mardi, facile 6 km.
      Il y a de la place pour ça : mardi, c’est une sortie facile de 6 km. Tu l’as dit : tu aimes
      ça (yoga).
      …
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change mardi] [Annuler]
You   annule
Bot   C’est annulé. La sortie de mardi 24 novembre reste la même.
You   je fais quoi aujourd'hui ?
Bot   Lun. 23 nov. · Yoga, 15 min
      Il y a de la place pour ça : mardi, c’est un jour de repos. Tu l’as dit : tu aimes ça
      (yoga).
      …
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change mardi]
You   plutot du velo
Bot   À la place : Vélo, 20 min
      Il y a de la place pour ça : mardi, c’est un jour de repos. Tu as échangé : vélo.
      Échauffement 5 min : petit braquet, jambes relâchées
      · 10 min facile et plat, petit braquet
      · Pédale vite plutôt que fort
      · Reste sur la selle
      Retour au calme 5 min : plus léger encore, buste droit
      Effort 3 sur 10 : tu pourrais parler tout du long.
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change mardi] [Annuler]
You   pourquoi ?
Bot   Lun. 23 nov. · Vélo, 20 min
      · Il y a de la place pour ça : mardi, c’est un jour de repos.
      De la place avant un jour facile – le guide : Vérifie que le jour a du sens à côté de tes
      sorties.
      · Tu as échangé : vélo.
      · Tu aimes ça : vélo.
      [Pourquoi pas renforcement ?] [Pourquoi pas yoga ?] [Pourquoi pas marche ?]
Clock +1d 07:00
Bot   Mar. 24 nov. · Renforcement, 15 min
      Ce mercredi, c’est un jour de repos, donc tes jambes ont le temps de récupérer. Et tu as
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
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change mercredi]
You   c'est fait, c'était dur
Bot   Noté : renforcement, 15 min, mardi. Effort 7 sur 10.
      [Facile] [OK] [✓ Dur] [J’ai eu mal] [Pas tout] [Annuler]
You   j'ai fait 30 min de natation hier
Bot   Noté : natation, 30 min, lundi. C’était comment ?
      [Facile] [OK] [Dur] [J’ai eu mal] [Pas tout] [Annuler]
You   comment je progresse ?
Bot   Tes progrès
      23 nov. : ▪▪▪ 45 min, 2 séances
      Renforcement : 1 sur 2 séances
      Selon tes réponses, en 1 semaine :
      · BUT, un point faible : 2 séances
      · BIENFAITS : renforcement 2
      · COMMENT, plus loin : 2 séances
      [Noter une séance] [Aujourd’hui]
You   écris-moi à 18h30
Bot   Modifié
      Message du jour : 18:30
      Il parle du jour qui suit.
      [Annuler]
You   semi-marathon le 6 décembre
Bot   21,1 km, le dimanche 6 décembre
      Les six jours d’avant : que du doux pour les jambes, deux séances au plus.
      La veille (samedi) : repos, ou une petite marche ou du yoga facile.
      Ensuite : seulement du doux pour les jambes pendant 5 jours, et d’abord du repos.
      [Annuler]
You   merci !
Bot   Avec plaisir.
You   je suis crevé
Bot   Malade, ou de la fatigue aujourd’hui ?
      [Maladie] [Fatigue aujourd’hui] [← Retour]
You   [Fatigue aujourd’hui]
Bot   ✓ Fatigue aujourd’hui
Bot   Puis-je garder ça, chiffré, pour écarter ce qui pourrait faire mal ? /settings l’annule.
      [Garder] [Ne pas garder] [← Retour]
You   [Garder]
Bot   ✓ Garder
Bot   Alors aujourd’hui c’est court et léger, ou rien. Demain comme prévu.
      [Annuler]
You   tu peux faire quoi ?
Bot   Ce que je sais faire
      /today – Quoi faire aujourd’hui, et pourquoi
      /week – Ta semaine : sorties et séances
      /log – Noter ce que tu as fait
      /race – Ajouter ou enlever une course
      /niggle – Douleur, maladie, arrêt de la course
      /settings – Voir et changer tes réponses
      /privacy – Ce qui est stocké, et pour qui
      /help – Ce que je sais faire
      /back et /cancel marchent au milieu de toute question.
      [Aujourd’hui] [Semaine] [Réglages] [Plus]
