/** Words that mean one thing in notes, the plainest first; each in the singular or as it is written. */
const GROUPS = `street st
road rd
headcount count
payroll wages salaries
colour color
cheque cheques
photo photograph pic pics picture pictures image shot shots close-up close-ups closeup snap
letter write writing wrote written
quote quotation estimate
invoice bill inv
mail email e-mail
reference ref
document doc docs paperwork
specification spec specs
presentation deck slides
agreement contract
episode ep eps
stair stairs staircase stairwell
application app
certificate cert certs
measurement measurements dimension dimensions
drawing drawings sketch sketches
number numbers figure figures
delivery deliver delivered
inspection inspect inspected
booking book booked reservation reserve reserved
payment pay paid paying
repair repairs fix fixed mend mended
appointment appt
information info
minutes mins
laptop notebook
website site
advert ad ads advertisement
lorry truck
bathroom loo toilet
mobile phone telephone
kids children pupils
menu menus
approval approve approved signoff
insurance insurer insured
replacement replace replaced
installation install installed
translation translate translated
registration register registered
confirmation confirm confirmed
proposal propose
sample samples swatch swatches
subtitle sub subs subtitles
brochure leaflet flyer
test testing tested
schedule timetable timeline rota
fridge refrigerator
survey surveyed
licence license`;

/** Each word to the first of its group. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(
  GROUPS.split("\n").flatMap((group) => {
    const [first = "", ...rest] = group.split(" ");
    return [first, ...rest].map((word): [string, string] => [word, first]);
  }),
);
