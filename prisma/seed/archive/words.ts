/** What an archive's stories are made of. `{name}` is replaced by something from the list of that name. */
export const lists: Record<string, readonly string[]> = {
  place: [
    ...['Aarhus', 'Bergen', 'Bilbao', 'Brno', 'Bruges', 'Cork', 'Debrecen', 'Dubrovnik', 'Gdynia', 'Genoa'],
    ...['Graz', 'Groningen', 'Izmir', 'Kaunas', 'Kosice', 'Leipzig', 'Liege', 'Linz', 'Lublin', 'Malmo'],
    ...['Maribor', 'Nantes', 'Ohrid', 'Oulu', 'Palermo', 'Patras', 'Pecs', 'Plovdiv', 'Porto', 'Riga'],
    ...['Rijeka', 'Sibiu', 'Split', 'Tartu', 'Timisoara', 'Torun', 'Trondheim', 'Turin', 'Varna', 'Zadar'],
  ],
  body: [
    ...[
      'City Council',
      'Port Authority',
      'Regional Assembly',
      'Appeals Court',
      'Harbour Board',
      'University',
    ],
    ...['Grid Company', 'Tram Operator', 'Fishermen’s Guild', 'Water Board', 'Chamber of Commerce', 'Museum'],
    ...[
      'Growers’ Union',
      'Philharmonic',
      'Housing Agency',
      'Savings Bank',
      'Teaching Hospital',
      'Opera House',
    ],
  ],
  decides: [
    ...[
      'Approves',
      'Delays',
      'Rejects',
      'Reopens',
      'Extends',
      'Questions',
      'Cuts',
      'Doubles',
      'Defends',
      'Unveils',
    ],
    ...['Abandons', 'Revives', 'Postpones', 'Backs', 'Reviews', 'Halves', 'Prepares', 'Settles'],
  ],
  matter: [
    ...['Plan for a Second Bridge', 'Night Bus Timetable', 'Rules on Short Lets', 'Study of Old Pipes'],
    ...['Fund for Small Theatres', 'Ban on Heavy Lorries', 'Inquiry Into the Flood', 'Tax on Empty Shops'],
    ...[
      'Survey of the Sea Wall',
      'Price of School Lunches',
      'Lease of the Old Market',
      'Sale of the Shipyard',
    ],
    ...['Search for a New Well', 'Trial of Quiet Asphalt', 'Grant for Beekeepers', 'Count of Street Trees'],
    ...['Loan for New Trams', 'Archive of Lost Letters', 'Quota for Herring', 'Festival of Short Films'],
    ...['Reform of Bus Fares', 'Vote on Opening Hours', 'Map of Dark Skies', 'Repair of the Great Organ'],
  ],
  tail: [
    ...[
      'After Long Debate',
      'Despite Warnings',
      'Before the Deadline',
      'for the Third Time',
      'Until the Spring',
    ],
    ...[
      'Amid Doubts About Cost',
      'With a Single Vote',
      'Without a Quorum',
      'at the Last Sitting',
      'as Promised',
    ],
    ...['in a Surprise Session', 'and Asks for Patience', 'to General Relief', 'Over Residents’ Objections'],
  ],
  who: [
    ...[
      'Agnes Tolvanen',
      'Bruno Castellan',
      'Cecilia Horn',
      'Dragan Petrak',
      'Edda Falkenried',
      'Filip Wronski',
    ],
    ...[
      'Greta Salonen',
      'Hugo Marchetti',
      'Irena Kowalczuk',
      'Jakob Steen',
      'Klara Benedek',
      'Luis Ferragut',
    ],
    ...['Mira Stojan', 'Niels Overgaard', 'Olga Radenko', 'Pavel Hruska', 'Rosa Quintal', 'Stefan Dimov'],
    ...['Teresa Albane', 'Ulla Brandvold', 'Vito Larosa', 'Wanda Piekarska', 'Yannis Kourkou', 'Zora Milic'],
  ],
  office: [
    ...[
      'who chairs the committee',
      'the treasurer',
      'a spokeswoman for the residents',
      'who drafted the plan',
    ],
    ...[
      'the deputy mayor',
      'an engineer who advised both sides',
      'who opposed it from the start',
      'the harbour master',
    ],
  ],
  said: [
    ...[
      '“We have counted it three times, and each time there was less of it.”',
      '“Nobody is against it. That is what worries me.”',
    ],
    ...[
      '“It should have been done in my mother’s time.”',
      '“A good compromise is one that both sides want to read again.”',
    ],
    ...[
      '“The figures are right. It is the question that was wrong.”',
      '“I would rather be late than be back here in a year.”',
    ],
    ...[
      '“If it works, nobody will notice. That is how one will know.”',
      '“We asked the people who will have to clean it.”',
    ],
    ...[
      '“There is money for it, and there is time, but not for both.”',
      '“It is a small thing, and I have waited long for a small thing.”',
    ],
  ],
  sum: [
    '400,000 euros',
    '2.3 million euros',
    '11 million euros',
    '640,000 euros',
    '38 million euros',
    '95,000 euros',
  ],
  share: ['a third', 'two fifths', 'nearly half', 'a quarter', 'more than half', 'one in nine'],
  month: ['January', 'March', 'April', 'June', 'September', 'November'],
  count: ['seven', 'eleven', 'fourteen', 'nineteen', 'twenty-three', 'forty'],
};

/** First paragraphs. */
export const openings = [
  'The decision came late in the evening, after {count} speakers had been heard, and it surprised even those who had asked for it.',
  'It took {count} meetings and {sum}, but a question that has divided {place} for years was settled this week.',
  'What began as a complaint from a single street in {place} has become a matter on which {share} of the city has signed something.',
  'Officials in {place} confirmed what had been an open secret since {month}: the matter will not wait for another year.',
  'There was applause, and then there was silence, when the figures were read out in {place}.',
] as const;

/** Paragraphs for the middle. */
export const middles = [
  '{said} said {who}, {office}, who had brought a folder of letters and did not open it.',
  'The cost is put at {sum}, of which {share} would be paid by the region and the rest by those who use it. An earlier estimate had been lower, and an earlier one still had been lost.',
  'Opponents point to {place}, where a similar attempt was given up in {month} after {count} weeks. Supporters point to the same place, and say that it was given up too soon.',
  '“We have looked at how it is done in {place},” said {who}, {office}. {said}',
  'Of {count} experts who were asked, {share} advised against it, though not always for the same reason; two of them have since changed their minds, in opposite directions.',
  'A report commissioned in {month} found that {share} of the households concerned had never been told. Letters have been printed and will be delivered by hand.',
  'The rules leave some room. Whoever objects may do so in writing within {count} days, and several people who were in the hall had brought a pen.',
  '{who}, {office}, called the outcome a beginning. {said}',
  'In practice little will change before {month}. Until then the old arrangement holds, with {count} exceptions that are listed in an annex of its own.',
  'The plan was last discussed in earnest in {place}, where it foundered on the price of {sum}. Inflation has since made that sum look modest.',
] as const;

/** Last paragraphs. */
export const endings = [
  'The next meeting is set for {month}. There is one item on the agenda, and it is the same one.',
  'Asked what would happen if it failed, {who} thought for a while. {said}',
  'The text will be published on {place}’s notice board, where, officials say, it will be read by more people than anywhere else.',
  'By the time the doors were locked, {share} of the audience had gone home. The rest had begun to talk to one another.',
] as const;
