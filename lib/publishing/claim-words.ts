const english =
  'zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundreds? thousands? millions? billions? trillions? dozens? half halves third quarters? twice double[ds]? triple[ds]? january february april june july august september october november december monday tuesday wednesday thursday friday saturday sunday';

const russian =
  'ноль нол[яю] дв[ае] дву[хм] двумя три тр[её]х тр[её]м тремя четыре четыр[её]х четыр[её]м пят[ьи] пятью шест[ьи] сем[ьи] восемь восьми девят[ьи] десят[ьи] \\p{L}+надцат[ьи] двадцат[ьи] тридцат[ьи] сорок[а]? пят[ьи]десяти? шест[ьи]десяти? семьдесят восемьдесят девяност[оа] ст[оа] двести триста четыреста \\p{L}+сот тысяч\\p{L}* миллион\\p{L}* миллиард\\p{L}* триллион\\p{L}* половин\\p{L}* трет[ьи] четверт[ьи] дюжин\\p{L}* вдвое втрое вчетверо январ\\p{L}{1,2} феврал\\p{L}{1,2} марта апрел\\p{L}{1,2} мая июн\\p{L}{1,2} июл\\p{L}{1,2} август\\p{L}{0,2} сентябр\\p{L}{1,2} октябр\\p{L}{1,2} ноябр\\p{L}{1,2} декабр\\p{L}{1,2} понедельник\\p{L}{0,2} вторник\\p{L}{0,2} сред[ауые] четверг\\p{L}{0,2} пятниц\\p{L}{1,2} суббот\\p{L}{1,2} воскресень[еяю]';

/** Numbers and dates that are written as words, in English and Russian; whole words only. */
export const numberWords = new RegExp(`^(?:${`${english} ${russian}`.replaceAll(' ', '|')})$`, 'iu');

/** Words with which a sentence begins, and which then carry a capital without being a name. */
export const firstWords: ReadonlySet<string> = new Set(
  'a an the this that these those he she it we they you his her its our their my your in on at by for from of to with without about after before when while where why how who what which and but or so yet if as since until because although though not no never now then here there all both each every some many most few one two three more other another only just even still also last next first second under over between among during despite according is are was were has have had do does did will would can could may might must should mr mrs ms dr sir president minister asked later earlier today yesterday tomorrow soon meanwhile however instead perhaps again once в во на к ко с со о об от до из у по за под над при про для без через между перед после когда где как что кто чтобы если хотя пока потому и а но или да нет не ни он она оно они мы вы я его её их наш ваш мой твой этот эта это эти тот та то те все всё каждый многие некоторые один два три также тоже только даже ещё уже теперь тогда там здесь по-прежнему однако сегодня вчера завтра позже раньше позднее вскоре потом президент министр'.split(
    ' ',
  ),
);
