import { m } from './paraglide/messages';

/** The name of a kind of agreement: `agreementKindName[kind]()`. */
export const agreementKindName = {
  agreement: m.kind_agreement,
  treaty: m.kind_treaty,
  protocol: m.kind_protocol,
  protocol_of_intent: m.kind_protocol_of_intent,
  memorandum: m.kind_memorandum,
  declaration: m.kind_declaration,
  joint_statement: m.kind_joint_statement,
  resolution: m.kind_resolution,
  roadmap: m.kind_roadmap,
  programme: m.kind_programme,
  ties_established: m.kind_ties_established,
  other: m.kind_other,
  unknown: m.kind_unknown
} as const;

/** The name of a kind of event. */
export const eventKindName = {
  visit: m.event_visit,
  meeting: m.event_meeting,
  videoconference: m.event_videoconference,
  conference: m.event_conference,
  seminar: m.event_seminar,
  exhibition: m.event_exhibition,
  concert: m.event_concert,
  festival: m.event_festival,
  ceremony: m.event_ceremony,
  sport: m.event_sport,
  education: m.event_education,
  humanitarian: m.event_humanitarian,
  signing: m.event_signing,
  project: m.event_project,
  youth: m.event_youth,
  other: m.event_other
} as const;

/** The name of the level of a partner. */
export const levelName = {
  city: m.level_city,
  district: m.level_district,
  region: m.level_region,
  country: m.level_country,
  organisation: m.level_organisation
} as const;

/** The name of a topic, in lower case. */
export const topicName = {
  economy: m.topic_economy,
  culture: m.topic_culture,
  education: m.topic_education,
  science: m.topic_science,
  health: m.topic_health,
  transport: m.topic_transport,
  environment: m.topic_environment,
  tourism: m.topic_tourism,
  sport: m.topic_sport,
  youth: m.topic_youth,
  urban: m.topic_urban,
  memory: m.topic_memory,
  diplomacy: m.topic_diplomacy,
  humanitarian: m.topic_humanitarian,
  digital: m.topic_digital
} as const;

/** How exactly a date is known, in lower case; `none` without one. */
export const precisionName = {
  day: m.precision_day,
  month: m.precision_month,
  year: m.precision_year,
  none: m.precision_none
} as const;
