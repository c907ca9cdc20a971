# Une coureuse entre deux rendez-vous, avec un tendon qui tire et des vacances.
Monday 2026-11-23 18:42, Europe/Paris
Language  fr
After  set_up.fr

You   ma semaine : lun repos, mar fractionné, mer facile, jeu repos, ven facile, sam repos, dim long 15 km
Bot   Ta semaine type
      Lun. repos, mar. dur, mer. facile, jeu. repos, ven. facile, sam. repos, dim. long 15 km
      [Annuler]
You   montre ma semaine
Bot   Ta semaine
      Lun. 23 · Repos · yoga, 15 min ←
      Mar. 24 · Dur
      Mer. 25 · Facile
      Jeu. 26 · Repos · renforcement, 15 min
      Ven. 27 · Facile
      Sam. 28 · Repos
      Dim. 29 · Long 15 km
      [La sortie de demain] [Semaine type] [Semaine prochaine]
You   j'ai mal au tendon d'Achille droit
Bot   Et ton tendon d’Achille (droite), ça va comment ?
      [Je la sens, mais je cours normalement] [Elle change ma façon de bouger] [Ça fait mal au
      repos aussi] [L’appui est impossible] [← Retour]
You   [Je la sens, mais je cours normalement]
Bot   ✓ Je la sens, mais je cours normalement
Bot   Puis-je garder ça, chiffré, pour écarter ce qui pourrait faire mal ? /settings l’annule.
      [Garder] [Ne pas garder] [← Retour]
You   [Garder]
Bot   ✓ Garder
Bot   Lun. 23 nov. · Yoga, 15 min
      Noté : ton tendon d’Achille (droite). À éviter : vélo, marche ou renforcement. Ce qui
      reste : yoga. Si ça reste, montre-le à un professionnel.
      Alors pour aujourd’hui : yoga, 15 min.
      2 min au sol sans bouger, souffle lent
      · 10 chat-vache
      · Fente basse, 5 souffles par côté, deux fois
      · Posture de l’enfant, 8 souffles
      · Figure quatre sur le dos, 8 souffles chacun
      3 min jambes au mur
      Effort 2 sur 10 : tu devrais finir avec plus de fraîcheur qu’au début.
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change mardi] [Annuler]
You   et pourquoi du yoga ?
Bot   Yoga lundi ?
      Aucune règle ne s’y oppose.
      [Passer à ça]
Clock +1d 07:00
Bot   Mar. 24 nov. · Yoga, 15 min
      Ce mardi, c’est une sortie dure, et le guide garde léger ce qui suit. Comme ton tendon
      d’Achille fait mal, j’écarte ce qui charge cet endroit. Si ça reste, demande à un
      professionnel.
      …
      [C’est fait] [Échanger] [Passer] [Comment faire] [Ça change mercredi]
You   [Passer]
Bot   Passé. Le repos compte aussi.
      [Annuler]
You   mon tendon va mieux
Bot   Bien. Plus rien n’est écarté pour ton tendon d’Achille (droite). Ton prochain renforcement :
      jeudi.
      [Annuler]
You   pourquoi pas de renforcement demain ?
Bot   Renforcement mercredi ?
      Aucune règle ne s’y oppose.
      [Passer à ça]
You   je pars jusqu'au 3 décembre
Bot   Messages en pause ; ils reviennent le jeudi 3 décembre, ou avec /resume. /today marche.
      [Annuler]
You   [Annuler]
Bot   C’est annulé. Ton arrêt reste le même.
You   mes données, qui les voit ?
Bot   Vie privée
      · Stocké : tes réponses, ta ville, sorties, courses et séances ; avec ton accord, ce que tu
      dis de ta santé.
      …
      [Tout recevoir] [Tout effacer]
You   j'habite à Bordeaux maintenant
Bot   Modifié
      Ville : Bordeaux
      Il est 07:00 là-bas.
      [Annuler]
You   /language
Bot   Quelle langue dois-je parler ?
      [English] [Deutsch] [Español] [Français] [← Retour]
You   [Français]
Bot   ✓ Français
Bot   Laissé comme c’était.
You   efface tout
Bot   Effacer tes réponses, tes sorties et tout le reste ? C’est sans retour.
      [Oui, tout effacer] [Non, garder] [← Retour]
You   [Non, garder]
Bot   ✓ Non, garder
Bot   Gardé, en entier.
