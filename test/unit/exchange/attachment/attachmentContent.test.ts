import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { maxAttachmentBytes } from '../../../../domain/attachment.ts';
import { attachmentType, attachmentTypes } from '../../../../domain/reference/attachmentTypes.ts';
import { inspectContent } from '../../../../exchange/attachment/attachmentContent.ts';
import { docx, openDocument, openXml, xlsx, zipped } from './officeFiles.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)));

const found = (name: string, content: Uint8Array) => {
  const inspected = inspectContent(name, content);
  return inspected.ok ? inspected.type.label : inspected.message;
};

const png = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], 'and the rest');
const pdf = bytes('%PDF-1.7\n%', [0xe2, 0xe3, 0xcf, 0xd3], '\n1 0 obj');

describe('what a file is, by its bytes', () => {
  it.each([
    ['verslag.pdf', pdf, 'PDF'],
    ['plattegrond.PNG', png, 'PNG-afbeelding'],
    ['foto.jpeg', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF'), 'JPEG-foto'],
    ['foto.webp', bytes('RIFF', [4, 0, 0, 0], 'WEBPVP8 '), 'WebP-afbeelding'],
    ['brief.docx', docx(), 'Word-document'],
    ['begroting.xlsx', xlsx(), 'Excel-werkmap'],
    ['brief.odt', openDocument('text'), 'OpenDocument-tekst'],
    ['begroting.ods', openDocument('spreadsheet'), 'OpenDocument-rekenblad'],
    ['lijst.csv', strToU8('naam;aantal\r\nDe Kade;12\r\n'), 'CSV-tabel'],
    ['lijst.txt', strToU8('\uFEFFCafé én meer\n'), 'Tekst'],
    ['oud.txt', bytes('Caf', [0xe9]), 'Tekst'],
  ])('takes %s for what it is', (name, content, label) => {
    expect(found(name, content)).toBe(label);
  });

  it('tells size and SHA-256 of exactly these bytes', () => {
    const inspected = inspectContent('a.pdf', pdf);
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(inspected).toMatchObject({ ok: true, sizeBytes: pdf.length, sha256 });
  });

  it.each([
    ['a Windows program', bytes('MZ', [0x90, 0, 3, 0]), /programma of script/],
    ['a Linux program', bytes([0x7f], 'ELF', [2, 1, 1]), /programma of script/],
    ['a Mac program', bytes([0xcf, 0xfa, 0xed, 0xfe], 'x'), /programma of script/],
    ['a Java class', bytes([0xca, 0xfe, 0xba, 0xbe, 0, 0]), /programma of script/],
    ['a shell script', strToU8('#!/bin/sh\nrm -rf ~\n'), /programma of script/],
    ['a web page', strToU8('<!DOCTYPE html><script>alert(1)</script>'), /kan geen bijlage zijn/],
    ['a web page behind white space', strToU8('\uFEFF \n\t<html onload=alert(1)>'), /kan geen bijlage zijn/],
    ['a drawing', strToU8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), /kan geen bijlage zijn/],
    ['XML', strToU8('<?xml version="1.0"?><a/>'), /kan geen bijlage zijn/],
    ['a shortcut', bytes([0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0]), /snelkoppeling/],
    ['an old Office file', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /oud Office-bestand/],
    ['an RTF file', strToU8('{\\rtf1\\ansi}'), /RTF-bestand/],
    ['a gzip', bytes([0x1f, 0x8b, 8]), /ingepakt bestand/],
    ['a 7z', bytes('7z', [0xbc, 0xaf, 0x27, 0x1c]), /ingepakt bestand/],
    ['a RAR', bytes('Rar!', [0x1a, 7, 0]), /ingepakt bestand/],
    ['a tar', bytes('a'.padEnd(257, '\0'), 'ustar'), /ingepakt bestand/],
    ['a zip', zipped({ 'a.txt': 'a' }), /ingepakt bestand/],
    ['an empty zip', bytes('PK', [5, 6], '\0'.repeat(18)), /ingepakt bestand/],
    ['a zip that stops short', docx().subarray(0, 60), /beschadigd/],
    ['a sound file in a RIFF', bytes('RIFF', [4, 0, 0, 0], 'WAVEfmt '), /kan geen bijlage zijn/],
    ['bytes of no kind', bytes([0, 1, 2, 3, 255]), /kan geen bijlage zijn/],
    ['nothing', new Uint8Array(), /leeg/],
  ])('refuses %s, whatever its name says', (_what, content, sentence) => {
    for (const { extensions } of attachmentTypes) expect(found(`naam.${extensions[0]}`, content)).toMatch(sentence);
  });

  it.each([
    ['a macro project', docx({ 'word/vbaProject.bin': 'x' })],
    ['a macro project in capitals', xlsx({ 'xl/VBAPROJECT.BIN': 'x' })],
    ['macro content by its description', docx({}, '<Default ContentType="application/vnd.ms-office.vbaProject"/>')],
    ['a control', docx({ 'word/activeX/activeX1.xml': 'x' })],
    ['an old macro sheet', xlsx({ 'xl/macrosheets/sheet1.xml': 'x' })],
    ['an embedded object', docx({ 'word/embeddings/oleObject1.bin': 'x' })],
    ['a program among its parts', docx({ 'word/embeddings/setup.exe': 'MZ' })],
    ['a folder with a backslash', docx({ 'word\\activeX\\activeX1.xml': 'x' })],
    ['OpenDocument with a macro', openDocument('text', { 'Basic/Standard/Module1.xml': 'Sub Main' })],
    ['OpenDocument with a script', openDocument('spreadsheet', { 'Scripts/python/a.py': 'import os' })],
    ['OpenDocument with an object', openDocument('text', { 'Object 1': 'x' })],
  ])('refuses a document with %s', (_what, content) => {
    for (const name of ['a.docx', 'a.xlsx', 'a.odt'])
      expect(found(name, content)).toMatch(/macro’s of andere onderdelen/);
  });

  it('takes only documents and workbooks of Office and OpenDocument, not what runs or shows', () => {
    const macroEnabled = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    expect(found('a.docx', openXml(macroEnabled))).toMatch(/macro’s/);
    const slides = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
    expect(found('a.docx', openXml(slides))).toMatch(/alleen docx en xlsx/);
    expect(found('a.odt', openDocument('presentation'))).toMatch(/alleen odt en ods/);
  });

  it('does not unpack a description that claims to be huge', () => {
    const content = docx();
    const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
    for (let at = 0; at < content.length - 46; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    }
    expect(found('a.docx', content)).toMatch(/beschadigd/);
  });

  it('asks that the name fits the content', () => {
    expect(found('verslag.docx', pdf)).toBe(
      'Dit bestand is een PDF, maar de naam eindigt niet op .pdf. Geef het die naam.',
    );
    expect(found('verslag.pdf.exe', pdf)).toMatch(/eindigt niet op \.pdf/);
    expect(found('verslag', pdf)).toMatch(/eindigt niet op \.pdf/);
    expect(found('script.ps1', strToU8('Get-Process'))).toMatch(/eindigt niet op \.txt/);
    expect(found('a.csv.bat', strToU8('del *.*'))).toMatch(/eindigt niet op \.txt/);
  });

  it('takes a file of exactly 25 MB and none of a byte more', () => {
    const content = new Uint8Array(maxAttachmentBytes + 1);
    content.set(pdf);
    expect(found('a.pdf', content.subarray(0, maxAttachmentBytes))).toBe('PDF');
    expect(found('a.pdf', content)).toBe('Dit bestand is te groot. Een bijlage is hooguit 25 MB.');
  });

  it('answers for any bytes, and only ever with a kind of the list whose extension the name has', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('pdf', 'txt', 'csv', 'docx', 'png'),
        (any, end) => {
          const inspected = inspectContent(`naam.${end}`, any);
          const sound = inspected.ok
            ? attachmentType(inspected.type.mediaType)?.extensions.includes(end) === true
            : /^\p{Lu}.+\.$/u.test(inspected.message);
          expect(sound, JSON.stringify(inspected)).toBe(true);
        },
      ),
    );
  });
});
