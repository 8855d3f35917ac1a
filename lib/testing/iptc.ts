/** What a photographer writes into a photograph, as IPTC's Information Interchange Model names it. */
export type IptcFields = {
  caption?: string;
  byline?: string;
  credit?: string;
  source?: string;
  city?: string;
  headline?: string;
  /** "2026-11-04". */
  date?: string;
};

const datasets: Record<keyof IptcFields, number> = {
  date: 55,
  byline: 80,
  city: 90,
  headline: 105,
  credit: 110,
  source: 115,
  caption: 120,
};

/** The JPEG with these fields in an APP13 segment after its start marker. Throws when it is not a JPEG or they do not fit. */
export function withIptc(jpeg: Uint8Array, fields: IptcFields): Buffer {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) throw new Error('not a JPEG');
  const resource = photoshopResource(records(fields));
  if (resource.length > 65_533) throw new Error('the fields do not fit into one segment');
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffed, 0);
  head.writeUInt16BE(resource.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, resource, jpeg.subarray(2)]);
}

function records(fields: IptcFields): Buffer {
  // 1:90 says that the text is UTF-8 (ISO 2022 "ESC % G"); 2:00 is the version of record 2.
  const parts = [dataset(1, 90, Buffer.from([0x1b, 0x25, 0x47])), dataset(2, 0, Buffer.from([0, 4]))];
  for (const name of Object.keys(datasets) as (keyof IptcFields)[]) {
    const value = name === 'date' ? fields.date?.replaceAll('-', '') : fields[name];
    if (value) parts.push(dataset(2, datasets[name], Buffer.from(value, 'utf8')));
  }
  return Buffer.concat(parts);
}

function dataset(record: number, number: number, value: Buffer): Buffer {
  const head = Buffer.from([0x1c, record, number, 0, 0]);
  head.writeUInt16BE(value.length, 3);
  return Buffer.concat([head, value]);
}

function photoshopResource(data: Buffer): Buffer {
  const head = Buffer.from('Photoshop 3.0\0' + '8BIM' + '\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(data.length, head.length - 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}
