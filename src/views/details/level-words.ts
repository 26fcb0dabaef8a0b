import { m } from '../../text/paraglide/messages';

/** What a partner of each level is called above its name. */
export const partnerLevel = {
  city: m.details_partner_city,
  district: m.details_partner_district,
  region: m.details_partner_region,
  country: m.details_partner_country,
  organisation: m.details_partner_organisation
} as const;

/** The same of a place that is no partner. */
export const placeLevel = {
  city: m.details_place_city,
  district: m.details_place_district,
  region: m.details_place_region,
  country: m.details_place_country,
  organisation: m.details_place_organisation
} as const;
