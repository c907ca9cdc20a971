# Pain that is mild, then a red flag: what is left out, what is urgent, and how it ends.
Monday 2026-11-23 18:42, Europe/Madrid
Language  fr
After  set_up.fr

You   j'ai un peu mal au genou gauche
Bot   Puis-je garder ça, chiffré, pour écarter ce qui pourrait faire mal ? /settings l’annule.
      [Garder] [Ne pas garder] [← Retour]
You   [Garder]
Bot   ✓ Garder
Bot   Lun. 23 nov. · Juste ta sortie
      Noté : ton genou (gauche). À éviter : vélo, yoga, marche ou renforcement. Si tu y as accès,
      tu peux faire : natation. Si ça reste, montre-le à un professionnel.
      Alors pour aujourd’hui : pas de séance en plus.
      [Ça change mardi] [Annuler]
Clock +2d 07:00
Bot   Mar. 24 nov. · Juste ta sortie. Ce mercredi, c’est un jour de repos, et un jour off avant
      fait partie du plan.
      [Ça change mercredi]
Bot   Mer. 25 nov. · Repos. Un jour off fait partie du plan, et jeudi, c’est une sortie facile.
      [Ça change jeudi]
You   mon genou va mieux
Bot   Mer. 25 nov. · Yoga, 15 min
      Bien. Plus rien n’est écarté pour ton genou (gauche). Ton prochain renforcement : jeudi.
      Alors pour aujourd’hui : yoga, 15 min.
      2 min au sol sans bouger, souffle lent
      · 10 chat-vache
      · Fente basse, 5 souffles par côté, deux fois
      · Posture de l’enfant, 8 souffles
      · Figure quatre sur le dos, 8 souffles chacun
      3 min jambes au mur
      Effort 2 sur 10 : tu devrais finir avec plus de fraîcheur qu’au début.
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change jeudi] [Annuler]
You   mon mollet est gonflé et chaud
Bot   Arrête tout, et fais-toi aider tout de suite
      Appelle maintenant le 112 (ailleurs : ton numéro d’urgence local).
      N’attends pas que ça passe, et reste avec quelqu’un. Ni course ni séance tant qu’un médecin
      n’a pas regardé.
You   /today
Bot   Mer. 25 nov. · Repos
      Pas de séance, quoi que réserve jeudi (une sortie facile), tant qu’un médecin n’a pas
      regardé ce dont tu m’as parlé.
      [Ça change jeudi]
Clock +1d 07:00
Bot   Jeu. 26 nov. · Repos. Ce vendredi, c’est un jour de repos, mais ce dont tu m’as parlé
      demande d’abord un médecin : pas de séance tant que tu ne dis pas qu’il a regardé.
      [Ça change vendredi]
You   /niggle
Bot   Comment tu vas
      · Quelque chose qui demande un médecin, depuis le mer. 25 nov.
      Pas de séance pour l’instant.
      [Le médecin dit que ça va] [Une douleur] [Maladie] [Fatigue aujourd’hui] [Je ne cours pas]
      [Douleur à la poitrine, ou malaise]
You   [Le médecin dit que ça va]
Bot   Jeu. 26 nov. · Yoga, 15 min, ou rien
      Bien. Court et léger les 3 premiers jours. À éviter : renforcement. Ce qui reste : vélo,
      yoga et marche. Ton prochain renforcement : jeudi 3 décembre.
      Alors pour aujourd’hui : yoga, 15 min, ou rien.
      …
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change vendredi] [Annuler]
Clock +1d 07:00
Bot   Ven. 27 nov. · Yoga, 15 min, ou rien
      Ce samedi, c’est une sortie facile, et tu sors d’une maladie : court et léger, et moins va
      aussi. Ton prochain renforcement : vendredi 4 décembre.
      …
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change samedi]
