// What the tests ask of Thunderbird, run inside it: `ask` names the question, `given` is what it needs.
const { MailUtils } = ChromeUtils.importESModule("resource:///modules/MailUtils.sys.mjs");
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const { FileUtils } = ChromeUtils.importESModule("resource://gre/modules/FileUtils.sys.mjs");

const main = Services.wm.getMostRecentWindow("mail:3pane");
const tabs = main.document.getElementById("tabmail");
const ALL = Ci.calICalendar.ITEM_FILTER_ALL_ITEMS;

// Look every few milliseconds until something is there; what never comes is null.
async function until(look, most = 400) {
  for (let tries = 0; tries < most; tries++) {
    try {
      const found = look();
      if (found) {
        return found;
      }
    } catch {
      // the window is still being built
    }
    await new Promise((go) => main.setTimeout(go, 25));
  }
  return null;
}

// One empty calendar of the identity that invitations go to.
async function begin() {
  const calendar = cal.manager.createCalendar("storage", Services.io.newURI("moz-storage-calendar://"));
  calendar.name = "Proof";
  cal.manager.registerCalendar(calendar);
  calendar.setProperty("imip.identity.key", "id1");
  for (const other of cal.manager.getCalendars()) {
    if (other.id !== calendar.id) {
      cal.manager.unregisterCalendar(other);
    }
  }
  return cal.manager.getCalendars().length;
}

// Open a message and return which steps Thunderbird offers with the invitation in it, null where it sees none.
async function open(path) {
  while (tabs.tabInfo.length > 1) {
    tabs.closeTab(tabs.tabInfo[1]);
  }
  const file = new FileUtils.File(path);
  const uri = Services.io.newFileURI(file).mutate().setQuery("type=application/x-message-display").finalize();
  MailUtils.openEMLFile(main, file, uri);
  await until(() => tabs.tabInfo.length > 1);
  const bar = await until(() => {
    const shown = tabs.currentAboutMessage;
    const found = shown.document.getElementById("imip-bar");
    return !found.collapsed && !found.hidden && found.getAttribute("label") ? found : null;
  });
  await until(() => tabs.currentAboutMessage.calImipBar.actionFunc, 40);
  return bar ? { label: bar.getAttribute("label"), buttons: offered() } : null;
}

function offered() {
  const shown = tabs.currentAboutMessage.document;
  return [...shown.querySelectorAll("toolbarbutton")]
    .filter((one) => one.id.startsWith("imip") && !one.hidden)
    .map((one) => one.id);
}

// Press the first of these buttons that is offered, and wait until the calendar has changed or `quiet` is over.
async function press(ids) {
  const shown = tabs.currentAboutMessage;
  const id = ids.find((one) => offered().includes(one));
  if (!id) {
    return null;
  }
  let changed = false;
  const seen = () => (changed = true);
  const nothing = () => {};
  const observer = {
    QueryInterface: ChromeUtils.generateQI(["calIObserver"]),
    onAddItem: seen,
    onModifyItem: seen,
    onDeleteItem: seen,
    onStartBatch: nothing,
    onEndBatch: nothing,
    onLoad: nothing,
    onError: nothing,
    onPropertyChanged: nothing,
    onPropertyDeleting: nothing,
  };
  const [calendar] = cal.manager.getCalendars();
  calendar.addObserver(observer);
  shown.document.getElementById(id).doCommand();
  await until(() => changed);
  calendar.removeObserver(observer);
  return changed ? id : `${id} changed nothing`;
}

// All entries of the calendar; instants in seconds since 1970.
async function entries() {
  const found = [];
  const [calendar] = cal.manager.getCalendars();
  for await (const some of cal.iterate.streamValues(calendar.getItems(ALL, 0, null, null))) {
    for (const one of some) {
      found.push({
        uid: one.id,
        title: one.title,
        starts: one.startDate.nativeTime / 1e6,
        ends: one.endDate.nativeTime / 1e6,
        place: one.getProperty("LOCATION") || "",
        sequence: Number(one.getProperty("SEQUENCE")),
        answers: one.getAttendees().map((who) => `${who.id} ${who.participationStatus}`),
      });
    }
  }
  return found;
}

// Open a draft and send it as its window stands; return what stood there, null where no window came or it stays open.
async function sendDraft(path) {
  const file = new FileUtils.File(path);
  MailUtils.openEMLFile(main, file, Services.io.newFileURI(file));
  const draft = await until(() => {
    const found = Services.wm.getMostRecentWindow("msgcompose");
    const ready = found.gMsgCompose.editor && found.gWindowLocked === false && found.gSendLocked === false;
    return ready && found.document.querySelector("#toAddrContainer mail-address-pill") ? found : null;
  });
  if (!draft) {
    return null;
  }
  const part = (id) => draft.document.getElementById(id);
  const addresses = (row) => [...row.querySelectorAll("mail-address-pill")].map((one) => one.emailAddress);
  const told = {
    identity: draft.gMsgCompose.identity.email,
    to: addresses(part("toAddrContainer")),
    bcc: addresses(part("bccAddrContainer")),
    subject: part("msgSubject").value,
    attached: [...part("attachmentBucket").itemChildren].map((one) => one.attachment.contentType),
  };
  draft.goDoCommand("cmd_sendNow");
  return (await until(() => !Services.wm.getMostRecentWindow("msgcompose"))) && told;
}

return { begin, open, press, entries, sendDraft }[ask](given);
