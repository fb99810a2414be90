import { fieldNames } from '@verbonden/imports/api';
import { contentFields } from '../form/content-fields';
import { tableNames } from './import-fields';

/** What people call the fields of an item above a column, in Dutch and in English. */
const names: Readonly<Record<string, string>> = {
  slug: 'slug, adres in het portaal',
  externalId: 'external id, extern id, id, nummer, kenmerk, code',
  kind: 'kind, soort, type, soort kennis',
  title: 'title, titel, naam, name, onderwerp',
  summary: 'summary, samenvatting, korte omschrijving, inleiding, intro, lead, in het kort',
  body: 'body, tekst, text, inhoud, omschrijving, beschrijving, description, het verhaal, verhaal',
  why: 'why, waarom, aanleiding',
  forWhom: 'for whom, voor wie, doelgroep',
  use: 'use, zo gebruik je het, gebruik',
  goal: 'goal, doel, doelen',
  materials: 'materials, materialen, materiaal, wat heb je nodig, benodigdheden',
  people: 'people, mensen, menskracht, bemensing',
  time: 'time, tijd',
  money: 'money, geld, kosten, costs',
  results: 'results, resultaten, opbrengst, wat levert het op',
  differently: 'differently, wat zou je anders doen, leerpunten',
  voice: 'voice, stem van jongeren, hoe jongeren meedachten',
  method: 'method, methode, onderzoeksmethode',
  findings: 'findings, bevindingen, uitkomsten van onderzoek, conclusies',
  limits: 'limits, beperkingen',
  validity: 'validity, geldigheid',
  followUp: 'follow up, vervolg',
  transcript: 'transcript, uitgeschreven tekst',
  steps: 'steps, stappen, wat doe je, werkwijze, aanpak',
  publisher: 'publisher, uitgever, maker, auteur, bron, source, author',
  organisation: 'organisation, organization, organisatie, instelling, van wie',
  url: 'url, link, website, adres, webadres, web address',
  year: 'year, jaar, jaartal',
  themes: 'themes, theme, thema, themas, onderwerpen',
  ageGroups: 'age groups, age group, ages, age, leeftijd, leeftijden, leeftijdsgroep, leeftijdsgroepen',
  settings: 'settings, setting, werkplek, werkplekken, waar',
  activityKinds: 'activity kinds, activiteiten, soort activiteit',
  careAreas: 'care areas, zorgvragen, soort zorg',
  caredFor: 'cared for, zorg voor, voor wie wordt gezorgd',
  outcomes: 'outcomes, uitkomsten, wat het verandert',
  workWith: 'work with, werkt met, samen met',
  activityStyle: 'activity style, chill of skill, chill or skill',
  language: 'language, taal',
  region: 'region, regio, provincie, province',
  place: 'place, plaats, stad, gemeente',
  evidenceUrl: 'evidence url, link onderbouwing',
  evidenceOn: 'evidence on, datum onderbouwing',
  minutes: 'minutes, minuten, duur',
  captions: 'captions, ondertiteling, ondertiteld',
  contactName: 'contact name, contactpersoon, contact',
  contactEmail: 'contact email, contact e-mail, e-mail contact',
  contactPhone: 'contact phone, telefoon, telefoon contact',
  evidenceLevel: 'evidence level, evidence, onderbouwing, bewijs, bewijskracht',
  tip: 'tip',
  licence: 'licence, license, licentie, gebruiksrecht',
  publishedOn: 'published on, gepubliceerd op, datum, date, publicatiedatum, verschenen op',
};

/** What a table and the form call them count too; where two say the same, the list above wins. */
export const fieldName = fieldNames([
  ...Object.entries(tableNames).flatMap(([field, { nl, en }]) =>
    [nl, en].map((name) => [name, field === 'organisationId' ? 'organisation' : field] as const),
  ),
  ...Object.entries(contentFields).flatMap(([field, { label }]) =>
    [label.nl, label.en].map((name) => [name, field === 'organisationId' ? 'organisation' : field] as const),
  ),
  ...Object.entries(names).flatMap(([field, list]) =>
    [field, ...list.split(', ')].map((name) => [name, field] as const),
  ),
]);
