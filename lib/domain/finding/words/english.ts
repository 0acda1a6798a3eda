import { vocabularyOf } from "./vocabulary";

export const english = vocabularyOf({
  accusation: `lie lied lies lying liar fraud corrupt corruption illegal illegally crime crimes criminal
    criminals kill killed killing murder murders murdered steal stole stolen stealing cheat
    cheated rig rigged violated violation violating abuse abused bribe bribed guilty scandal
    hoax fake fail failed failure disaster destroy destroyed attack attacked blame blamed
    accused accuse betrayed hid hide deleted terrorist terrorists drugs gang gangs racist`,
  charge: `traffick* embezzl* launder* smuggl* conspir* mislead* misled unlawful* charged convict* indict*
    assault* rape raped wrongdoing threaten* neglect* torture* extort* loot* plunder* forged forger* sabotag*
    cover-up covered-up cheats steals violates abuses bribes bribery frauds scandals crimes terrorism denounc*`,
  comparison: `more less than fewer higher lower larger bigger compared tripled double doubled twice half`,
  superlative: `most least highest lowest biggest largest smallest worst best greatest record`,
  change: `increase increased increases decrease decreased rise risen rose rising fell fallen drop
    dropped grew grown growing cut cuts raise raised raising lost losing gained won spend spent
    spending cost costs paid pay create created doubled reduce reduced leaving down up surged`,
  cause: `because caused cause causes led leads due result resulted thanks therefore`,
  attribution: `said says according claim claimed claims told announced report reported state stated argued
    admitted study studies poll polls statistics data`,
  opinion: `think believe feel hope should must ought want love great tremendous wonderful beautiful
    amazing terrible incredible proud maybe perhaps guess honestly frankly wish need`,
  negation: `not never no none nobody nothing neither nor cannot without don't doesn't didn't isn't aren't
    wasn't weren't won't can't couldn't wouldn't shouldn't haven't hasn't hadn't`,
  absolute: `all every everyone everybody never always only first ever entire any nobody none single`,
  future: `will shall going gonna would could can may might`,
  past: `was were had did voted been went took gave got made came became signed supported opposed
    passed called used brought put left started`,
  first: `i me my mine we us our ours i'm i've i'll i'd we're we've we'll we'd`,
  second: `you your yours you're you've you'll you'd`,
  third: `he she they his her their him them he's she's they're`,
  quantity: `million billion trillion percent thousand thousands hundred hundreds millions billions dozen
    dozens half quarter majority double numbers number rate`,
  number: `two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty
    sixty seventy eighty ninety`,
  date: `january february march april june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday yesterday year years month months week weeks decade* century
    ago since today tomorrow`,
  greeting: `thank thanks please welcome good okay ok yes well`,
  title: `president minister senator secretary mr mrs ms dr general king queen prince governor mayor
    chancellor professor judge`,
  pastEnding: /^\p{L}{3,}ed$/u,
});
