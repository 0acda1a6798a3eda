import { vocabularyOf } from "./vocabulary";

export const spanish = vocabularyOf({
  accusation: `mintio miente mienten mentir* mentira* fraude* corrupt* corrupcion ilegal* delito* crimen* criminal*
    mato mata mataron asesin* rob* estaf* violo violacion* abus* soborn* culpable* escandalo* falso falsa fracas*
    desastre* destru* atac* acus* traicion* ocult* terroris* droga* narco* racist* blanque* tortur* amenaz*`,
  comparison: `mas menos mayor menor mejor peor doble triple mitad superior inferior igual duplic* triplic* supera*
    frente`,
  superlative: `maximo maxima minimo minima record mayores peores mejores primero primera historico historica`,
  change: `aument* subi* baj* caid* cayo caen crec* redu* disminu* gast* cost* perd* gan* cre* recort* dispar*
    desplom*`,
  cause: `porque causa* causo debido provoc* gracias consecuencia* culpa origino`,
  attribution: `dijo dice dicen afirm* segun asegur* declar* anunci* inform* sostien* sostuvo admit* neg* estudio*
    encuesta* estadistica* datos senal* explic* revel* confirm* denunci*`,
  opinion: `creo cree creemos piens* siento espero debe deben deberia* quizas quiza ojala maravillos* terrible*
    increible* orgullos* probablemente`,
  negation: `no nunca jamas nadie nada ningun* tampoco ni sin`,
  absolute: `todo todos toda todas nunca siempre solo unico unica jamas nadie cualquier* cada entero entera`,
  future: `podria* puede pueden`,
  past: `fue fueron era eran habia habian tuvo hizo hicieron dio vio dijo voto`,
  first: `yo me mi mis nosotros nosotras nos nuestro nuestra nuestros nuestras`,
  second: `tu tus usted ustedes te ti vosotros vuestro vuestra`,
  third: `ella ellos ellas su sus`,
  quantity: `millon* mil miles billon* ciento* centenar* decena* docena* mitad cuarto mayoria porcentaje numero tasa
    promedio total`,
  number: `dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta`,
  date: `enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes
    miercoles jueves viernes sabado domingo ayer hoy manana ano anos mes meses semana* decada* siglo*`,
  greeting: `gracias bienvenid* hola perdon`,
  title: `presidente presidenta ministro ministra senor senora doctor doctora rey reina alcalde alcaldesa`,
  pastEnding: /(?:ó|aron|ieron|aba|aban|ía|ían)$/u,
});
