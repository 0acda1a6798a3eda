import { vocabularyOf } from "./vocabulary";

export const french = vocabularyOf({
  accusation: `menti ment mentir mensonge* fraude* frauduleu* corrompu* corrompt corruption illegal* crime* criminel*
    tue tues tuer meurtre* assassin* vole voler viol violer viole* abus* pot-de-vin coupable* scandale* faux fausse
    echec* echoue* desastre* detrui* attaqu* accus* trahi* cache* terroris* drogue* racis* blanchi* tortur* menac*`,
  comparison: `plus moins superieur* inferieur* meilleur* pire double triple moitie autant que davantage compare*
    depasse*`,
  superlative: `maximum minimum record premier premiere plupart historique* jamais`,
  change: `augment* hausse* baiss* chut* tombe* croissance croit recul* redui* diminu* depens* cout* perd* gagn*
    cree* supprim* explos*`,
  cause: `parce cause* raison grace consequence* provoqu* entrain*`,
  attribution: `dit disent affirm* selon declar* annonc* assur* soutien* admet* reconnu* nie nient etude* sondage*
    statistique* donnees expliqu* revel* confirm* denonc* d'apres`,
  opinion: `crois croit pense penses pensent espere* doit doivent devrait faut peut-etre heureusement magnifique*
    terrible* incroyable* fier* probablement`,
  negation: `ne pas jamais rien personne aucun aucune ni sans n'a n'est n'ont n'y`,
  absolute: `tout tous toute toutes jamais toujours seul seule seulement chaque aucun entier entiere`,
  future: `sera seront aura auront fera pourra pourrait peut peuvent va vont`,
  past: `etait etaient avait avaient fut furent eut fit a-t ete`,
  first: `je j'ai me moi mon ma mes nous notre nos`,
  second: `tu te toi ton ta tes vous votre vos`,
  third: `il elle ils elles son sa ses leur leurs lui`,
  quantity: `million* milliard* mille millier* cent cents centaine* dizaine* douzaine* moitie quart majorite
    pourcentage nombre taux moyenne total`,
  number: `deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante`,
  date: `janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi
    jeudi vendredi samedi dimanche hier aujourd'hui demain an ans annee* mois semaine* decennie* siecle*`,
  greeting: `merci bonjour bonsoir bienvenue pardon`,
  title: `president presidente ministre monsieur madame m mme docteur roi reine maire`,
  pastEnding: /(?:ée?s?|aient|ait)$/u,
});
