/** The closed vocabularies of the Data Package. Order is the order of columns, facets and compiled codes. */

export const PLACE_KINDS = ['city', 'district', 'region', 'country', 'organisation'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const AGREEMENT_KINDS = [
  'agreement',
  'treaty',
  'protocol',
  'protocol_of_intent',
  'memorandum',
  'declaration',
  'joint_statement',
  'resolution',
  'roadmap',
  'programme',
  'ties_established',
  'other',
  'unknown'
] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export const EVENT_KINDS = [
  'visit',
  'meeting',
  'videoconference',
  'conference',
  'seminar',
  'exhibition',
  'concert',
  'festival',
  'ceremony',
  'sport',
  'education',
  'humanitarian',
  'signing',
  'project',
  'youth',
  'other'
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const TOPICS = [
  'economy',
  'culture',
  'education',
  'science',
  'health',
  'transport',
  'environment',
  'tourism',
  'sport',
  'youth',
  'urban',
  'memory',
  'diplomacy',
  'humanitarian',
  'digital'
] as const;
export type Topic = (typeof TOPICS)[number];

export const NETWORK_ROLES = ['member', 'associated'] as const;
export type NetworkRole = (typeof NETWORK_ROLES)[number];

/** Tables whose records a source can attest. */
export const ATTESTED_TABLES = [
  'agreements',
  'events',
  'projects',
  'network_members',
  'awards'
] as const;
export type AttestedTable = (typeof ATTESTED_TABLES)[number];

export const LANGUAGES = ['en', 'ru', 'lt'] as const;
export type Language = (typeof LANGUAGES)[number];
