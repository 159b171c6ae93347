import { countryOfAddress } from "./notes/locale.ts";

/**
 * Where somebody works, as an ISO 3166 code: by the ending of their address, else by their IANA zone. Null where neither
 * tells.
 */
export function countryOf({ email, zone }: { readonly email: string; readonly zone: string | null }): string | null {
  return countryOfAddress(email) ?? (zone === null ? null : countryOfZone(zone));
}

/** "America/Indiana/Knox" is Knox; no two zones of the table end alike. "Etc/UTC" is nowhere. */
function countryOfZone(zone: string): string | null {
  return COUNTRY_BY_CITY.get(zone.slice(zone.lastIndexOf("/") + 1)) ?? null;
}

/**
 * The cities that IANA zones are named for, by country, each in its old spelling too. Intl.Locale knows the zones of a
 * country, but to ask it for all countries takes 170 ms.
 */
const CITIES = `
AD Andorra|AE Dubai|AG Antigua|AI Anguilla|AL Tirane|AM Yerevan|AO Luanda|AT Vienna|AW Aruba|AX Mariehamn|AZ Baku
AR Buenos_Aires Catamarca Cordoba Jujuy La_Rioja Mendoza Rio_Gallegos Salta San_Juan San_Luis Tucuman Ushuaia
AU Adelaide Brisbane Broken_Hill Currie Darwin Eucla Hobart Lindeman Lord_Howe Melbourne Perth Sydney|BA Sarajevo
BB Barbados|BD Dhaka|BE Brussels|BF Ouagadougou|BG Sofia|BH Bahrain|BI Bujumbura|BJ Porto-Novo|BM Bermuda|BN Brunei
BO La_Paz|BQ Kralendijk|BS Nassau|BW Gaborone|BY Minsk|BZ Belize|CD Kinshasa Lubumbashi|CF Bangui|CG Brazzaville
BR Araguaina Bahia Belem Boa_Vista Campo_Grande Cuiaba Fortaleza Maceio Manaus Noronha Porto_Velho Recife Rio_Branco Santarem Sao_Paulo
CA Dawson Dawson_Creek Edmonton Glace_Bay Goose_Bay Halifax Iqaluit Moncton Montreal Regina St_Johns Toronto Vancouver Whitehorse Winnipeg Yellowknife
CH Zurich|CI Abidjan|CK Rarotonga|CL Santiago Punta_Arenas Easter|CM Douala|CN Shanghai Urumqi Chongqing Harbin
CO Bogota|CR Costa_Rica|CU Havana|CV Cape_Verde|CW Curacao|CY Nicosia Famagusta|CZ Prague|DE Berlin Busingen
DJ Djibouti|DK Copenhagen|DM Dominica|DO Santo_Domingo|DZ Algiers|EC Guayaquil Galapagos|EE Tallinn|EG Cairo
ER Asmara Asmera|ES Madrid Canary Ceuta|ET Addis_Ababa|FI Helsinki|FJ Fiji|FO Faroe Faeroe|FR Paris|GA Libreville
GB London Belfast|GD Grenada|GE Tbilisi|GF Cayenne|GG Guernsey|GH Accra|GI Gibraltar|GL Nuuk Godthab|GM Banjul
GN Conakry|GP Guadeloupe|GQ Malabo|GR Athens|GT Guatemala|GU Guam|GW Bissau|GY Guyana|HK Hong_Kong|HN Tegucigalpa
HR Zagreb|HT Port-au-Prince|HU Budapest|ID Jakarta Jayapura Makassar Pontianak|IE Dublin|IL Jerusalem Tel_Aviv
IM Isle_of_Man|IN Kolkata Calcutta|IR Tehran|IS Reykjavik|IT Rome|JE Jersey|JM Jamaica|JP Tokyo|KE Nairobi|KM Comoro
KN St_Kitts|KR Seoul|KY Cayman|KZ Almaty Aqtau Aqtobe Atyrau Oral Qostanay Qyzylorda|LC St_Lucia|LI Vaduz|LK Colombo
LR Monrovia|LS Maseru|LT Vilnius|LU Luxembourg|LV Riga|LY Tripoli|MA Casablanca|MC Monaco|MD Chisinau|ME Podgorica
MG Antananarivo|MK Skopje|ML Bamako|MQ Martinique|MR Nouakchott|MS Montserrat|MT Malta|MU Mauritius|MW Blantyre
MX Mexico_City Cancun Chihuahua Ciudad_Juarez Hermosillo Matamoros Mazatlan Merida Monterrey Tijuana Bahia_Banderas
MY Kuala_Lumpur Kuching|MZ Maputo|NA Windhoek|NC Noumea|NE Niamey|NG Lagos|NI Managua|NL Amsterdam|NO Oslo
NP Kathmandu Katmandu|NZ Auckland Chatham|PA Panama|PE Lima|PF Tahiti|PH Manila|PK Karachi|PL Warsaw|PR Puerto_Rico
PT Lisbon Azores Madeira|PY Asuncion|RE Reunion|RO Bucharest|RS Belgrade
RU Moscow Kaliningrad Samara Saratov Volgograd Yekaterinburg Omsk Novosibirsk Krasnoyarsk Irkutsk Yakutsk Vladivostok Magadan Sakhalin Kamchatka
RW Kigali|SA Riyadh|SC Mahe|SD Khartoum|SE Stockholm|SG Singapore|SI Ljubljana|SK Bratislava|SL Freetown|SM San_Marino
SN Dakar|SO Mogadishu|SR Paramaribo|SS Juba|ST Sao_Tome|SV El_Salvador|SX Lower_Princes|SZ Mbabane|TC Grand_Turk
TD Ndjamena|TG Lome|TH Bangkok|TN Tunis|TO Tongatapu|TR Istanbul|TT Port_of_Spain|TW Taipei|TZ Dar_es_Salaam
UA Kyiv Kiev|UG Kampala|UY Montevideo|UZ Tashkent Samarkand|VA Vatican|VC St_Vincent|VE Caracas|VG Tortola|VI St_Thomas
US New_York Detroit Louisville Indianapolis Monticello Chicago Denver Boise Phoenix Los_Angeles Anchorage Juneau Honolulu Knox Menominee
VN Ho_Chi_Minh Saigon|VU Efate|XK Pristina|YT Mayotte|ZA Johannesburg|ZM Lusaka|ZW Harare
`;

const COUNTRY_BY_CITY: ReadonlyMap<string, string> = new Map(
  CITIES.trim()
    .split(/[|\n]/)
    .flatMap((row) => {
      const [country = "", ...cities] = row.split(" ");
      return cities.map((city): [string, string] => [city, country]);
    }),
);
