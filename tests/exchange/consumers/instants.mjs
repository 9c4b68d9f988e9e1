// Reads calendar files with ical.js and tells the instants of their entries: node instants.mjs MODULE
// takes {name: text} and gives {name: [[uid, starts, ends], …]} or {name: {error}}; instants in seconds since 1970, days
// as dates; the start of a task is when it is due.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { default: ICAL } = await import(pathToFileURL(process.argv[2]));

function told(time) {
  if (time === null) {
    return null;
  }
  if (time.isDate) {
    return time.toString();
  }
  if (time.zone === ICAL.Timezone.localTimezone) {
    throw new Error("a time without a known zone");
  }
  return time.toUnixTime();
}

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

const found = {};
for (const [name, text] of Object.entries(JSON.parse(readFileSync(0, "utf-8")))) {
  try {
    found[name] = entries(text);
  } catch (error) {
    found[name] = { error: String(error) };
  }
}
console.log(JSON.stringify(found));
