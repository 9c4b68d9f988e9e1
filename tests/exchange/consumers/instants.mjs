// Reads calendar files with ical.js and tells the instants of their entries: node instants.mjs MODULE FILE …
// prints JSON: for each file [[uid, starts, ends], …] in seconds since 1970, days as dates.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [module, ...files] = process.argv.slice(2);
const { default: ICAL } = await import(pathToFileURL(module));

const told = (time) => (time === null ? null : time.isDate ? time.toString() : time.toUnixTime());

function entries(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(zone);
  }
  const events = calendar.getAllSubcomponents("vevent").map((one) => {
    const event = new ICAL.Event(one);
    return [event.uid, told(event.startDate), told(event.endDate)];
  });
  const tasks = calendar.getAllSubcomponents("vtodo").map((one) => {
    return [one.getFirstPropertyValue("uid"), told(one.getFirstPropertyValue("due")), null];
  });
  return [...events, ...tasks];
}

console.log(JSON.stringify(files.map((file) => entries(readFileSync(file, "utf-8")))));
