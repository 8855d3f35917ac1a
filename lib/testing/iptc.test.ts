import ExifReader from 'exifreader';
import { describe, expect, it } from 'vitest';
import { withIptc } from './iptc.ts';
import { sampleFields, samplePhoto } from './sample-photo.ts';

describe('the IPTC fields written into a photograph', () => {
  it('are read back by another reader, accents included', async () => {
    const photo = await samplePhoto({
      ...sampleFields,
      caption: 'Señora Łucja Brandt — à Gdańsk',
      city: 'Gdańsk',
    });
    const { iptc } = ExifReader.load(photo, { expanded: true });
    expect(iptc?.['Caption/Abstract']?.description).toBe('Señora Łucja Brandt — à Gdańsk');
    expect(iptc?.['By-line']).toMatchObject({ description: 'Joao Peres' });
    expect(iptc?.Credit?.description).toBe('Northwire / KAP');
    expect(iptc?.Source?.description).toBe('Northwire');
    expect(iptc?.City?.description).toBe('Gdańsk');
    expect(iptc?.['Date Created']?.description).toBe('2026-03-04');
  });

  it('leave the picture as it was', async () => {
    const photo = await samplePhoto();
    const { file } = ExifReader.load(photo, { expanded: true });
    expect(file?.['Image Width']?.value).toBe(1600);
    expect(await samplePhoto()).toEqual(photo);
  });

  it('are refused for what is not a JPEG', () => {
    expect(() => withIptc(Buffer.from('plain text'), sampleFields)).toThrow('not a JPEG');
  });
});
