<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutBox</name>
    <message>
        <source>About forumplanner</source>
        <translation>Über forumplanner</translation>
    </message>
    <message>
        <source>Plans citizen forums, integration conferences and the sittings of advisory bodies, from the first idea to approved minutes.

Free software under the EUPL 1.2.</source>
        <translation>Plant Bürgerforen, Integrationskonferenzen und Gremiensitzungen, von der ersten Idee bis zum genehmigten Protokoll.

Freie Software unter der EUPL 1.2.</translation>
    </message>
</context>
<context>
    <name>AccentSample</name>
    <message>
        <source>Pick a &amp;colour…</source>
        <translation>&amp;Farbe auswählen …</translation>
    </message>
    <message>
        <source>Contrast with white paper: {contrast} : 1</source>
        <translation>Kontrast zu weißem Papier: {contrast} : 1</translation>
    </message>
    <message>
        <source>Type a colour such as #1a4d7a, or pick one.</source>
        <translation>Geben Sie eine Farbe wie #1a4d7a ein oder wählen Sie eine aus.</translation>
    </message>
    <message>
        <source>Too light to be read on paper: the contrast is {contrast} : 1 and has to be {least} : 1.</source>
        <translation>Auf Papier zu hell zum Lesen: Der Kontrast ist {contrast} : 1, nötig sind {least} : 1.</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>How events and messages reach others. What you change is kept at once.</source>
        <translation>So kommen Termine und Nachrichten zu anderen. Was Sie ändern, ist sofort gespeichert.</translation>
    </message>
    <message>
        <source>E-mail and calendars</source>
        <translation>E-Mail und Kalender</translation>
    </message>
</context>
<context>
    <name>AfterwardsPage</name>
    <message>
        <source>Raised by</source>
        <translation>Erhoben von</translation>
    </message>
    <message>
        <source>Type a name …</source>
        <translation>Namen eingeben …</translation>
    </message>
    <message>
        <source>New objection</source>
        <translation>Neue Einwendung</translation>
    </message>
    <message>
        <source>New amendment</source>
        <translation>Neue Berichtigung</translation>
    </message>
    <message>
        <source>Record &amp;objection</source>
        <translation>Ein&amp;wendung erfassen</translation>
    </message>
    <message>
        <source>Record &amp;amendment</source>
        <translation>Berichtigun&amp;g erfassen</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>Einwendungen</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>Berichtigungen</translation>
    </message>
</context>
<context>
    <name>AgendaActions</name>
    <message>
        <source>&amp;Add item</source>
        <translation>Punkt hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Add item &amp;inside</source>
        <translation>&amp;Unterpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Add &amp;break</source>
        <translation>Pause h&amp;inzufügen</translation>
    </message>
    <message>
        <source>&amp;Edit item</source>
        <translation>Punkt &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach oben &amp;rücken</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach unten rüc&amp;ken</translation>
    </message>
    <message>
        <source>Move i&amp;nto the item above</source>
        <translation>Eine Ebene &amp;tiefer rücken</translation>
    </message>
    <message>
        <source>Move &amp;out</source>
        <translation>Eine Ebene &amp;höher rücken</translation>
    </message>
    <message>
        <source>&amp;Remove item</source>
        <translation>Punkt &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Tracks</source>
        <translation>Strän&amp;ge</translation>
    </message>
    <message>
        <source>&amp;Who is on duty</source>
        <translation>Ei&amp;nsätze</translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>non-public</source>
        <translation>nichtöffentlich</translation>
    </message>
    <message>
        <source>only for the office</source>
        <translation>nur für die Dienststelle</translation>
    </message>
    <message>
        <source>{taken} of {capacity} places</source>
        <translation>{taken} von {capacity} Plätzen</translation>
    </message>
    <message>
        <source>TOP {number}</source>
        <translation>TOP {number}</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} Min.</translation>
    </message>
    <message>
        <source>{times}, fixed start</source>
        <translation>{times}, fester Beginn</translation>
    </message>
    <message>
        <source>Public part</source>
        <translation>Öffentlicher Teil</translation>
    </message>
    <message>
        <source>Non-public part</source>
        <translation>Nichtöffentlicher Teil</translation>
    </message>
    <message>
        <source>Day {n}, which the event no longer has</source>
        <translation>Tag {n}, den der Termin nicht mehr hat</translation>
    </message>
    <message numerus="yes">
        <source>starts %n minute(s) before what comes before it ends</source>
        <translation>
            <numerusform>beginnt %n Minute vor dem Ende des vorigen Punkts</numerusform>
            <numerusform>beginnt %n Minuten vor dem Ende des vorigen Punkts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ends %n minute(s) after the end of the day</source>
        <translation>
            <numerusform>endet %n Minute nach dem Ende des Tages</numerusform>
            <numerusform>endet %n Minuten nach dem Ende des Tages</numerusform>
        </translation>
    </message>
    <message>
        <source>more places than the room has seats</source>
        <translation>mehr Plätze, als der Raum fasst</translation>
    </message>
</context>
<context>
    <name>AgendaTab</name>
    <message>
        <source>Agenda</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>The minutes are settled; the agenda they record stays as it is.</source>
        <translation>Das Protokoll ist abgeschlossen; der Ablauf, den es festhält, bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>und weitere</translation>
    </message>
    <message>
        <source>Nothing on the agenda yet</source>
        <translation>Noch keine Punkte</translation>
    </message>
    <message>
        <source>Add what happens, in its order, with durations. Times and numbers are computed, and change by themselves when you move something.</source>
        <translation>Fügen Sie die Punkte der Reihe nach mit ihrer Dauer hinzu. Zeiten und Nummern werden berechnet und ändern sich von selbst, wenn Sie etwas verschieben.</translation>
    </message>
    <message>
        <source>Add the first item</source>
        <translation>Ersten Punkt hinzufügen</translation>
    </message>
    <message>
        <source>It becomes the last item.</source>
        <translation>Er wird der letzte Punkt.</translation>
    </message>
    <message>
        <source>It will stand inside “{item}”.</source>
        <translation>Er steht dann unter „{item}“.</translation>
    </message>
    <message>
        <source>It will stand after “{item}”.</source>
        <translation>Er steht dann nach „{item}“.</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Neuer Punkt</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>“{item}” was removed from the agenda.</source>
        <translation>„{item}“ wurde entfernt.</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Stränge</translation>
    </message>
    <message>
        <source>Who is on duty</source>
        <translation>Einsätze</translation>
    </message>
</context>
<context>
    <name>AnswerFilter</name>
    <message>
        <source>Answers to the invitation</source>
        <translation>Antworten auf die Einladung</translation>
    </message>
    <message>
        <source>All answers</source>
        <translation>Alle Antworten</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>nicht geantwortet</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Type a few letters of the name, or scan the badge. Return notes the arrival.</source>
        <translation>Ein paar Buchstaben des Namens tippen oder den Ausweis scannen. Die Eingabetaste vermerkt die Ankunft.</translation>
    </message>
    <message>
        <source>Scan the badge, or type the name and press Return: the person has arrived.</source>
        <translation>Ausweis scannen oder Namen tippen und die Eingabetaste drücken: Die Person ist angekommen.</translation>
    </message>
    <message>
        <source>F4: somebody leaves. F6: somebody comes without a registration.</source>
        <translation>F4: Jemand geht. F6: Jemand kommt ohne Anmeldung.</translation>
    </message>
    <message>
        <source>F9: take back the last step. In doubt, fetch the organisers.</source>
        <translation>F9: den letzten Schritt zurücknehmen. Im Zweifel die Veranstaltungsleitung holen.</translation>
    </message>
    <message>
        <source>Arrived: {name}</source>
        <translation>Angekommen: {name}</translation>
    </message>
    <message>
        <source>Here again: {name}</source>
        <translation>Wieder da: {name}</translation>
    </message>
    <message>
        <source>Has arrived: {name}</source>
        <translation>Ist angekommen: {name}</translation>
    </message>
    <message numerus="yes">
        <source>with %Ln accompanying person(s)</source>
        <translation>
            <numerusform>mit %Ln Begleitperson</numerusform>
            <numerusform>mit %Ln Begleitpersonen</numerusform>
        </translation>
    </message>
    <message>
        <source>Left: {name}</source>
        <translation>Gegangen: {name}</translation>
    </message>
    <message>
        <source>Noted at {time}.</source>
        <translation>Vermerkt um {time} Uhr.</translation>
    </message>
    <message>
        <source>Newly registered; the badge is being made.</source>
        <translation>Neu angemeldet; der Ausweis wird erstellt.</translation>
    </message>
    <message>
        <source>The organisers decide about each place. That the person asks for one is noted.</source>
        <translation>Über jeden Platz entscheidet die Veranstaltungsleitung. Die Anfrage ist vermerkt.</translation>
    </message>
    <message>
        <source>Others are waiting before them, or the free places are kept. The name is on the waiting list.</source>
        <translation>Davor warten andere, oder die freien Plätze sind vorbehalten. Der Name steht auf der Warteliste.</translation>
    </message>
    <message>
        <source>Not in yet: {name}</source>
        <translation>Noch kein Einlass: {name}</translation>
    </message>
    <message>
        <source>A badge of another event</source>
        <translation>Ausweis eines anderen Termins</translation>
    </message>
    <message>
        <source>It belongs to “{event}”. Please look the person up by name.</source>
        <translation>Er gehört zu „{event}“. Bitte nach dem Namen suchen.</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Unbekannter Code</translation>
    </message>
    <message>
        <source>Nobody has it. Please look the person up by name.</source>
        <translation>Er gehört zu niemandem. Bitte nach dem Namen suchen.</translation>
    </message>
    <message>
        <source>Nobody found: {typed}</source>
        <translation>Niemand gefunden: {typed}</translation>
    </message>
    <message>
        <source>Try fewer letters. Who is not registered comes in with “Without registration”.</source>
        <translation>Weniger Buchstaben versuchen. Wer nicht angemeldet ist, wird mit „Ohne Anmeldung“ aufgenommen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people found</source>
        <translation>
            <numerusform>%Ln Person gefunden</numerusform>
            <numerusform>%Ln Personen gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose with the arrow keys or type more letters, then Return.</source>
        <translation>Mit den Pfeiltasten auswählen oder weitertippen, dann die Eingabetaste.</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Wer?</translation>
    </message>
    <message>
        <source>Type a name or scan the badge first.</source>
        <translation>Zuerst einen Namen tippen oder den Ausweis scannen.</translation>
    </message>
    <message>
        <source>Without registration</source>
        <translation>Ohne Anmeldung</translation>
    </message>
    <message>
        <source>Write down the name; the badge is printed at once.</source>
        <translation>Den Namen eintragen; der Ausweis wird gleich gedruckt.</translation>
    </message>
    <message>
        <source>{name} is registered</source>
        <translation>{name} ist schon angemeldet</translation>
    </message>
    <message>
        <source>The same person? Then go back with Esc and search. Somebody else of that name: press Return again.</source>
        <translation>Dieselbe Person? Dann mit Esc zurück und suchen. Jemand anderes mit diesem Namen: noch einmal die Eingabetaste.</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>The badge is open in another window: print it there.</source>
        <translation>Der Ausweis ist in einem anderen Fenster geöffnet: bitte dort drucken.</translation>
    </message>
    <message>
        <source>The badge is being printed.</source>
        <translation>Der Ausweis wird gedruckt.</translation>
    </message>
    <message>
        <source>Noted a moment ago already; that counts once.</source>
        <translation>Eben schon vermerkt; das zählt einmal.</translation>
    </message>
    <message>
        <source>All places are taken, so nobody can be let in: the organisers can enlarge the number of places, or cancel who is not coming. The name is on the waiting list now.</source>
        <translation>Alle Plätze sind belegt, deshalb kann niemand eingelassen werden: Die Leitung kann die Zahl der Plätze erhöhen oder stornieren, wer nicht kommt. Der Name steht jetzt auf der Warteliste.</translation>
    </message>
    <message>
        <source>No printer is set up, and no program shows the badge: write the name by hand.</source>
        <translation>Kein Drucker ist eingerichtet, und kein Programm zeigt den Ausweis: Schreiben Sie den Namen von Hand.</translation>
    </message>
    <message>
        <source>To close the reception, hold Escape down</source>
        <translation>Zum Schließen die Esc-Taste gedrückt halten</translation>
    </message>
    <message>
        <source>Please fetch {who}.</source>
        <translation>Bitte {who} holen.</translation>
    </message>
    <message>
        <source>the organisers</source>
        <translation>die Veranstaltungsleitung</translation>
    </message>
    <message>
        <source>here since {time}</source>
        <translation>da seit {time} Uhr</translation>
    </message>
    <message>
        <source>left at {time}</source>
        <translation>gegangen um {time} Uhr</translation>
    </message>
    <message>
        <source>has a place, was here on another day</source>
        <translation>hat einen Platz, war an einem anderen Tag da</translation>
    </message>
    <message>
        <source>a place is offered, not taken yet; not here yet</source>
        <translation>Platz angeboten, noch nicht angenommen; noch nicht da</translation>
    </message>
    <message>
        <source>has a place, not here yet</source>
        <translation>hat einen Platz, noch nicht da</translation>
    </message>
</context>
<context>
    <name>AskingPart</name>
    <message>
        <source>Needs that are asked for</source>
        <translation>Bedarfe, nach denen gefragt wird</translation>
    </message>
</context>
<context>
    <name>AttendanceActions</name>
    <message>
        <source>C</source>
        <comment>key for came now</comment>
        <translation>K</translation>
    </message>
    <message>
        <source>L</source>
        <comment>key for left now</comment>
        <translation>G</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>An&amp;wesend</translation>
    </message>
    <message>
        <source>P</source>
        <comment>key for present</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>&amp;Excused</source>
        <translation>&amp;Entschuldigt</translation>
    </message>
    <message>
        <source>E</source>
        <comment>key for excused</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>A&amp;bsent</source>
        <translation>A&amp;bwesend</translation>
    </message>
    <message>
        <source>B</source>
        <comment>key for absent</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>&amp;Represented</source>
        <translation>Ver&amp;treten</translation>
    </message>
    <message>
        <source>R</source>
        <comment>key for represented</comment>
        <translation>V</translation>
    </message>
    <message>
        <source>&amp;Not recorded</source>
        <translation>N&amp;icht erfasst</translation>
    </message>
    <message>
        <source>A&amp;ll others are present</source>
        <translation>Al&amp;le anderen anwesend</translation>
    </message>
    <message>
        <source>&amp;Came now</source>
        <translation>Je&amp;tzt gekommen</translation>
    </message>
    <message>
        <source>&amp;Left now</source>
        <translation>Jetzt ge&amp;gangen</translation>
    </message>
    <message>
        <source>One &amp;more in the audience</source>
        <translation>Eine Person mehr im P&amp;ublikum</translation>
    </message>
    <message>
        <source>One le&amp;ss in the audience</source>
        <translation>Eine Person weniger im Publi&amp;kum</translation>
    </message>
</context>
<context>
    <name>AttendanceModel</name>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Represented by, came, left</source>
        <translation>Vertretung, Kommen, Gehen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Stimmrecht</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht erfasst</translation>
    </message>
    <message>
        <source>with a vote</source>
        <translation>stimmberechtigt</translation>
    </message>
    <message>
        <source>advisory</source>
        <translation>beratend</translation>
    </message>
    <message>
        <source>came at {time}</source>
        <translation>gekommen um {time}</translation>
    </message>
    <message>
        <source>left at {time}</source>
        <translation>gegangen um {time}</translation>
    </message>
</context>
<context>
    <name>AttendanceTab</name>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Audience, in heads</source>
        <translation>Publikum (Anzahl)</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>Scans</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>Beside the members</source>
        <translation>Neben den Mitgliedern</translation>
    </message>
    <message>
        <source>No members</source>
        <translation>Keine Mitglieder</translation>
    </message>
    <message>
        <source>Nobody has a seat in the body on the day of this sitting. Enter its members first.</source>
        <translation>Am Tag dieser Sitzung hat das Gremium keine Mitglieder. Erfassen Sie zuerst die Mitglieder.</translation>
    </message>
    <message>
        <source>Go to the bodies</source>
        <translation>Zu den Gremien</translation>
    </message>
    <message>
        <source>Nobody is recorded yet.</source>
        <translation>Noch ist niemand erfasst.</translation>
    </message>
    <message numerus="yes">
        <source>%n entitled to vote present</source>
        <translation>
            <numerusform>Anwesende Stimmberechtigte: %n</numerusform>
            <numerusform>Anwesende Stimmberechtigte: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{there} of {legal}</source>
        <translation>{there} von {legal}</translation>
    </message>
    <message>
        <source>{there}: the body may decide.</source>
        <translation>{there}. Das Gremium ist beschlussfähig.</translation>
    </message>
    <message>
        <source>{there}: the body may not decide.</source>
        <translation>{there}. Das Gremium ist nicht beschlussfähig.</translation>
    </message>
    <message>
        <source>{there}. Whether the body may decide is not known: enter its rules and number of members.</source>
        <translation>{there}. Ob das Gremium beschlussfähig ist, steht nicht fest: Erfassen Sie seine Sitzungsregeln und die Mitgliederzahl.</translation>
    </message>
</context>
<context>
    <name>BadgePrinter</name>
    <message>
        <source>Making a badge</source>
        <translation>Ausweis wird erstellt</translation>
    </message>
    <message>
        <source>Badge.pdf</source>
        <translation>Ausweis.pdf</translation>
    </message>
</context>
<context>
    <name>Belonging</name>
    <message>
        <source>Removing the affiliation</source>
        <translation>Zugehörigkeit entfernen</translation>
    </message>
    <message>
        <source>{person} no longer belongs to {organisation}.</source>
        <translation>{person} gehört nicht mehr zu {organisation}.</translation>
    </message>
</context>
<context>
    <name>BelongingLine</name>
    <message>
        <source>Show {name}</source>
        <translation>{name} anzeigen</translation>
    </message>
    <message>
        <source>Remove affiliation: {name}</source>
        <translation>Zugehörigkeit entfernen: {name}</translation>
    </message>
    <message>
        <source>Since: {name}</source>
        <translation>Seit: {name}</translation>
    </message>
    <message>
        <source>Until: {name}</source>
        <translation>Bis: {name}</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Over since {day}</source>
        <translation>Beendet am {day}</translation>
    </message>
    <message>
        <source>Role: {name}</source>
        <translation>Rolle: {name}</translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation>Hauptkontakt</translation>
    </message>
</context>
<context>
    <name>BodiesPage</name>
    <message>
        <source>{members}, {voting} with a vote</source>
        <translation>{members}, {voting} mit Stimme</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Amtszeit</translation>
    </message>
    <message>
        <source>&amp;New body</source>
        <translation>&amp;Neues Gremium</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>Gremien</translation>
    </message>
    <message>
        <source>Committees and advisory bodies, their members and rules</source>
        <translation>Ausschüsse und Beiräte, ihre Mitglieder und Regeln</translation>
    </message>
    <message>
        <source>No bodies yet</source>
        <translation>Noch keine Gremien</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>{name} wurde entfernt.</translation>
    </message>
    <message>
        <source>Enter the committee or advisory body whose sittings you prepare. When it is renamed, its history stays one.</source>
        <translation>Erfassen Sie den Ausschuss oder Beirat, dessen Sitzungen Sie vorbereiten. Wird er umbenannt, bleibt seine Geschichte zusammen.</translation>
    </message>
    <message>
        <source>New body</source>
        <translation>Neues Gremium</translation>
    </message>
    <message>
        <source>Search for a body</source>
        <translation>Gremium suchen</translation>
    </message>
    <message>
        <source>Parts of the body</source>
        <translation>Teile des Gremiums</translation>
    </message>
    <message>
        <source>Name and term</source>
        <translation>Name und Amtszeit</translation>
    </message>
    <message>
        <source>Rules of sittings</source>
        <translation>Sitzungsregeln</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Short name</source>
        <translation>&amp;Kurzname</translation>
    </message>
    <message>
        <source>Called so since</source>
        <translation>Heißt so seit</translation>
    </message>
    <message>
        <source>&amp;Legal number of members</source>
        <translation>Gesetzliche &amp;Mitgliederzahl</translation>
    </message>
</context>
<context>
    <name>BodyNote</name>
    <message>
        <source>Nobody has a seat in the body on that day yet.</source>
        <translation>An diesem Tag hat noch niemand einen Sitz im Gremium.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) on that day</source>
        <translation>
            <numerusform>%Ln Mitglied an diesem Tag</numerusform>
            <numerusform>%Ln Mitglieder an diesem Tag</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} with a vote</source>
        <translation>{number} mit Stimmrecht</translation>
    </message>
    <message>
        <source>{number} with a substitute of their own</source>
        <translation>{number} mit persönlicher Vertretung</translation>
    </message>
    <message>
        <source>The body has no rules of sittings yet, so the day of the invitation is up to you.</source>
        <translation>Für das Gremium sind noch keine Sitzungsregeln eingetragen; wann eingeladen wird, legen Sie selbst fest.</translation>
    </message>
    <message>
        <source>By its rules the invitation leaves by {day} ({number} {counting})</source>
        <translation>Nach den Sitzungsregeln geht die Einladung spätestens am {day} hinaus ({number} {counting})</translation>
    </message>
    <message>
        <source>also by e-mail</source>
        <translation>auch elektronisch</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>auf Papier</translation>
    </message>
</context>
<context>
    <name>CalendarFiles</name>
    <message>
        <source>Take calendars of others in</source>
        <translation>Fremde Kalender einlesen</translation>
    </message>
    <message>
        <source>Calendar files ({endings})</source>
        <translation>Kalenderdateien ({endings})</translation>
    </message>
    <message>
        <source>Reading calendars</source>
        <translation>Kalender werden gelesen</translation>
    </message>
    <message>
        <source>{file}, line {line}: {why}</source>
        <translation>{file}, Zeile {line}: {why}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies)</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>“{calendar}” read again: {entries}.</source>
        <translation>„{calendar}“ neu gelesen: {entries}.</translation>
    </message>
    <message>
        <source>“{calendar}”: {entries}.</source>
        <translation>„{calendar}“: {entries}.</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>&amp;Earlier month</source>
        <translation>&amp;Voriger Monat</translation>
    </message>
    <message>
        <source>&amp;Later month</source>
        <translation>&amp;Nächster Monat</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Heute</translation>
    </message>
    <message>
        <source>&amp;New event on this day</source>
        <translation>&amp;Neuer Termin an diesem Tag</translation>
    </message>
    <message>
        <source>Local &amp;days</source>
        <translation>Örtliche &amp;Tage</translation>
    </message>
    <message>
        <source>Calendars of &amp;others</source>
        <translation>Fre&amp;mde Kalender</translation>
    </message>
    <message>
        <source>&amp;What is shown</source>
        <translation>&amp;Was gezeigt wird</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Own events beside holidays, feasts and calendars of others</source>
        <translation>Eigene Termine neben Feiertagen, Festen und den Kalendern anderer</translation>
    </message>
    <message>
        <source>Local days</source>
        <translation>Örtliche Tage</translation>
    </message>
    <message>
        <source>Calendars of others</source>
        <translation>Fremde Kalender</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>What was left out</source>
        <translation>Was nicht übernommen wurde</translation>
    </message>
    <message>
        <source>Looking what falls on the days</source>
        <translation>Nachsehen, was auf die Tage fällt</translation>
    </message>
</context>
<context>
    <name>CalendarServer</name>
    <message>
        <source>Calendar account</source>
        <translation>Kalenderkonto</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>Weiteres Konto</translation>
    </message>
    <message>
        <source>Remove the account</source>
        <translation>Konto entfernen</translation>
    </message>
    <message>
        <source>Check the connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Make a new calendar there</source>
        <translation>Dort einen neuen Kalender anlegen</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>noch nicht gewählt</translation>
    </message>
    <message>
        <source>Published last: {when}</source>
        <translation>Zuletzt veröffentlicht: {when}</translation>
    </message>
    <message>
        <source>Address of the ser&amp;ver</source>
        <translation>Adresse des Ser&amp;vers</translation>
    </message>
    <message>
        <source>As the server&apos;s administration names it for CalDAV; it begins with https://</source>
        <translation>So, wie die Verwaltung des Servers sie für CalDAV nennt; sie beginnt mit https://</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>Kept in the keyring of this computer, never in the planner. Empty: as it was.</source>
        <translation>Liegt im Schlüsselbund dieses Rechners, nie im Planer. Leer: wie bisher.</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>What you &amp;call it</source>
        <translation>Wie Sie das Konto &amp;nennen</translation>
    </message>
    <message>
        <source>Ca&amp;lendar</source>
        <translation>&amp;Kalender</translation>
    </message>
    <message>
        <source>Only what the &amp;public may see</source>
        <translation>Nur, was &amp;öffentlich ist</translation>
    </message>
    <message>
        <source>Announced events and public items; no working groups, no link to take part online.</source>
        <translation>Angekündigte Termine und öffentliche Punkte; keine Arbeitskreise, kein Link zur Online-Teilnahme.</translation>
    </message>
    <message>
        <source>Measures and deadlines as &amp;tasks, too</source>
        <translation>Auch Maßnahmen und Fristen als &amp;Aufgaben</translation>
    </message>
    <message>
        <source>Calendar on a server</source>
        <translation>Kalender auf einem Server</translation>
    </message>
    <message>
        <source>Nextcloud and others show the events of the planner to colleagues. What somebody changes there is shown here and never overwritten unseen.</source>
        <translation>In Nextcloud und anderen sehen Kolleginnen und Kollegen die Termine des Planers. Was dort jemand ändert, wird hier gezeigt und nie ungesehen überschrieben.</translation>
    </message>
    <message>
        <source>Keeping the password</source>
        <translation>Passwort wird abgelegt</translation>
    </message>
    <message>
        <source>The account was removed. What was published stays on the server.</source>
        <translation>Das Konto ist entfernt. Was veröffentlicht wurde, bleibt auf dem Server.</translation>
    </message>
    <message>
        <source>Asking the server</source>
        <translation>Server wird gefragt</translation>
    </message>
    <message numerus="yes">
        <source>The server answers. It has %Ln calendar(s) to write to.</source>
        <translation>
            <numerusform>Der Server antwortet. Er hat %Ln Kalender, in den Sie schreiben dürfen.</numerusform>
            <numerusform>Der Server antwortet. Er hat %Ln Kalender, in die Sie schreiben dürfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server answers, but has no calendar you may write to. Let a new one be made.</source>
        <translation>Der Server antwortet, hat aber keinen Kalender, in den Sie schreiben dürfen. Lassen Sie einen neuen anlegen.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Making a calendar</source>
        <translation>Kalender wird angelegt</translation>
    </message>
    <message>
        <source>Publishing</source>
        <translation>Termine werden veröffentlicht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln put</source>
        <translation>
            <numerusform>%Ln eingetragen</numerusform>
            <numerusform>%Ln eingetragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln removed</source>
        <translation>
            <numerusform>%Ln entfernt</numerusform>
            <numerusform>%Ln entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unchanged</source>
        <translation>
            <numerusform>%Ln unverändert</numerusform>
            <numerusform>%Ln unverändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is decided. Publish once more to bring the calendar up to date.</source>
        <translation>Alles ist entschieden. Veröffentlichen Sie noch einmal, damit der Kalender auf dem neuen Stand ist.</translation>
    </message>
</context>
<context>
    <name>CallerForm</name>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Name in own script</source>
        <translation>Name in eigener Schrift</translation>
    </message>
</context>
<context>
    <name>ChangeColumns</name>
    <message>
        <source>Done again: {change}</source>
        <translation>Wiederholt: {change}</translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation>Rückgängig gemacht: {change}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>rückgängig gemacht</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>gilt</translation>
    </message>
</context>
<context>
    <name>Changing</name>
    <message numerus="yes">
        <source>%Ln registration(s) given a place.</source>
        <translation>
            <numerusform>%Ln Anmeldung hat jetzt einen Platz.</numerusform>
            <numerusform>%Ln Anmeldungen haben jetzt einen Platz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln registration(s) put on the waiting list.</source>
        <translation>
            <numerusform>%Ln Anmeldung auf die Warteliste gesetzt.</numerusform>
            <numerusform>%Ln Anmeldungen auf die Warteliste gesetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln registration(s) cancelled.</source>
        <translation>
            <numerusform>%Ln Anmeldung storniert.</numerusform>
            <numerusform>%Ln Anmeldungen storniert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln registration(s) declined.</source>
        <translation>
            <numerusform>%Ln Anmeldung abgelehnt.</numerusform>
            <numerusform>%Ln Anmeldungen abgelehnt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overtaken on the waiting list: %Ln.</source>
        <translation>
            <numerusform>Auf der Warteliste übersprungen: %Ln.</numerusform>
            <numerusform>Auf der Warteliste übersprungen: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changing registrations</source>
        <translation>Anmeldungen ändern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln registration(s) will be placed together.</source>
        <translation>
            <numerusform>%Ln Anmeldung gilt jetzt als gemeinsame Anmeldung.</numerusform>
            <numerusform>%Ln Anmeldungen gelten jetzt als gemeinsame Anmeldung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln registration(s) will be placed on their own.</source>
        <translation>
            <numerusform>%Ln Anmeldung gilt jetzt wieder einzeln.</numerusform>
            <numerusform>%Ln Anmeldungen gelten jetzt wieder einzeln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving the registration</source>
        <translation>Anmeldung speichern</translation>
    </message>
    <message>
        <source>Saving needs</source>
        <translation>Bedarfe speichern</translation>
    </message>
    <message>
        <source>Needs changed.</source>
        <translation>Bedarfe geändert.</translation>
    </message>
    <message>
        <source>Deleting needs</source>
        <translation>Bedarfe löschen</translation>
    </message>
    <message numerus="yes">
        <source>Consent withdrawn: %Ln need(s) deleted.</source>
        <translation>
            <numerusform>Einwilligung zurückgezogen: %Ln Bedarf gelöscht.</numerusform>
            <numerusform>Einwilligung zurückgezogen: %Ln Bedarfe gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Booking a workshop</source>
        <translation>Workshop buchen</translation>
    </message>
    <message numerus="yes">
        <source>Workshop given up; %Ln from its waiting list moved up.</source>
        <translation>
            <numerusform>Workshop freigegeben; %Ln Person ist von seiner Warteliste nachgerückt.</numerusform>
            <numerusform>Workshop freigegeben; %Ln Personen sind von seiner Warteliste nachgerückt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The wish is kept, and booked with a place at the event.</source>
        <translation>Der Wunsch ist vorgemerkt und wird mit dem Platz beim Termin gebucht.</translation>
    </message>
    <message>
        <source>Workshop booked.</source>
        <translation>Workshop gebucht.</translation>
    </message>
    <message>
        <source>Registered, and put on the waiting list.</source>
        <translation>Angemeldet und auf die Warteliste gesetzt.</translation>
    </message>
    <message>
        <source>The workshop is full; put on its waiting list.</source>
        <translation>Der Workshop ist voll; auf seine Warteliste gesetzt.</translation>
    </message>
    <message>
        <source>Giving up a workshop</source>
        <translation>Workshopplatz aufgeben</translation>
    </message>
    <message>
        <source>Workshop given up.</source>
        <translation>Workshopplatz aufgegeben.</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Registered on the waiting list.</source>
        <translation>Für die Warteliste angemeldet.</translation>
    </message>
    <message>
        <source>Registered, with a place.</source>
        <translation>Angemeldet, mit Platz.</translation>
    </message>
    <message>
        <source>Registered.</source>
        <translation>Angemeldet.</translation>
    </message>
</context>
<context>
    <name>ChannelLine</name>
    <message>
        <source>Way of reaching</source>
        <translation>Erreichbar über</translation>
    </message>
    <message>
        <source>Number, address or name</source>
        <translation>Nummer, Adresse oder Name</translation>
    </message>
    <message>
        <source>Remark: {value}</source>
        <translation>Bemerkung: {value}</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Remove: {value}</source>
        <translation>Entfernen: {value}</translation>
    </message>
</context>
<context>
    <name>ChannelsPart</name>
    <message>
        <source>{value} was removed.</source>
        <translation>{value} wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>ChoicePanel</name>
    <message>
        <source>School holidays of the Land</source>
        <translation>Schulferien des Landes</translation>
    </message>
    <message>
        <source>Also the warnings beside the days of an event follow this choice.</source>
        <translation>Danach richten sich auch die Hinweise neben den Tagen einer Veranstaltung.</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Ferien</translation>
    </message>
    <message>
        <source>Feasts and customs</source>
        <translation>Feste und Bräuche</translation>
    </message>
    <message>
        <source>Public holidays of other countries</source>
        <translation>Feiertage anderer Länder</translation>
    </message>
    <message>
        <source>Keeping what is shown</source>
        <translation>Die Auswahl wird gemerkt</translation>
    </message>
</context>
<context>
    <name>ClashNote</name>
    <message>
        <source>What falls on these days</source>
        <translation>Was auf diese Tage fällt</translation>
    </message>
    <message>
        <source>Looking at the calendar</source>
        <translation>Der Kalender wird angesehen</translation>
    </message>
    <message>
        <source>Falls together with:</source>
        <translation>Fällt zusammen mit:</translation>
    </message>
    <message>
        <source>Good to know:</source>
        <translation>Zu bedenken:</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>{column}, tells more than most lists need</source>
        <translation>{column}, sagt mehr, als die meisten Listen brauchen</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Rank and reason</source>
        <translation>Rang und Grund</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>Angemeldet am</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>together</source>
        <translation>gemeinsam</translation>
    </message>
    <message numerus="yes">
        <source>+ %Ln</source>
        <translation>
            <numerusform>+ %Ln</numerusform>
            <numerusform>+ %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsPart</name>
    <message>
        <source>– not imported –</source>
        <translation>– nicht einlesen –</translation>
    </message>
    <message>
        <source>Meaning of column {letter}: {heading}</source>
        <translation>Bedeutung von Spalte {letter}: {heading}</translation>
    </message>
</context>
<context>
    <name>ComingForm</name>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Accompanying persons</source>
        <translation>Begleitpersonen</translation>
    </message>
    <message>
        <source>Contingent</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The two say the same in every field.</source>
        <translation>Beide Einträge stimmen in allen Feldern überein.</translation>
    </message>
    <message>
        <source>The same in both</source>
        <translation>In beiden gleich</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beides</translation>
    </message>
</context>
<context>
    <name>ConflictsPart</name>
    <message>
        <source>Changed on the server – whose version counts?</source>
        <translation>Auf dem Server geändert – wessen Fassung gilt?</translation>
    </message>
    <message>
        <source>Server: {said}</source>
        <translation>Server: {said}</translation>
    </message>
    <message>
        <source>Planner: {said}</source>
        <translation>Planer: {said}</translation>
    </message>
    <message>
        <source>Take the server&apos;s version over</source>
        <translation>Fassung des Servers übernehmen</translation>
    </message>
    <message>
        <source>Leave it out from now on</source>
        <translation>Künftig auslassen</translation>
    </message>
    <message>
        <source>Remove it there</source>
        <translation>Dort entfernen</translation>
    </message>
    <message>
        <source>Put ours again</source>
        <translation>Unsere Fassung wieder eintragen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Publish it again</source>
        <translation>Wieder veröffentlichen</translation>
    </message>
</context>
<context>
    <name>ConsentFilter</name>
    <message>
        <source>Consents</source>
        <translation>Einwilligungen</translation>
    </message>
    <message>
        <source>All consents</source>
        <translation>Alle Einwilligungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without notice on data protection</source>
        <translation>
            <numerusform>%Ln ohne Datenschutzhinweise</numerusform>
            <numerusform>%Ln ohne Datenschutzhinweise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Consenting</name>
    <message numerus="yes">
        <source>Notice on data protection recorded as given to %Ln.</source>
        <translation>
            <numerusform>Datenschutzhinweise bei %Ln Person als gegeben vermerkt.</numerusform>
            <numerusform>Datenschutzhinweise bei %Ln Personen als gegeben vermerkt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notice on data protection recorded as not given to %Ln.</source>
        <translation>
            <numerusform>Datenschutzhinweise bei %Ln Person als nicht gegeben vermerkt.</numerusform>
            <numerusform>Datenschutzhinweise bei %Ln Personen als nicht gegeben vermerkt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Photos: answer of %Ln recorded.</source>
        <translation>
            <numerusform>Fotos: Antwort von %Ln Person festgehalten.</numerusform>
            <numerusform>Fotos: Antwort von %Ln Personen festgehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The languages will be on the badge.</source>
        <translation>Die Sprachen stehen auf dem Namensschild.</translation>
    </message>
    <message>
        <source>The languages will not be on the badge.</source>
        <translation>Die Sprachen stehen nicht auf dem Namensschild.</translation>
    </message>
    <message>
        <source>The person will be in the list of participants.</source>
        <translation>Die Person steht in der Teilnahmeliste.</translation>
    </message>
    <message>
        <source>The person will not be in the list of participants.</source>
        <translation>Die Person steht nicht in der Teilnahmeliste.</translation>
    </message>
    <message>
        <source>Saving an answer</source>
        <translation>Antwort speichern</translation>
    </message>
    <message>
        <source>Changing registrations</source>
        <translation>Anmeldungen ändern</translation>
    </message>
</context>
<context>
    <name>ContactColumns</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Ortsteil</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Mailing lists</source>
        <translation>Verteiler</translation>
    </message>
    <message>
        <source>Parts of the directory</source>
        <translation>Teile des Verzeichnisses</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>One directory for all events</source>
        <translation>Ein Verzeichnis für alle Termine</translation>
    </message>
    <message>
        <source>No persons yet</source>
        <translation>Noch keine Personen</translation>
    </message>
    <message>
        <source>Everybody who registers, speaks or sits in a body stands here once, for all events.</source>
        <translation>Wer sich anmeldet, spricht oder einem Gremium angehört, steht hier einmal, für alle Termine.</translation>
    </message>
    <message>
        <source>Add the first person</source>
        <translation>Erste Person hinzufügen</translation>
    </message>
    <message>
        <source>Search for persons</source>
        <translation>Personen suchen</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>No organisations yet</source>
        <translation>Noch keine Organisationen</translation>
    </message>
    <message>
        <source>Migrant organisations, clubs, authorities, initiatives: who does what, and whom one turns to.</source>
        <translation>Migrantenorganisationen, Vereine, Behörden, Initiativen: wer was macht und an wen man sich wendet.</translation>
    </message>
    <message>
        <source>Add the first organisation</source>
        <translation>Erste Organisation hinzufügen</translation>
    </message>
    <message>
        <source>Search for organisations</source>
        <translation>Organisationen suchen</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>Neue Organisation</translation>
    </message>
    <message>
        <source>Kind of organisation</source>
        <translation>Art der Organisation</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>&amp;New person</source>
        <translation>&amp;Neue Person</translation>
    </message>
    <message>
        <source>New &amp;organisation</source>
        <translation>Neue &amp;Organisation</translation>
    </message>
    <message>
        <source>New &amp;mailing list</source>
        <translation>Neuer Ver&amp;teiler</translation>
    </message>
    <message>
        <source>New &amp;link</source>
        <translation>Neue &amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Show &amp;persons</source>
        <translation>&amp;Personen anzeigen</translation>
    </message>
    <message>
        <source>Show or&amp;ganisations</source>
        <translation>O&amp;rganisationen anzeigen</translation>
    </message>
    <message>
        <source>Show mailing l&amp;ists</source>
        <translation>Vert&amp;eiler anzeigen</translation>
    </message>
    <message>
        <source>Show who &amp;knows whom</source>
        <translation>&amp;Wer kennt wen anzeigen</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>{name} wurde entfernt.</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Find &amp;duplicates …</source>
        <translation>&amp;Doppelte suchen …</translation>
    </message>
    <message>
        <source>&amp;Merge persons …</source>
        <translation>Personen &amp;zusammenführen …</translation>
    </message>
</context>
<context>
    <name>ContingentMenu</name>
    <message>
        <source>Contingent</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
</context>
<context>
    <name>ContingentPart</name>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Places kept</source>
        <translation>Zurückgehaltene Plätze</translation>
    </message>
    <message>
        <source>Released: places not taken are for all</source>
        <translation>Freigegeben: nicht belegte Plätze sind für alle da</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) of it taken</source>
        <translation>
            <numerusform>%Ln Platz davon belegt</numerusform>
            <numerusform>%Ln Plätze davon belegt</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {contingent}; its people stay registered</source>
        <translation>{contingent} entfernen; die Angemeldeten bleiben angemeldet</translation>
    </message>
    <message>
        <source>Contingent removed.</source>
        <translation>Kontingent entfernt.</translation>
    </message>
</context>
<context>
    <name>ContingentsPart</name>
    <message>
        <source>New contingent</source>
        <translation>Neues Kontingent</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) are kept, and all others share the rest.</source>
        <translation>
            <numerusform>%Ln Platz wird zurückgehalten, alle anderen teilen sich den Rest.</numerusform>
            <numerusform>%Ln Plätze werden zurückgehalten, alle anderen teilen sich den Rest.</numerusform>
        </translation>
    </message>
    <message>
        <source>Places can be kept for some, such as an organisation or the press, until they are released.</source>
        <translation>Plätze können für bestimmte Personen zurückgehalten werden, etwa für eine Organisation oder die Presse, bis sie freigegeben werden.</translation>
    </message>
    <message>
        <source>Adding the contingent</source>
        <translation>Kontingent wird angelegt</translation>
    </message>
</context>
<context>
    <name>Contributors</name>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Type a name …</source>
        <translation>Namen eingeben …</translation>
    </message>
    <message>
        <source>Contributors</source>
        <translation>Mitwirkende</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>{name} no longer contributes to this item.</source>
        <translation>{name} wirkt an diesem Punkt nicht mehr mit.</translation>
    </message>
</context>
<context>
    <name>Converters</name>
    <message>
        <source>Please type a whole number.</source>
        <translation>Bitte eine ganze Zahl eingeben.</translation>
    </message>
    <message>
        <source>Please type a number from {least} to {most}.</source>
        <translation>Bitte eine Zahl von {least} bis {most} eingeben.</translation>
    </message>
    <message>
        <source>Please type a date, such as 3.6.2026.</source>
        <translation>Bitte ein Datum eingeben, zum Beispiel 3.6.2026.</translation>
    </message>
    <message>
        <source>Please type a time, such as 18:30.</source>
        <translation>Bitte eine Uhrzeit eingeben, zum Beispiel 18:30.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Diese Angabe fehlt.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Please type a sum, such as 1.234,50.</source>
        <translation>Bitte geben Sie einen Betrag ein, etwa 1.234,50.</translation>
    </message>
</context>
<context>
    <name>CountsModel</name>
    <message>
        <source>not given</source>
        <translation>nicht genannt</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong on our side</source>
        <translation>Bei uns ist etwas schiefgegangen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Gespeichert als {file}</translation>
    </message>
    <message>
        <source>The program made a mistake. What you were doing was not finished, and nothing was half saved. You can go on working. Please send us this report; it names no data of your planner.</source>
        <translation>Dem Programm ist ein Fehler unterlaufen. Ihre letzte Aktion wurde nicht ausgeführt; es ist nichts halb gespeichert. Sie können weiterarbeiten. Bitte senden Sie uns diesen Bericht; er enthält keine Daten aus Ihrer Planungsdatei.</translation>
    </message>
    <message numerus="yes">
        <source>It happened %n time(s).</source>
        <translation>
            <numerusform>Das ist %n Mal passiert.</numerusform>
            <numerusform>Das ist %n Mal passiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Go on working</source>
        <translation>&amp;Weiterarbeiten</translation>
    </message>
</context>
<context>
    <name>CreateForm</name>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>day.month.year</source>
        <translation>Tag.Monat.Jahr</translation>
    </message>
    <message>
        <source>Choose from a calendar (Alt+Down)</source>
        <translation>Im Kalender wählen (Alt+Pfeil ab)</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Doors open</source>
        <translation>Einlass</translation>
    </message>
    <message>
        <source>Title of the day</source>
        <translation>Titel des Tages</translation>
    </message>
    <message>
        <source>Day {n}</source>
        <translation>Tag {n}</translation>
    </message>
    <message>
        <source>Remove day {n}</source>
        <translation>Tag {n} entfernen</translation>
    </message>
    <message>
        <source>Ends on the following day, {day}.</source>
        <translation>Endet am folgenden Tag, {day}.</translation>
    </message>
</context>
<context>
    <name>DayPart</name>
    <message>
        <source>What falls on the day</source>
        <translation>Was auf den Tag fällt</translation>
    </message>
    <message>
        <source>Nothing is known of this day.</source>
        <translation>Auf diesen Tag fällt nichts Bekanntes.</translation>
    </message>
</context>
<context>
    <name>DaysEditor</name>
    <message>
        <source>Add a day</source>
        <translation>Tag hinzufügen</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message numerus="yes">
        <source>%Ln message(s) count as received.</source>
        <translation>
            <numerusform>%Ln Nachricht gilt als angekommen.</numerusform>
            <numerusform>%Ln Nachrichten gelten als angekommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait to be sent again.</source>
        <translation>
            <numerusform>%Ln Nachricht wartet auf erneuten Versand.</numerusform>
            <numerusform>%Ln Nachrichten warten auf erneuten Versand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) taken back before sending.</source>
        <translation>
            <numerusform>%Ln Nachricht vor dem Versand zurückgenommen.</numerusform>
            <numerusform>%Ln Nachrichten vor dem Versand zurückgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deciding about messages</source>
        <translation>Nachrichten werden vermerkt</translation>
    </message>
</context>
<context>
    <name>DecisionPart</name>
    <message>
        <source>Decision about it</source>
        <translation>Entscheidung darüber</translation>
    </message>
    <message>
        <source>Take over from the list: {difference}</source>
        <translation>Aus der Liste übernehmen: {difference}</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Further ways of reaching</source>
        <extracomment>What is shown of one: its name, the values of its fields, its affiliations.</extracomment>
        <translation>Weitere Erreichbarkeit</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Languages on the badge</source>
        <translation>Sprachen auf das Namensschild</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Wünscht</translation>
    </message>
    <message>
        <source>Reached us</source>
        <translation>Erreichte uns</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>DispatchColumns</name>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>{state}, again from {moment}</source>
        <translation>{state}, wieder ab {moment}</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Absage</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Update {n}</source>
        <translation>Aktualisierung {n}</translation>
    </message>
</context>
<context>
    <name>DispatchFilterBar</name>
    <message>
        <source>Show only some dispatches</source>
        <translation>Nur einen Teil der Versandliste zeigen</translation>
    </message>
    <message>
        <source>Last received</source>
        <translation>Zuletzt erhalten</translation>
    </message>
    <message numerus="yes">
        <source>Waiting: %Ln</source>
        <translation>
            <numerusform>Wartend: %Ln</numerusform>
            <numerusform>Wartend: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not or perhaps arrived: %Ln</source>
        <translation>
            <numerusform>Nicht oder unsicher angekommen: %Ln</numerusform>
            <numerusform>Nicht oder unsicher angekommen: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All: %Ln</source>
        <translation>
            <numerusform>Alle: %Ln</numerusform>
            <numerusform>Alle: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentActions</name>
    <message>
        <source>Save &amp;document as…</source>
        <translation>Dokument speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Print do&amp;cument…</source>
        <translation>Dokument d&amp;rucken…</translation>
    </message>
    <message>
        <source>Put document into an &amp;e-mail…</source>
        <translation>Dokument in eine &amp;E-Mail geben …</translation>
    </message>
    <message>
        <source>Chec&amp;k the shown PDF</source>
        <translation>An&amp;gezeigtes PDF prüfen</translation>
    </message>
    <message>
        <source>&amp;Translate event…</source>
        <translation>&amp;Termin übersetzen …</translation>
    </message>
    <message>
        <source>Label &amp;sheets and printer…</source>
        <translation>Etiketten&amp;bögen und Drucker …</translation>
    </message>
    <message>
        <source>&amp;Add paper…</source>
        <translation>Unterlage &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Record the summons…</source>
        <translation>&amp;Ladung eintragen…</translation>
    </message>
</context>
<context>
    <name>DocumentSide</name>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>E-mail…</source>
        <translation>E-Mail …</translation>
    </message>
    <message>
        <source>Check PDF</source>
        <translation>PDF prüfen</translation>
    </message>
    <message>
        <source>Translate event…</source>
        <translation>Termin übersetzen …</translation>
    </message>
    <message>
        <source>Label sheets…</source>
        <translation>Etikettenbögen …</translation>
    </message>
    <message>
        <source>Record the summons…</source>
        <translation>Ladung eintragen…</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>Made from the planner</source>
        <translation>Aus der Planungsdatei erstellt</translation>
    </message>
    <message>
        <source>Choose for whom it is to be made.</source>
        <translation>Wählen Sie, für wen es erstellt wird.</translation>
    </message>
    <message>
        <source>Being made…</source>
        <translation>Wird erstellt…</translation>
    </message>
    <message>
        <source>Making: {document}</source>
        <translation>Erstellen: {document}</translation>
    </message>
    <message>
        <source>{file}: press Open to see it in its own program.</source>
        <translation>{file}: „Öffnen“ zeigt die Datei in ihrem eigenen Programm.</translation>
    </message>
</context>
<context>
    <name>Doorkeeping</name>
    <message>
        <source>Noting an arrival</source>
        <translation>Ankunft wird vermerkt</translation>
    </message>
    <message>
        <source>Noting a departure</source>
        <translation>Weggang wird vermerkt</translation>
    </message>
    <message>
        <source>Registering somebody</source>
        <translation>Anmeldung wird aufgenommen</translation>
    </message>
    <message>
        <source>Taking back the last step</source>
        <translation>Letzter Schritt wird zurückgenommen</translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>{address} kept with {person}.</source>
        <translation>{address} ist bei {person} ergänzt.</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>Please drop one list at a time.</source>
        <translation>Bitte legen Sie immer nur eine Liste ab.</translation>
    </message>
    <message>
        <source>Read a list of registrations</source>
        <translation>Anmeldeliste einlesen</translation>
    </message>
    <message>
        <source>Lists ({endings})</source>
        <translation>Listen ({endings})</translation>
    </message>
    <message>
        <source>“{file}” is read as soon as a planner is open.</source>
        <translation>„{file}“ wird eingelesen, sobald eine Planungsdatei offen ist.</translation>
    </message>
    <message>
        <source>Make a new planner</source>
        <translation>Neue Planungsdatei anlegen</translation>
    </message>
    <message>
        <source>“{event}” takes no registrations.</source>
        <translation>Für „{event}“ gibt es keine Anmeldungen.</translation>
    </message>
    <message>
        <source>Open a planner first: answers belong to its invitations.</source>
        <translation>Öffnen Sie zuerst eine Planungsdatei: Antworten gehören zu deren Einladungen.</translation>
    </message>
</context>
<context>
    <name>DuePart</name>
    <message>
        <source>What is due</source>
        <translation>Was ansteht</translation>
    </message>
    <message>
        <source>Looking for what is due …</source>
        <translation>Es wird nachgesehen, was ansteht …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait to be sent.</source>
        <translation>
            <numerusform>%Ln Nachricht wartet auf den Versand.</numerusform>
            <numerusform>%Ln Nachrichten warten auf den Versand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) perhaps arrived, because the line broke: decide in the list.</source>
        <translation>
            <numerusform>Bei %Ln Nachricht ist unsicher, ob sie ankam, weil die Verbindung abbrach: in der Liste entscheiden.</numerusform>
            <numerusform>Bei %Ln Nachrichten ist unsicher, ob sie ankamen, weil die Verbindung abbrach: in der Liste entscheiden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) could not be sent; the list says why.</source>
        <translation>
            <numerusform>%Ln Nachricht konnte nicht gesendet werden; die Liste sagt, warum.</numerusform>
            <numerusform>%Ln Nachrichten konnten nicht gesendet werden; die Liste sagt, warum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies) changed in the wording only: nothing is sent because of that.</source>
        <translation>
            <numerusform>Bei %Ln Eintrag änderte sich nur der Wortlaut: Deswegen wird nichts verschickt.</numerusform>
            <numerusform>Bei %Ln Einträgen änderte sich nur der Wortlaut: Deswegen wird nichts verschickt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipient(s) of mailing lists know an earlier date, place or state.</source>
        <translation>
            <numerusform>%Ln Person auf Verteilern kennt einen früheren Stand (Zeit, Ort oder Absage).</numerusform>
            <numerusform>%Ln Personen auf Verteilern kennen einen früheren Stand (Zeit, Ort oder Absage).</numerusform>
        </translation>
    </message>
    <message>
        <source>A whole mailing list can be told of the event in one message.</source>
        <translation>Über die Veranstaltung können Sie einen ganzen Verteiler mit einer Nachricht informieren.</translation>
    </message>
    <message>
        <source>Tell them …</source>
        <translation>Informieren …</translation>
    </message>
    <message>
        <source>Tell a mailing list …</source>
        <translation>Verteiler informieren …</translation>
    </message>
    <message>
        <source>Send what waits</source>
        <translation>Wartende senden</translation>
    </message>
    <message>
        <source>{step} …</source>
        <translation>{step} …</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Are two people</source>
        <translation>Sind zwei &amp;Personen</translation>
    </message>
    <message>
        <source>Ne&amp;xt pair</source>
        <translation>&amp;Nächstes Paar</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Erneut suchen</translation>
    </message>
    <message>
        <source>&amp;Back to the contacts</source>
        <translation>Zurück zu den &amp;Kontakten</translation>
    </message>
    <message>
        <source>Duplicate entries</source>
        <translation>Doppelte Einträge</translation>
    </message>
    <message>
        <source>Entries of the directory that may be one person, and why</source>
        <translation>Einträge, die dieselbe Person sein könnten, und warum</translation>
    </message>
    <message>
        <source>No duplicate entries</source>
        <translation>Keine doppelten Einträge</translation>
    </message>
    <message>
        <source>Nobody seems to stand in the directory twice. Twins, couples and namesakes are left alone.</source>
        <translation>Niemand scheint doppelt in den Kontakten zu stehen. Zwillinge, Paare und Menschen gleichen Namens bleiben unberührt.</translation>
    </message>
    <message>
        <source>Looking for duplicate entries …</source>
        <translation>Doppelte Einträge werden gesucht …</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Everybody in the directory is looked at.</source>
        <translation>Alle Einträge der Kontakte werden verglichen.</translation>
    </message>
    <message>
        <source>Looking for duplicate entries</source>
        <translation>Doppelte Einträge werden gesucht</translation>
    </message>
    <message>
        <source>The search was stopped before its end.</source>
        <translation>Die Suche wurde vor dem Ende abgebrochen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln Paar</numerusform>
            <numerusform>%Ln Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>von Ihnen ausgewählt</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Wird zusammengeführt</translation>
    </message>
    <message>
        <source>{name} is one entry now.</source>
        <translation>{name} ist jetzt ein Eintrag.</translation>
    </message>
    <message>
        <source>{first} and {second} stay two entries.</source>
        <translation>{first} und {second} bleiben zwei Einträge.</translation>
    </message>
</context>
<context>
    <name>DutiesPanel</name>
    <message>
        <source>Nobody is on duty yet. Interpreters, minute-takers and volunteers that stand here are printed in the running order and get their times as an invitation.</source>
        <translation>Noch ist niemand eingeteilt. Wer hier steht (Dolmetschen, Protokoll, Helfende), erscheint im Regieplan und bekommt seine Zeiten als Einladung.</translation>
    </message>
    <message>
        <source>whole event</source>
        <translation>ganzer Termin</translation>
    </message>
    <message>
        <source>Change the duty of {name}</source>
        <translation>Einsatz von {name} ändern</translation>
    </message>
    <message>
        <source>Remove the duty of {name}</source>
        <translation>Einsatz von {name} entfernen</translation>
    </message>
    <message>
        <source>Duty changed.</source>
        <translation>Einsatz geändert.</translation>
    </message>
    <message>
        <source>Duty added.</source>
        <translation>Einsatz hinzugefügt.</translation>
    </message>
    <message>
        <source>{name} is no longer on duty as {kind}.</source>
        <translation>{name} ist nicht mehr eingeteilt ({kind}).</translation>
    </message>
</context>
<context>
    <name>DutyForm</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Type a name …</source>
        <translation>Namen eintippen …</translation>
    </message>
    <message>
        <source>On duty as</source>
        <translation>Im Einsatz für</translation>
    </message>
    <message>
        <source>Please one language only; enter a duty for each.</source>
        <translation>Bitte nur eine Sprache; tragen Sie je Sprache einen Einsatz ein.</translation>
    </message>
    <message>
        <source>Language interpreted</source>
        <translation>Gedolmetschte Sprache</translation>
    </message>
    <message>
        <source>For interpreters only.</source>
        <translation>Nur beim Dolmetschen.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>Empty means for the whole event.</source>
        <translation>Leer heißt: für den ganzen Termin.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>&amp;Add duty</source>
        <translation>&amp;Einsatz hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Save duty</source>
        <translation>&amp;Einsatz speichern</translation>
    </message>
    <message>
        <source>Day and both times belong together.</source>
        <translation>Tag und beide Uhrzeiten gehören zusammen.</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>What you were typing here when the program ended is back in its field; it is not stored yet.</source>
        <translation>Was Sie hier beim Ende des Programms gerade eingaben, steht wieder im Feld; es ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>The entry was removed.</source>
        <translation>Der Eintrag wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>EntriesModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Please look at this</source>
        <translation>Bitte prüfen</translation>
    </message>
</context>
<context>
    <name>EntryEditor</name>
    <message>
        <source>Kind of entry</source>
        <translation>Art des Eintrags</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Text of the entry</source>
        <translation>Text des Eintrags</translation>
    </message>
    <message>
        <source>Move entry up</source>
        <translation>Eintrag nach oben rücken</translation>
    </message>
    <message>
        <source>Move entry down</source>
        <translation>Eintrag nach unten rücken</translation>
    </message>
    <message>
        <source>Remove entry</source>
        <translation>Eintrag entfernen</translation>
    </message>
</context>
<context>
    <name>EvaluationPage</name>
    <message>
        <source>Event</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Who is counted</source>
        <translation>Wer gezählt wird</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>People in groups</source>
        <translation>Personen in Gruppen</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Who was reached, in numbers that tell of nobody alone</source>
        <translation>Wer erreicht wurde, in Zahlen, die niemanden einzeln zeigen</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;Termin</translation>
    </message>
    <message>
        <source>&amp;Who is counted</source>
        <translation>&amp;Wer gezählt wird</translation>
    </message>
    <message>
        <source>&amp;Editions</source>
        <translation>A&amp;usgaben</translation>
    </message>
    <message>
        <source>Way of counting</source>
        <translation>Art der Zählung</translation>
    </message>
    <message>
        <source>Nobody to count yet</source>
        <translation>Noch niemand zu zählen</translation>
    </message>
    <message>
        <source>Once people are registered for an event, it stands here who was reached.</source>
        <translation>Sobald Menschen zu einem Termin angemeldet sind, steht hier, wer erreicht wurde.</translation>
    </message>
    <message>
        <source>Go to the events</source>
        <translation>Zu den Terminen</translation>
    </message>
    <message>
        <source>This event only</source>
        <translation>Nur dieser Termin</translation>
    </message>
    <message>
        <source>All of the series “{series}”</source>
        <translation>Alle der Reihe „{series}“</translation>
    </message>
    <message>
        <source>Give out one of these counts only: the difference of two would tell of the few in between.</source>
        <translation>Geben Sie nur eine dieser Zählungen heraus: Der Unterschied zwischen zweien verriete die wenigen dazwischen.</translation>
    </message>
    <message>
        <source>Making the evaluation</source>
        <translation>Auswertung wird erstellt</translation>
    </message>
</context>
<context>
    <name>EventColumns</name>
    <message>
        <source>Title</source>
        <extracomment>Changes of these tables concern the list.</extracomment>
        <translation>Titel</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Places taken</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
</context>
<context>
    <name>EventFrame</name>
    <message>
        <source>Parts of the event</source>
        <translation>Teile des Termins</translation>
    </message>
    <message>
        <source>{places} places taken</source>
        <translation>Plätze vergeben: {places}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln auf der Warteliste</numerusform>
            <numerusform>%Ln auf der Warteliste</numerusform>
        </translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>Status: {state}</translation>
    </message>
    <message>
        <source>State of the event: {state}</source>
        <translation>Status des Termins: {state}</translation>
    </message>
</context>
<context>
    <name>EventList</name>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Termine</translation>
    </message>
    <message>
        <source>Citizen forums, conferences, sittings and working groups stand here, past and coming.</source>
        <translation>Hier stehen Bürgerforen, Konferenzen, Sitzungen und Arbeitskreise, vergangene und kommende.</translation>
    </message>
    <message>
        <source>Create the first event</source>
        <translation>Ersten Termin anlegen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Search for events</source>
        <translation>Termine suchen</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neuer Termin</translation>
    </message>
</context>
<context>
    <name>EventTabs</name>
    <message>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bedarfe</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Tagesordnung</translation>
    </message>
    <message>
        <source>On site</source>
        <translation>Vor Ort</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Minutes of the sitting</source>
        <translation>Niederschrift</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Unterlagen</translation>
    </message>
</context>
<context>
    <name>EventTextsPart</name>
    <message>
        <source>Texts of the event</source>
        <translation>Texte des Termins</translation>
    </message>
    <message>
        <source>In German</source>
        <translation>Auf Deutsch</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Geprüft von</translation>
    </message>
    <message>
        <source>In the other language</source>
        <translation>In der anderen Sprache</translation>
    </message>
    <message>
        <source>Name of who checked the texts</source>
        <translation>Name der Person, die die Texte geprüft hat</translation>
    </message>
    <message>
        <source>Checked by (name)</source>
        <translation>Geprüft von (Name)</translation>
    </message>
    <message>
        <source>Note all as checked</source>
        <translation>Alle als geprüft vermerken</translation>
    </message>
    <message>
        <source>Back to the document</source>
        <translation>Zurück zum Dokument</translation>
    </message>
    <message>
        <source>Texts of the event in {language}</source>
        <translation>Texte des Termins auf {language}</translation>
    </message>
    <message>
        <source>unchecked</source>
        <translation>ungeprüft</translation>
    </message>
    <message>
        <source>Noted as checked by {who}.</source>
        <translation>Vermerkt: geprüft von {who}.</translation>
    </message>
</context>
<context>
    <name>EventsPage</name>
    <message>
        <source>&amp;New event</source>
        <translation>&amp;Neuer Termin</translation>
    </message>
    <message>
        <source>&amp;Open event</source>
        <translation>Termin &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Remove event</source>
        <translation>Termin ent&amp;fernen</translation>
    </message>
    <message>
        <source>Re&amp;gister somebody for the event</source>
        <translation>Jemanden für den Termin an&amp;melden</translation>
    </message>
    <message>
        <source>&amp;All events</source>
        <translation>&amp;Alle Termine</translation>
    </message>
    <message>
        <source>N&amp;ext part</source>
        <translation>Nä&amp;chster Teil</translation>
    </message>
    <message>
        <source>Previo&amp;us part</source>
        <translation>V&amp;origer Teil</translation>
    </message>
    <message>
        <source>This event does not exist any more.</source>
        <translation>Diesen Termin gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file} wird gelesen</translation>
    </message>
    <message>
        <source>Removing the event</source>
        <translation>Termin entfernen</translation>
    </message>
    <message>
        <source>“{title}” was removed.</source>
        <translation>„{title}“ wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>ExampleBar</name>
    <message>
        <source>Example: everything here is invented.</source>
        <translation>Beispiel: Hier ist alles erfunden.</translation>
    </message>
    <message>
        <source>Own planner …</source>
        <translation>Eigene Planungsdatei …</translation>
    </message>
    <message>
        <source>Begin a planner of your own. The example stays as it is.</source>
        <translation>Beginnen Sie eine eigene Planungsdatei. Das Beispiel bleibt, wie es ist.</translation>
    </message>
</context>
<context>
    <name>ExtractNames</name>
    <message>
        <source>Members, officials and contributors are named. Decide for everybody else whom the text names; whoever is left out is replaced by “[Name]”. Only people whom the planner knows are recognised: read the extract before you hand it out.</source>
        <translation>Mitglieder, Amtsträger und Mitwirkende werden genannt. Entscheiden Sie über alle anderen, die der Text nennt; wer weggelassen wird, wird durch „[Name]“ ersetzt. Erkannt werden nur Personen, die der Planer kennt: Lesen Sie den Auszug, bevor Sie ihn herausgeben.</translation>
    </message>
    <message>
        <source>Looking for names</source>
        <translation>Namen werden gesucht</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) not decided yet, left out until then.</source>
        <translation>
            <numerusform>%n Name ist noch nicht entschieden und wird bis dahin weggelassen.</numerusform>
            <numerusform>%n Namen sind noch nicht entschieden und werden bis dahin weggelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n name(s) found in the text are decided.</source>
        <translation>
            <numerusform>Über %n gefundenen Namen ist entschieden.</numerusform>
            <numerusform>Über alle %n gefundenen Namen ist entschieden.</numerusform>
        </translation>
    </message>
    <message>
        <source>No names of known people were found in the text. People the planner does not know cannot be found.</source>
        <translation>Im Text wurden keine Namen bekannter Personen gefunden. Wen der Planer nicht kennt, kann er nicht erkennen.</translation>
    </message>
    <message>
        <source>Show the extract</source>
        <translation>Auszug zeigen</translation>
    </message>
    <message>
        <source>Decide names</source>
        <translation>Über Namen entscheiden</translation>
    </message>
</context>
<context>
    <name>FeedPart</name>
    <message>
        <source>With the public &amp;programme</source>
        <translation>Mit dem öffentlichen &amp;Programm</translation>
    </message>
    <message>
        <source>Write it now</source>
        <translation>Jetzt schreiben</translation>
    </message>
    <message>
        <source>Choose the file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>All coming events that were announced, for people to subscribe to. Put the file where the web site shows it; nothing that is not public is in it.</source>
        <translation>Alle kommenden Termine, die angekündigt sind, zum Abonnieren. Legen Sie die Datei dorthin, wo die Website sie zeigt; nichts Nichtöffentliches steht darin.</translation>
    </message>
    <message>
        <source>Calendar file for the web site</source>
        <translation>Kalenderdatei für die Website</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Geschrieben: {file}</translation>
    </message>
    <message>
        <source>Writing the calendar file</source>
        <translation>Kalenderdatei wird geschrieben</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Kalenderdatei</translation>
    </message>
    <message>
        <source>events.ics</source>
        <translation>termine.ics</translation>
    </message>
    <message>
        <source>No file chosen yet.</source>
        <translation>Noch keine Datei gewählt.</translation>
    </message>
</context>
<context>
    <name>FieldLine</name>
    <message>
        <source>Field to insert</source>
        <translation>Einzufügendes Feld</translation>
    </message>
    <message>
        <source>&amp;Insert field</source>
        <translation>Feld e&amp;infügen</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>First sentence, as it fits the occasion</source>
        <translation>Erster Satz, passend zum Anlass</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Title of the entry</source>
        <translation>Titel des Eintrags</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Link to take part online</source>
        <translation>Link zur Teilnahme online</translation>
    </message>
    <message>
        <source>Link to register</source>
        <translation>Link zur Anmeldung</translation>
    </message>
    <message>
        <source>Your office</source>
        <translation>Ihre Dienststelle</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Wer unterschreibt</translation>
    </message>
    <message>
        <source>Function of who signs</source>
        <translation>Funktion der unterschreibenden Person</translation>
    </message>
    <message>
        <source>Phone of your office</source>
        <translation>Telefon Ihrer Dienststelle</translation>
    </message>
    <message>
        <source>E-mail of your office</source>
        <translation>E-Mail Ihrer Dienststelle</translation>
    </message>
    <message>
        <source>Name of the receiver</source>
        <translation>Name der empfangenden Person</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
</context>
<context>
    <name>FilePart</name>
    <message>
        <source>Sheet</source>
        <translation>Tabellenblatt</translation>
    </message>
    <message>
        <source>Letters (encoding)</source>
        <translation>Zeichencodierung</translation>
    </message>
    <message>
        <source>Columns are separated by</source>
        <translation>Trennzeichen der Spalten</translation>
    </message>
    <message>
        <source>Row with the headings</source>
        <translation>Zeile mit den Überschriften</translation>
    </message>
    <message>
        <source>Import sheet “{sheet}”, too</source>
        <translation>Blatt „{sheet}“ mit einlesen</translation>
    </message>
    <message>
        <source>UTF-8 with a mark at the beginning</source>
        <translation>UTF-8 mit Marke am Anfang</translation>
    </message>
    <message>
        <source>Windows, western (1252)</source>
        <translation>Windows, westlich (1252)</translation>
    </message>
    <message>
        <source>ISO 8859-15, western</source>
        <translation>ISO 8859-15, westlich</translation>
    </message>
    <message>
        <source>Windows, Turkish (1254)</source>
        <translation>Windows, türkisch (1254)</translation>
    </message>
    <message>
        <source>Windows, Cyrillic (1251)</source>
        <translation>Windows, kyrillisch (1251)</translation>
    </message>
    <message>
        <source>Windows, Arabic (1256)</source>
        <translation>Windows, arabisch (1256)</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>Semikolon ;</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>vertical line |</source>
        <translation>senkrechter Strich |</translation>
    </message>
</context>
<context>
    <name>FirstForm</name>
    <message>
        <source>&amp;Office</source>
        <translation>Die&amp;nststelle</translation>
    </message>
    <message>
        <source>As it stands on your letters.</source>
        <translation>So, wie sie auf Ihren Briefen steht.</translation>
    </message>
    <message>
        <source>&amp;Municipality</source>
        <translation>K&amp;ommune</translation>
    </message>
    <message>
        <source>Rules and holidays differ from Land to Land.</source>
        <translation>Regeln und Feiertage unterscheiden sich je nach Land.</translation>
    </message>
</context>
<context>
    <name>FirstLabel</name>
    <message>
        <source>Label no.</source>
        <translation>Etikett Nr.</translation>
    </message>
    <message>
        <source>Next badge on label no.</source>
        <translation>Nächster Ausweis auf Etikett Nr.</translation>
    </message>
    <message>
        <source>Sheets that are used in part: labels are counted by rows from the top.</source>
        <translation>Für angebrochene Bogen: Etiketten zählen zeilenweise von oben.</translation>
    </message>
</context>
<context>
    <name>FirstQuestions</name>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>You find these questions in the menu, under Office and letterhead (Escape).</source>
        <translation>Sie finden diese Fragen im Menü unter „Dienststelle und Briefkopf“ (Esc).</translation>
    </message>
    <message>
        <source>To the overview</source>
        <translation>Zur Übersicht</translation>
    </message>
    <message>
        <source>Three questions to begin with</source>
        <translation>Drei Fragen zum Anfang</translation>
    </message>
    <message>
        <source>So that letters and minutes bear the right names. Nothing here is needed; it can all wait.</source>
        <translation>Damit auf Briefen und Protokollen die richtigen Namen stehen. Nichts davon ist Pflicht; alles kann warten.</translation>
    </message>
</context>
<context>
    <name>FirstSteps</name>
    <message>
        <source>This planner is still empty. Begin with an event, or with what you have already; the example shows how a whole conference looks.</source>
        <translation>Diese Planungsdatei ist noch leer. Beginnen Sie mit einem Termin oder mit dem, was Sie schon haben; das Beispiel zeigt, wie eine ganze Konferenz aussieht.</translation>
    </message>
    <message>
        <source>Plan an event</source>
        <translation>Einen Termin planen</translation>
    </message>
    <message>
        <source>A citizen forum, a conference, a sitting or a working group: title and date are enough to begin.</source>
        <translation>Ein Bürgerforum, eine Konferenz, eine Sitzung oder ein Arbeitskreis: Titel und Datum genügen für den Anfang.</translation>
    </message>
    <message>
        <source>Create an event</source>
        <translation>Termin anlegen</translation>
    </message>
    <message>
        <source>Bring your registrations</source>
        <translation>Anmeldungen mitbringen</translation>
    </message>
    <message>
        <source>Create the event they belong to; then its list is read from a spreadsheet or a form&apos;s export.</source>
        <translation>Legen Sie den Termin an, zu dem sie gehören; dann wird die Liste aus einer Tabelle oder dem Export eines Formulars eingelesen.</translation>
    </message>
    <message>
        <source>Import a spreadsheet</source>
        <translation>Tabelle einlesen</translation>
    </message>
    <message>
        <source>Look at an example</source>
        <translation>Ein Beispiel ansehen</translation>
    </message>
    <message>
        <source>An invented town with its conference opens as a planner of its own. Yours stays as it is.</source>
        <translation>Eine erfundene Stadt mit ihrer Konferenz öffnet sich als eigene Planungsdatei. Ihre bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>Beispiel öffnen</translation>
    </message>
</context>
<context>
    <name>FoundNameRow</name>
    <message>
        <source>Name</source>
        <translation>Nennen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more sentence(s)</source>
        <translation>
            <numerusform>und %n weiterer Satz</numerusform>
            <numerusform>und %n weitere Sätze</numerusform>
        </translation>
    </message>
    <message>
        <source>Say {name} in the extract</source>
        <translation>{name} im Auszug nennen</translation>
    </message>
    <message>
        <source>Leave {name} out of the extract</source>
        <translation>{name} im Auszug weglassen</translation>
    </message>
    <message>
        <source>Not decided yet: left out.</source>
        <translation>Noch nicht entschieden: wird weggelassen.</translation>
    </message>
    <message>
        <source>Stands in the extract.</source>
        <translation>Steht im Auszug.</translation>
    </message>
    <message>
        <source>Is left out.</source>
        <translation>Wird weggelassen.</translation>
    </message>
</context>
<context>
    <name>GivingDocument</name>
    <message>
        <source>Save it all the same…</source>
        <translation>Trotzdem speichern …</translation>
    </message>
    <message>
        <source>Print it all the same…</source>
        <translation>Trotzdem drucken …</translation>
    </message>
    <message>
        <source>Put it into an e-mail all the same…</source>
        <translation>Trotzdem in eine E-Mail geben …</translation>
    </message>
</context>
<context>
    <name>GivingOut</name>
    <message>
        <source>Messages are being sent. You can go on working, or cancel below.</source>
        <translation>Die Nachrichten werden gesendet. Sie können weiterarbeiten oder unten abbrechen.</translation>
    </message>
    <message>
        <source>Sending messages</source>
        <translation>Nachrichten senden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) noted as told by post.</source>
        <translation>
            <numerusform>%Ln Person als per Post benachrichtigt vermerkt.</numerusform>
            <numerusform>%Ln Personen als per Post benachrichtigt vermerkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Noting letters</source>
        <translation>Briefe werden vermerkt</translation>
    </message>
    <message>
        <source>Messages are being made …</source>
        <translation>Die Nachrichten werden erstellt …</translation>
    </message>
    <message>
        <source>Making messages</source>
        <translation>Nachrichten erstellen</translation>
    </message>
    <message>
        <source>Files are being written …</source>
        <translation>Die Dateien werden geschrieben …</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>{name} schreiben</translation>
    </message>
    <message numerus="yes">
        <source>The list with %Ln row(s) lies in {file}.</source>
        <translation>
            <numerusform>Die Liste mit %Ln Zeile liegt in {file}.</numerusform>
            <numerusform>Die Liste mit %Ln Zeilen liegt in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) copied. Put them into the Bcc field.</source>
        <translation>
            <numerusform>%Ln Adresse kopiert. Fügen Sie sie in das Feld Bcc ein.</numerusform>
            <numerusform>%Ln Adressen kopiert. Fügen Sie sie in das Feld Bcc ein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) sent.</source>
        <translation>
            <numerusform>%Ln Nachricht gesendet.</numerusform>
            <numerusform>%Ln Nachrichten gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be sent; the list says why.</source>
        <translation>
            <numerusform>%Ln konnte nicht gesendet werden; die Liste sagt, warum.</numerusform>
            <numerusform>%Ln konnten nicht gesendet werden; die Liste sagt, warum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln perhaps arrived: the line broke. Decide in the list what they are to count as.</source>
        <translation>
            <numerusform>Bei %Ln brach die Verbindung ab: Entscheiden Sie in der Liste, ob sie als angekommen gilt.</numerusform>
            <numerusform>Bei %Ln brach die Verbindung ab: Entscheiden Sie in der Liste, ob sie als angekommen gelten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were overtaken by a newer message and not sent.</source>
        <translation>
            <numerusform>%Ln war überholt und wurde nicht gesendet.</numerusform>
            <numerusform>%Ln waren überholt und wurden nicht gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln still wait to be sent.</source>
        <translation>
            <numerusform>%Ln wartet noch auf den Versand.</numerusform>
            <numerusform>%Ln warten noch auf den Versand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) lie in {place}.</source>
        <translation>
            <numerusform>%Ln Datei liegt in {place}.</numerusform>
            <numerusform>%Ln Dateien liegen in {place}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) cannot be told to many and are still due.</source>
        <translation>
            <numerusform>%Ln Nachricht kann nicht vielen zugleich mitgeteilt werden und steht noch an.</numerusform>
            <numerusform>%Ln Nachrichten können nicht vielen zugleich mitgeteilt werden und stehen noch an.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Folder with files (*)</source>
        <translation>Ordner mit Dateien (*)</translation>
    </message>
    <message>
        <source>ZIP archive (*.zip)</source>
        <translation>ZIP-Archiv (*.zip)</translation>
    </message>
</context>
<context>
    <name>GoingOut</name>
    <message>
        <source>How it goes out</source>
        <translation>Versandweg</translation>
    </message>
    <message>
        <source>Set up e-mail …</source>
        <translation>E-Mail einrichten …</translation>
    </message>
    <message>
        <source>A letter instead of e-mail …</source>
        <translation>Brief statt E-Mail …</translation>
    </message>
    <message>
        <source>Note as told by post …</source>
        <translation>Brief vermerken …</translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation>Briefe ansehen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Exactly what goes out</source>
        <translation>Genau das geht hinaus</translation>
    </message>
    <message>
        <source>Send by e-mail</source>
        <translation>Per E-Mail senden</translation>
    </message>
    <message>
        <source>Drafts for the mail program</source>
        <translation>Entwürfe für das Mailprogramm</translation>
    </message>
    <message>
        <source>One message to many (Bcc)</source>
        <translation>Eine Nachricht an viele (Bcc)</translation>
    </message>
    <message>
        <source>Calendar files</source>
        <translation>Kalenderdateien</translation>
    </message>
    <message>
        <source>Copy addresses</source>
        <translation>Adressen kopieren</translation>
    </message>
    <message>
        <source>List for a mail merge (CSV)</source>
        <translation>Liste für Serienbriefe (CSV)</translation>
    </message>
    <message>
        <source>No mail server is set up yet. Drafts for your mail program need none.</source>
        <translation>Noch ist kein Mailserver eingerichtet. Entwürfe für Ihr Mailprogramm brauchen keinen.</translation>
    </message>
    <message>
        <source>The program sends each person their own message. Nobody gets one twice.</source>
        <translation>Das Programm sendet jeder Person ihre eigene Nachricht. Niemand bekommt sie doppelt.</translation>
    </message>
    <message>
        <source>A file for each message, which your mail program opens ready to be sent.</source>
        <translation>Je Nachricht eine Datei, die Ihr Mailprogramm versandfertig öffnet.</translation>
    </message>
    <message>
        <source>All addresses stand in Bcc, so nobody sees the others. The entry cannot be answered.</source>
        <translation>Alle Adressen stehen in Bcc, niemand sieht die anderen. Auf den Eintrag kann niemand antworten.</translation>
    </message>
    <message>
        <source>A calendar file for each message, to be passed on as you like.</source>
        <translation>Je Nachricht eine Kalenderdatei, die Sie weitergeben können.</translation>
    </message>
    <message>
        <source>For the Bcc field of your mail program. Nobody counts as invited because of it.</source>
        <translation>Für das Feld Bcc Ihres Mailprogramms. Niemand gilt dadurch als eingeladen.</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht senden</numerusform>
            <numerusform>%Ln Nachrichten senden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln draft(s) …</source>
        <translation>
            <numerusform>%Ln Entwurf speichern …</numerusform>
            <numerusform>%Ln Entwürfe speichern …</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the message to many …</source>
        <translation>Nachricht an viele speichern …</translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln calendar file(s) …</source>
        <translation>
            <numerusform>%Ln Kalenderdatei speichern …</numerusform>
            <numerusform>%Ln Kalenderdateien speichern …</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the list …</source>
        <translation>Liste speichern …</translation>
    </message>
    <message>
        <source>Making the message</source>
        <translation>Nachricht erstellen</translation>
    </message>
    <message numerus="yes">
        <source>What is sent cannot be taken back. Send %Ln message(s) now?</source>
        <translation>
            <numerusform>Gesendetes lässt sich nicht zurückholen. %Ln Nachricht jetzt senden?</numerusform>
            <numerusform>Gesendetes lässt sich nicht zurückholen. %Ln Nachrichten jetzt senden?</numerusform>
        </translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln receiver(s) will be taken as told in the dispatch list. This cannot be undone; a later change is sent as an update.</source>
        <translation>
            <numerusform>%Ln Person gilt danach in der Versandliste als benachrichtigt. Das lässt sich nicht rückgängig machen; eine spätere Änderung geht als Aktualisierung hinaus.</numerusform>
            <numerusform>%Ln Personen gelten danach in der Versandliste als benachrichtigt. Das lässt sich nicht rückgängig machen; eine spätere Änderung geht als Aktualisierung hinaus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose where …</source>
        <translation>Ablage wählen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) will be taken as told by post in the dispatch list. This cannot be undone.</source>
        <translation>
            <numerusform>%Ln Person gilt danach in der Versandliste als per Post benachrichtigt. Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%Ln Personen gelten danach in der Versandliste als per Post benachrichtigt. Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Vermerken</translation>
    </message>
    <message>
        <source>For letters or e-mails from your word processor. Nobody counts as invited by it.</source>
        <translation>Für Serienbriefe oder Serien-E-Mails aus der Textverarbeitung. Niemand gilt dadurch als eingeladen.</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <translation>
            <numerusform>{names} und %Ln weitere Person</numerusform>
            <numerusform>{names} und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Without an e-mail address: {names}</source>
        <translation>Ohne E-Mail-Adresse: {names}</translation>
    </message>
</context>
<context>
    <name>GuestsPart</name>
    <message>
        <source>Who is here as a guest?</source>
        <translation>Wer ist als Gast da?</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Gefundene Personen</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Gäste</translation>
    </message>
    <message>
        <source>No guests yet: experts, applicants, the administration. The audience is counted.</source>
        <translation>Noch keine Gäste: Fachleute, Antragstellende, Verwaltung. Das Publikum wird nur gezählt.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>New person: {name}</source>
        <translation>Neue Person: {name}</translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Gespeichert: {file}</translation>
    </message>
    <message>
        <source>Saving {file}</source>
        <translation>{file} speichern</translation>
    </message>
    <message>
        <source>The e-mail lies open in your mail program; it is not sent yet.</source>
        <translation>Die E-Mail liegt offen in Ihrem Mailprogramm; gesendet ist sie noch nicht.</translation>
    </message>
    <message>
        <source>No program of this computer opens e-mail drafts.</source>
        <translation>Kein Programm dieses Rechners öffnet E-Mail-Entwürfe.</translation>
    </message>
    <message>
        <source>Save the draft…</source>
        <translation>Entwurf speichern …</translation>
    </message>
    <message>
        <source>Making an e-mail</source>
        <translation>Eine E-Mail wird erstellt</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Close the reception</source>
        <translation>Empfang schließen</translation>
    </message>
    <message>
        <source>{arrived} of {expected} arrived · {here} in the house</source>
        <translation>{arrived} von {expected} angekommen · {here} im Haus</translation>
    </message>
    <message>
        <source>Day {number}: {date}</source>
        <translation>Tag {number}: {date}</translation>
    </message>
    <message>
        <source>{day} (not today!)</source>
        <translation>{day} (nicht heute!)</translation>
    </message>
</context>
<context>
    <name>HeadPage</name>
    <message>
        <source>&amp;Began</source>
        <translation>B&amp;eginn</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>E&amp;nded</source>
        <translation>E&amp;nde</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Begins now</source>
        <translation>Beginnt jetzt</translation>
    </message>
    <message>
        <source>Ends now</source>
        <translation>Endet jetzt</translation>
    </message>
    <message>
        <source>&amp;Chair</source>
        <translation>&amp;Vorsitz</translation>
    </message>
    <message>
        <source>&amp;Minute-taker</source>
        <translation>&amp;Protokollführung</translation>
    </message>
    <message>
        <source>&amp;Audience, in heads</source>
        <translation>P&amp;ublikum (Anzahl)</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nicht festgehalten</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Invited in due form and time</source>
        <translation>Form- und fristgerecht eingeladen</translation>
    </message>
    <message>
        <source>Invitation of</source>
        <translation>Einladung vom</translation>
    </message>
    <message>
        <source>&amp;Opening</source>
        <translation>Er&amp;öffnung</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Lists ({endings})</source>
        <translation>Listen ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file} lesen</translation>
    </message>
    <message>
        <source>Trial run</source>
        <translation>Probelauf</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import a list of registrations</source>
        <translation>Anmeldeliste einlesen</translation>
    </message>
    <message>
        <source>Lists ({endings})</source>
        <translation>Listen ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file} lesen</translation>
    </message>
    <message>
        <source>Trial run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Importing registrations</source>
        <translation>Anmeldungen einlesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln registration(s) imported.</source>
        <translation>
            <numerusform>%Ln Anmeldung eingelesen.</numerusform>
            <numerusform>%Ln Anmeldungen eingelesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Interruptions</name>
    <message>
        <source>Type an interruption</source>
        <translation>Unterbrechung nachtragen</translation>
    </message>
    <message>
        <source>Interrupted at</source>
        <translation>Unterbrochen um</translation>
    </message>
    <message>
        <source>Continued at</source>
        <translation>Fortgesetzt um</translation>
    </message>
    <message>
        <source>Record interruption</source>
        <translation>Unterbrechung eintragen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Interruptions</source>
        <translation>Unterbrechungen</translation>
    </message>
    <message>
        <source>Continues now</source>
        <translation>Geht jetzt weiter</translation>
    </message>
    <message>
        <source>Interrupted now</source>
        <translation>Jetzt unterbrochen</translation>
    </message>
    <message>
        <source>Correct interruption</source>
        <translation>Unterbrechung berichtigen</translation>
    </message>
    <message>
        <source>Remove interruption</source>
        <translation>Unterbrechung entfernen</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>seit {time}</translation>
    </message>
    <message>
        <source>from {began} to {ended}</source>
        <translation>von {began} bis {ended}</translation>
    </message>
    <message>
        <source>The interruption was removed.</source>
        <translation>Die Unterbrechung wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>InvitationActions</name>
    <message>
        <source>&amp;Tell what is due …</source>
        <translation>&amp;Anstehendes versenden …</translation>
    </message>
    <message>
        <source>Send what &amp;waits</source>
        <translation>&amp;Wartende senden</translation>
    </message>
    <message>
        <source>Show what went &amp;out</source>
        <translation>&amp;Versandtes zeigen</translation>
    </message>
    <message>
        <source>Invite once &amp;more …</source>
        <translation>&amp;Erneut einladen …</translation>
    </message>
    <message>
        <source>It did a&amp;rrive</source>
        <translation>Ist an&amp;gekommen</translation>
    </message>
    <message>
        <source>Send this message a&amp;gain</source>
        <translation>Diese Nachricht &amp;noch einmal senden</translation>
    </message>
    <message>
        <source>Take &amp;back before sending</source>
        <translation>Vor dem Versand &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>Tell a mailing &amp;list …</source>
        <translation>Vertei&amp;ler informieren …</translation>
    </message>
    <message>
        <source>Te&amp;xts of the messages</source>
        <translation>Te&amp;xte der Nachrichten</translation>
    </message>
    <message>
        <source>Record the s&amp;ummons …</source>
        <translation>&amp;Ladung eintragen …</translation>
    </message>
</context>
<context>
    <name>InvitationTab</name>
    <message>
        <source>Nothing has gone out yet</source>
        <translation>Noch ist nichts hinausgegangen</translation>
    </message>
    <message>
        <source>Here stands what each person has last received: which appointment, when, and what they answered. Above stands what is due.</source>
        <translation>Hier steht, was jede Person zuletzt erhalten hat: welcher Termin, wann, und was sie geantwortet hat. Oben steht, was ansteht.</translation>
    </message>
    <message>
        <source>Dispatches</source>
        <translation>Versandliste</translation>
    </message>
    <message>
        <source>Search for a person</source>
        <translation>Person suchen</translation>
    </message>
    <message>
        <source>With the chosen dispatches</source>
        <translation>Mit den gewählten Zeilen</translation>
    </message>
    <message>
        <source>Looking for what is due</source>
        <translation>Nachsehen, was ansteht</translation>
    </message>
    <message>
        <source>Tell a mailing list</source>
        <translation>Verteiler informieren</translation>
    </message>
    <message>
        <source>{event} letters</source>
        <translation>{event} Briefe</translation>
    </message>
    <message>
        <source>There is nothing to invite them to any more.</source>
        <translation>Es gibt nichts mehr, wozu sie einzuladen wären.</translation>
    </message>
    <message>
        <source>Looking for their appointments</source>
        <translation>Termine heraussuchen</translation>
    </message>
</context>
<context>
    <name>InvitingWords</name>
    <message numerus="yes">
        <source>%Ln person(s) have no invitation yet.</source>
        <translation>
            <numerusform>%Ln Person ist noch nicht eingeladen.</numerusform>
            <numerusform>%Ln Personen sind noch nicht eingeladen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) get their invitation once more.</source>
        <translation>
            <numerusform>%Ln Person erhält ihre Einladung noch einmal.</numerusform>
            <numerusform>%Ln Personen erhalten ihre Einladung noch einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The event is called off: %Ln person(s) have it in their calendar.</source>
        <translation>
            <numerusform>Die Veranstaltung fällt aus: %Ln Person hat sie im Kalender.</numerusform>
            <numerusform>Die Veranstaltung fällt aus: %Ln Personen haben sie im Kalender.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) have an appointment in their calendar that is theirs no more.</source>
        <translation>
            <numerusform>%Ln Person hat einen Termin im Kalender, der sie nicht mehr betrifft.</numerusform>
            <numerusform>%Ln Personen haben einen Termin im Kalender, der sie nicht mehr betrifft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The event is postponed: %Ln person(s) have the old date in their calendar.</source>
        <translation>
            <numerusform>Der Termin ist verschoben: %Ln Person hat den alten Termin im Kalender.</numerusform>
            <numerusform>Der Termin ist verschoben: %Ln Personen haben den alten Termin im Kalender.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) are concerned by a change: {what}.</source>
        <translation>
            <numerusform>%Ln Person ist von einer Änderung betroffen: {what}.</numerusform>
            <numerusform>%Ln Personen sind von einer Änderung betroffen: {what}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody new is invited while the event is postponed. Everybody else knows what there is.</source>
        <translation>Solange die Veranstaltung verschoben ist, wird niemand neu eingeladen. Alle anderen wissen Bescheid.</translation>
    </message>
    <message>
        <source>Nothing is due: everybody knows.</source>
        <translation>Es steht nichts an: Alle wissen Bescheid.</translation>
    </message>
    <message>
        <source>Nothing is due: whoever has a place, a part or a duty knows of it, and of every change.</source>
        <translation>Es steht nichts an: Alle mit einem Platz, einem Beitrag oder einem Einsatz wissen Bescheid, auch über jede Änderung.</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>Send update</source>
        <translation>Aktualisierung senden</translation>
    </message>
    <message>
        <source>Send cancellation</source>
        <translation>Absage senden</translation>
    </message>
    <message>
        <source>Send once more</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit geändert</translation>
    </message>
    <message>
        <source>room or place</source>
        <translation>Raum oder Ort geändert</translation>
    </message>
    <message>
        <source>called off</source>
        <translation>fällt aus</translation>
    </message>
    <message>
        <source>no longer concerned</source>
        <translation>nicht mehr betroffen</translation>
    </message>
    <message>
        <source>once more</source>
        <translation>noch einmal</translation>
    </message>
    <message>
        <source>Takes this entry out of the calendar:</source>
        <translation>Nimmt diesen Eintrag aus dem Kalender:</translation>
    </message>
    <message>
        <source>Changes this entry in the calendar:</source>
        <translation>Ändert diesen Eintrag im Kalender:</translation>
    </message>
    <message>
        <source>Puts this entry into the calendar:</source>
        <translation>Trägt dies in den Kalender ein:</translation>
    </message>
    <message>
        <source>Place: {place}</source>
        <translation>Ort: {place}</translation>
    </message>
    <message>
        <source>Link: {link}</source>
        <translation>Link: {link}</translation>
    </message>
    <message>
        <source>Until now: {what}</source>
        <translation>Bisher: {what}</translation>
    </message>
    <message>
        <source>no place</source>
        <translation>kein Ort</translation>
    </message>
    <message>
        <source>Marked as not certain, since the event is postponed.</source>
        <translation>Als unsicher gekennzeichnet, weil die Veranstaltung verschoben ist.</translation>
    </message>
</context>
<context>
    <name>ItemForm</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>D&amp;uration in minutes</source>
        <translation>Da&amp;uer in Minuten</translation>
    </message>
    <message>
        <source>Fixed start</source>
        <translation>Fester Beginn</translation>
    </message>
    <message>
        <source>&amp;Fixed start</source>
        <translation>&amp;Fester Beginn</translation>
    </message>
    <message>
        <source>Empty: follows from what comes before.</source>
        <translation>Leer: ergibt sich aus dem Vorherigen.</translation>
    </message>
    <message>
        <source>Own number</source>
        <translation>Eigene Nummer</translation>
    </message>
    <message>
        <source>Empty: counted.</source>
        <translation>Leer: wird gezählt.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>T&amp;rack</source>
        <translation>&amp;Strang</translation>
    </message>
    <message>
        <source>R&amp;oom</source>
        <translation>Rau&amp;m</translation>
    </message>
    <message>
        <source>Most participants</source>
        <translation>Höchstzahl Plätze</translation>
    </message>
    <message>
        <source>&amp;Public</source>
        <translation>&amp;Öffentlich</translation>
    </message>
    <message>
        <source>O&amp;nly for the office</source>
        <translation>&amp;Nur für die Dienststelle</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>Bes&amp;chreibung</translation>
    </message>
    <message>
        <source>For the organisers</source>
        <translation>Für das Organisationsteam</translation>
    </message>
    <message>
        <source>&amp;Material</source>
        <translation>&amp;Material</translation>
    </message>
    <message>
        <source>What must be ready: microphones, pin boards. It stands in the running order only.</source>
        <translation>Was bereitstehen muss: Mikrofone, Pinnwände. Steht nur im Regieplan.</translation>
    </message>
    <message>
        <source>&amp;Stage directions</source>
        <translation>Re&amp;gie</translation>
    </message>
    <message>
        <source>Who does what: who hands over, when the light changes. It stands in the running order only.</source>
        <translation>Wer was macht: wer übergibt, wann umgebaut wird. Steht nur im Regieplan.</translation>
    </message>
    <message>
        <source>What became of the conflict</source>
        <translation>Was aus dem Konflikt wurde</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Vereinbart</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>The success model</source>
        <translation>Das Erfolgsmodell</translation>
    </message>
    <message>
        <source>What works</source>
        <translation>Was gelingt</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Wer es macht</translation>
    </message>
    <message>
        <source>Where it could work, too</source>
        <translation>Wo es auch gelingen könnte</translation>
    </message>
    <message>
        <source>None of its own</source>
        <translation>Kein eigener</translation>
    </message>
    <message>
        <source>Everybody together</source>
        <translation>Alle gemeinsam</translation>
    </message>
</context>
<context>
    <name>ItemPage</name>
    <message>
        <source>Nothing is recorded here yet. Choose above what you want to write down.</source>
        <translation>Hier ist noch nichts festgehalten. Wählen Sie oben, was Sie festhalten möchten.</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nicht erfasst</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Referred to</source>
        <translation>Verwiesen an</translation>
    </message>
    <message>
        <source>Nothing was recorded here.</source>
        <translation>Hier wurde nichts festgehalten.</translation>
    </message>
    <message>
        <source>To whom was it referred?</source>
        <translation>Wohin wurde verwiesen?</translation>
    </message>
</context>
<context>
    <name>ItemsModel</name>
    <message>
        <source>Head of the minutes</source>
        <translation>Kopfdaten</translation>
    </message>
    <message>
        <source>Objections and amendments</source>
        <translation>Einwendungen und Berichtigungen</translation>
    </message>
    <message>
        <source>TOP {number}</source>
        <translation>TOP {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vote(s)</source>
        <translation>
            <numerusform>%n Abstimmung</numerusform>
            <numerusform>%n Abstimmungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Nothing was changed yet</source>
        <extracomment>Where each kind of thing is looked at, the most particular first.</extracomment>
        <translation>Noch wurde nichts geändert</translation>
    </message>
    <message>
        <source>Every change to this planner stands here with its time and the one who made it.</source>
        <translation>Hier steht jede Änderung an dieser Planungsdatei, mit Zeitpunkt und Bearbeiter:in.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Im Journal suchen</translation>
    </message>
    <message>
        <source>What was changed, by whom, and what can be taken back</source>
        <translation>Was von wem geändert wurde und was sich rückgängig machen lässt</translation>
    </message>
    <message>
        <source>&amp;Show what was changed</source>
        <translation>&amp;Geändertes anzeigen</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation>Rückgängig: {change}</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
        <source>Redo: {change}</source>
        <translation>Wiederholen: {change}</translation>
    </message>
</context>
<context>
    <name>KeptPart</name>
    <message>
        <source>Earlier imports</source>
        <translation>Frühere Importe</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Report of the import</source>
        <translation>Bericht über den Import</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern …</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Looking up earlier imports</source>
        <translation>Frühere Importe werden nachgesehen</translation>
    </message>
    <message>
        <source>No list has been imported into this event yet, or all of it was undone.</source>
        <translation>In diese Veranstaltung wurde noch keine Liste eingelesen, oder alles wurde rückgängig gemacht.</translation>
    </message>
    <message>
        <source>No such list has been imported yet, or all of it was undone.</source>
        <translation>Es wurde noch keine solche Liste eingelesen, oder alles wurde rückgängig gemacht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln registration(s) imported</source>
        <translation>
            <numerusform>%Ln Anmeldung eingelesen</numerusform>
            <numerusform>%Ln Anmeldungen eingelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>{written} of {rows} rows imported</source>
        <translation>{written} von {rows} Zeilen eingelesen</translation>
    </message>
</context>
<context>
    <name>KnownPart</name>
    <message>
        <source>No links to others are recorded yet.</source>
        <translation>Noch keine Verbindungen zu anderen eingetragen.</translation>
    </message>
    <message>
        <source>Picture of the links, and a place to record more</source>
        <translation>Bild der Verbindungen, und wo weitere eingetragen werden</translation>
    </message>
    <message>
        <source>Show and edit links</source>
        <translation>Verbindungen zeigen und bearbeiten</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>{name} zeigen</translation>
    </message>
</context>
<context>
    <name>LabelSheetForm</name>
    <message>
        <source>Please type a length in mm, such as {example}.</source>
        <translation>Bitte eine Länge in mm eingeben, zum Beispiel {example}.</translation>
    </message>
    <message>
        <source>Please type a length from {least} to {most} mm.</source>
        <translation>Bitte eine Länge von {least} bis {most} mm eingeben.</translation>
    </message>
    <message>
        <source>Name of the sheet</source>
        <translation>Name des Bogens</translation>
    </message>
    <message>
        <source>Width of a label (mm)</source>
        <translation>Breite eines Etiketts (mm)</translation>
    </message>
    <message>
        <source>Height of a label (mm)</source>
        <translation>Höhe eines Etiketts (mm)</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Left margin (mm)</source>
        <translation>Linker Rand (mm)</translation>
    </message>
    <message>
        <source>Upper margin (mm)</source>
        <translation>Oberer Rand (mm)</translation>
    </message>
    <message>
        <source>From label to label across (mm)</source>
        <translation>Von Etikett zu Etikett waagrecht (mm)</translation>
    </message>
    <message>
        <source>From label to label down (mm)</source>
        <translation>Von Etikett zu Etikett senkrecht (mm)</translation>
    </message>
</context>
<context>
    <name>LabelSheetPicture</name>
    <message>
        <source>Picture of the sheet: empty</source>
        <translation>Bild des Bogens: leer</translation>
    </message>
    <message>
        <source>Picture of the sheet: {columns} by {rows} labels</source>
        <translation>Bild des Bogens: {columns} mal {rows} Etiketten</translation>
    </message>
</context>
<context>
    <name>LabelSheetsPart</name>
    <message>
        <source>Sheets of your own</source>
        <translation>Eigene Etikettenbögen</translation>
    </message>
    <message>
        <source>No sheet of your own yet. Add one with the measures that stand on its box.</source>
        <translation>Noch kein eigener Bogen. Legen Sie einen mit den Maßen an, die auf seiner Packung stehen.</translation>
    </message>
    <message>
        <source>Add a sheet</source>
        <translation>Bogen anlegen</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Bogen speichern</translation>
    </message>
    <message>
        <source>Remove the sheet</source>
        <translation>Bogen entfernen</translation>
    </message>
    <message>
        <source>Back to the document</source>
        <translation>Zurück zum Dokument</translation>
    </message>
    <message>
        <source>Sheet added; it can be chosen for badges now.</source>
        <translation>Bogen angelegt; er steht nun für Namensschilder zur Wahl.</translation>
    </message>
    <message>
        <source>Sheet changed.</source>
        <translation>Bogen geändert.</translation>
    </message>
    <message>
        <source>All lengths are measured on A4, from its upper left corner.</source>
        <translation>Alle Längen werden auf A4 gemessen, von der linken oberen Ecke aus.</translation>
    </message>
    <message>
        <source>Printer of this workstation</source>
        <translation>Drucker dieses Arbeitsplatzes</translation>
    </message>
    <message>
        <source>Print the badges with frames on plain paper and hold it against a sheet of labels. How far must everything move? A negative number moves it to the left or upwards.</source>
        <translation>Drucken Sie die Namensschilder mit Rahmen auf einfaches Papier und halten Sie es gegen einen Etikettenbogen. Wie weit muss alles rücken? Eine negative Zahl rückt es nach links oder nach oben.</translation>
    </message>
    <message>
        <source>Sheet removed.</source>
        <translation>Bogen entfernt.</translation>
    </message>
    <message>
        <source>Keeping how far the printer is off</source>
        <translation>Abweichung des Druckers merken</translation>
    </message>
</context>
<context>
    <name>Lands</name>
    <message>
        <source>Baden-Württemberg</source>
        <translation>Baden-Württemberg</translation>
    </message>
    <message>
        <source>Bavaria</source>
        <translation>Bayern</translation>
    </message>
    <message>
        <source>Berlin</source>
        <translation>Berlin</translation>
    </message>
    <message>
        <source>Brandenburg</source>
        <translation>Brandenburg</translation>
    </message>
    <message>
        <source>Bremen</source>
        <translation>Bremen</translation>
    </message>
    <message>
        <source>Hamburg</source>
        <translation>Hamburg</translation>
    </message>
    <message>
        <source>Hesse</source>
        <translation>Hessen</translation>
    </message>
    <message>
        <source>Mecklenburg-Western Pomerania</source>
        <translation>Mecklenburg-Vorpommern</translation>
    </message>
    <message>
        <source>Lower Saxony</source>
        <translation>Niedersachsen</translation>
    </message>
    <message>
        <source>North Rhine-Westphalia</source>
        <translation>Nordrhein-Westfalen</translation>
    </message>
    <message>
        <source>Rhineland-Palatinate</source>
        <translation>Rheinland-Pfalz</translation>
    </message>
    <message>
        <source>Saarland</source>
        <translation>Saarland</translation>
    </message>
    <message>
        <source>Saxony</source>
        <translation>Sachsen</translation>
    </message>
    <message>
        <source>Saxony-Anhalt</source>
        <translation>Sachsen-Anhalt</translation>
    </message>
    <message>
        <source>Schleswig-Holstein</source>
        <translation>Schleswig-Holstein</translation>
    </message>
    <message>
        <source>Thuringia</source>
        <translation>Thüringen</translation>
    </message>
</context>
<context>
    <name>LanguageField</name>
    <message>
        <source>Languages</source>
        <extracomment>Languages one meets most in German municipalities stand first when one types.</extracomment>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>“{name}” is no language known here.</source>
        <translation>„{name}“ ist hier keine bekannte Sprache.</translation>
    </message>
</context>
<context>
    <name>LanguagesPage</name>
    <message>
        <source>Languages of documents</source>
        <translation>Sprachen der Dokumente</translation>
    </message>
    <message>
        <source>Language to add</source>
        <translation>Sprache zum Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add language</source>
        <translation>&amp;Sprache hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Name of who checked the texts</source>
        <translation>Name der Person, die die Texte geprüft hat</translation>
    </message>
    <message>
        <source>Checked by (name)</source>
        <translation>Geprüft von (Name)</translation>
    </message>
    <message>
        <source>Note as &amp;checked</source>
        <translation>Als &amp;geprüft vermerken</translation>
    </message>
    <message>
        <source>Texts of documents</source>
        <translation>Texte der Dokumente</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Said by your office</source>
        <translation>Text Ihrer Dienststelle</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Sprache hinzufügen</translation>
    </message>
    <message>
        <source>Texts the office does not say in it stay German. Leichte Sprache has rules of its own and is checked by people who need it: order it.</source>
        <translation>Texte, die Ihre Dienststelle darin nicht angibt, bleiben deutsch. Leichte Sprache hat eigene Regeln und wird von Menschen geprüft, die sie brauchen: Geben Sie sie in Auftrag.</translation>
    </message>
    <message>
        <source>In which languages documents can be made, who checked their texts, and what you say yourself.</source>
        <translation>In welchen Sprachen Dokumente erstellt werden können, wer ihre Texte geprüft hat und was Sie selbst anders sagen.</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>unchecked</source>
        <translation>ungeprüft</translation>
    </message>
    <message>
        <source>checked by {who} on {day}</source>
        <translation>geprüft von {who} am {day}</translation>
    </message>
    <message>
        <source>Reading texts</source>
        <translation>Texte werden gelesen</translation>
    </message>
    <message>
        <source>Added: {language}</source>
        <translation>Hinzugefügt: {language}</translation>
    </message>
    <message>
        <source>Removed: {language}</source>
        <translation>Entfernt: {language}</translation>
    </message>
</context>
<context>
    <name>LetterPreview</name>
    <message>
        <source>How your letters look</source>
        <translation>So sehen Ihre Briefe aus</translation>
    </message>
    <message>
        <source>Making a sample letter</source>
        <translation>Ein Musterbrief wird erstellt</translation>
    </message>
    <message>
        <source>Letter as it is printed</source>
        <translation>Brief, wie er gedruckt wird</translation>
    </message>
    <message>
        <source>Letter before</source>
        <translation>Vorheriger Brief</translation>
    </message>
    <message>
        <source>Next letter</source>
        <translation>Nächster Brief</translation>
    </message>
    <message>
        <source>No postal address is known. Enter it in the contacts.</source>
        <translation>Keine Postanschrift bekannt. Tragen Sie sie in den Kontakten ein.</translation>
    </message>
    <message>
        <source>Open as PDF</source>
        <translation>Als PDF öffnen</translation>
    </message>
    <message>
        <source>What the letters say</source>
        <translation>Was in den Briefen steht</translation>
    </message>
    <message>
        <source>Making the letter</source>
        <translation>Brief wird erstellt</translation>
    </message>
    <message>
        <source>No program of this computer opens PDF files.</source>
        <translation>Kein Programm dieses Rechners öffnet PDF-Dateien.</translation>
    </message>
</context>
<context>
    <name>LetterheadForm</name>
    <message>
        <source>Office</source>
        <translation>Dienststelle</translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation>Die&amp;nststelle</translation>
    </message>
    <message>
        <source>&amp;Municipality</source>
        <translation>K&amp;ommune</translation>
    </message>
    <message>
        <source>Letterhead</source>
        <translation>Briefkopf</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Website</source>
        <translation>&amp;Website</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>For&amp;m of letters (DIN 5008)</source>
        <translation>&amp;Briefform (DIN 5008)</translation>
    </message>
    <message>
        <source>Colour of &amp;headings</source>
        <translation>Farbe der Überschriften</translation>
    </message>
    <message>
        <source>Foo&amp;ter of letters</source>
        <translation>Fußzeile der B&amp;riefe</translation>
    </message>
    <message>
        <source>An empty line begins the next column.</source>
        <translation>Eine leere Zeile beginnt die nächste Spalte.</translation>
    </message>
    <message>
        <source>S&amp;igned by</source>
        <translation>Es unterschreibt</translation>
    </message>
    <message>
        <source>Without a name, you sign yourself.</source>
        <translation>Ohne Namen unterschreiben Sie selbst.</translation>
    </message>
    <message>
        <source>In the f&amp;unction of</source>
        <translation>in der Funktion</translation>
    </message>
    <message>
        <source>Form of add&amp;ress</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Words for &amp;people in German</source>
        <translation>Personenbezeichnungen</translation>
    </message>
    <message>
        <source>Language and time</source>
        <translation>Sprache und Zeit</translation>
    </message>
    <message>
        <source>Language of &amp;documents</source>
        <translation>Sprache der Dok&amp;umente</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>The window has a language of its own.</source>
        <translation>Das Fenster hat eine eigene Sprache.</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Your &amp;function</source>
        <translation>Ihre &amp;Funktion</translation>
    </message>
</context>
<context>
    <name>LinkColumns</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>LinkDetails</name>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>{name} zeigen</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>knows {name}</source>
        <translation>kennt {name}</translation>
    </message>
    <message>
        <source>works together with {name}</source>
        <translation>arbeitet zusammen mit {name}</translation>
    </message>
    <message>
        <source>is part of {name}</source>
        <translation>ist Teil von {name}</translation>
    </message>
    <message>
        <source>funds {name}</source>
        <translation>fördert {name}</translation>
    </message>
    <message>
        <source>refers people to {name}</source>
        <translation>vermittelt an {name}</translation>
    </message>
    <message>
        <source>belongs to {name}</source>
        <translation>gehört zu {name}</translation>
    </message>
    <message>
        <source>has {name} as a part</source>
        <translation>dazu gehört {name}</translation>
    </message>
    <message>
        <source>is funded by {name}</source>
        <translation>wird gefördert von {name}</translation>
    </message>
    <message>
        <source>gets people referred by {name}</source>
        <translation>erhält Vermittlungen von {name}</translation>
    </message>
    <message>
        <source>has {name} among its people</source>
        <translation>dort ist {name}</translation>
    </message>
    <message>
        <source>acquainted</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>cooperation</source>
        <translation>Zusammenarbeit</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>funding</source>
        <translation>Förderung</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>Vermittlung</translation>
    </message>
    <message>
        <source>member</source>
        <translation>Zugehörigkeit</translation>
    </message>
</context>
<context>
    <name>LinksPart</name>
    <message>
        <source>Only links of</source>
        <translation>Nur Verbindungen von</translation>
    </message>
    <message>
        <source>All persons and organisations</source>
        <translation>Alle Personen und Organisationen</translation>
    </message>
    <message>
        <source>List or picture</source>
        <translation>Liste oder Bild</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Removing</source>
        <translation>Wird entfernt</translation>
    </message>
    <message>
        <source>The link between {one} and {other} was removed.</source>
        <translation>Die Verbindung zwischen {one} und {other} wurde entfernt.</translation>
    </message>
    <message>
        <source>No links yet</source>
        <translation>Noch keine Verbindungen</translation>
    </message>
    <message>
        <source>Who knows whom, who works together, who funds whom: so that you know whom to ask for a contact.</source>
        <translation>Wer kennt wen, wer arbeitet zusammen, wer fördert wen: damit Sie wissen, wen Sie nach einem Kontakt fragen können.</translation>
    </message>
    <message>
        <source>Record the first link</source>
        <translation>Erste Verbindung eintragen</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Search for links</source>
        <translation>Verbindungen suchen</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Neue Verbindung</translation>
    </message>
</context>
<context>
    <name>ListFinder</name>
    <message>
        <source>Search: {list}</source>
        <translation>Suchen: {list}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Nothing here fits what you are searching for.</source>
        <translation>Hier passt nichts zu Ihrer Suche.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) found</source>
        <translation>
            <numerusform>%Ln Zeile gefunden</numerusform>
            <numerusform>%Ln Zeilen gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListImportPage</name>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Import into “{target}”: {source}</source>
        <translation>Einlesen in „{target}“: {source}</translation>
    </message>
    <message>
        <source>Import: {source}</source>
        <translation>Einlesen: {source}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) imported.</source>
        <translation>
            <numerusform>%Ln Zeile eingelesen.</numerusform>
            <numerusform>%Ln Zeilen eingelesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListOrigin</name>
    <message>
        <source>Create and read in</source>
        <translation>Anlegen und einlesen</translation>
    </message>
    <message>
        <source>Reading “{file}” …</source>
        <translation>„{file}“ wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>“{file}” ({rows}) is for a new event, proposed from the list itself. If it is for one that is there already, open that one in the list of events.</source>
        <translation>„{file}“ ({rows}) gehört zu einem neuen Termin, den die Liste selbst vorschlägt. Gehört sie zu einem, den es schon gibt, öffnen Sie ihn in der Terminliste.</translation>
    </message>
    <message>
        <source>“{file}” ({rows}): there is an event of this name already.</source>
        <translation>„{file}“ ({rows}): Einen Termin dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Read the list into this event</source>
        <translation>Liste in diesen Termin einlesen</translation>
    </message>
</context>
<context>
    <name>ListPreview</name>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile einlesen</numerusform>
            <numerusform>%Ln Zeilen einlesen</numerusform>
        </translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Several columns mean “{meaning}”: {columns}. In each row, the first that is filled in counts.</source>
        <translation>Mehrere Spalten bedeuten „{meaning}“: {columns}. In jeder Zeile zählt die erste ausgefüllte.</translation>
    </message>
    <message>
        <source>Not read: {columns}</source>
        <translation>Nicht gelesen: {columns}</translation>
    </message>
</context>
<context>
    <name>ListReportPart</name>
    <message numerus="yes">
        <source>%Ln row(s) imported</source>
        <translation>
            <numerusform>%Ln Zeile eingelesen</numerusform>
            <numerusform>%Ln Zeilen eingelesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListWords</name>
    <message>
        <source>Paste from the clip&amp;board …</source>
        <translation>Aus der Zwischenabla&amp;ge einfügen …</translation>
    </message>
    <message>
        <source>Earlier i&amp;mports…</source>
        <translation>Frühere I&amp;mporte …</translation>
    </message>
    <message>
        <source>&amp;Import contacts …</source>
        <translation>Kontakte e&amp;inlesen …</translation>
    </message>
    <message>
        <source>Import a list of contacts, or business cards</source>
        <translation>Kontaktliste oder Visitenkarten einlesen</translation>
    </message>
    <message>
        <source>Contacts of the list, as they are understood</source>
        <translation>Kontakte der Liste, wie das Programm sie versteht</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Importing contacts</source>
        <translation>Kontakte einlesen</translation>
    </message>
    <message>
        <source>To the contacts</source>
        <translation>Zu den Kontakten</translation>
    </message>
    <message>
        <source>&amp;Import members …</source>
        <translation>Mitglieder e&amp;inlesen …</translation>
    </message>
    <message>
        <source>Import a list of members</source>
        <translation>Mitgliederliste einlesen</translation>
    </message>
    <message>
        <source>Members of the list, as they are understood</source>
        <translation>Mitglieder der Liste, wie das Programm sie versteht</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Substitute</source>
        <translation>Stellvertretung</translation>
    </message>
    <message>
        <source>Importing members</source>
        <translation>Mitglieder einlesen</translation>
    </message>
    <message>
        <source>To the body</source>
        <translation>Zum Gremium</translation>
    </message>
    <message>
        <source>&amp;Import measures …</source>
        <translation>Maßnahmen e&amp;inlesen …</translation>
    </message>
    <message>
        <source>Import a list of measures</source>
        <translation>Maßnahmenliste einlesen</translation>
    </message>
    <message>
        <source>Measures of the list, as they are understood</source>
        <translation>Maßnahmen der Liste, wie das Programm sie versteht</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Importing measures</source>
        <translation>Maßnahmen einlesen</translation>
    </message>
    <message>
        <source>To the measures</source>
        <translation>Zu den Maßnahmen</translation>
    </message>
</context>
<context>
    <name>ListingPage</name>
    <message>
        <source>Give a list out</source>
        <translation>Liste ausgeben</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Dateiformat</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>How it will look</source>
        <translation>So wird es aussehen</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>{file} wird geschrieben</translation>
    </message>
    <message>
        <source>Column &amp;up</source>
        <translation>Spalte nach &amp;oben</translation>
    </message>
    <message>
        <source>Column &amp;down</source>
        <translation>Spalte nach &amp;unten</translation>
    </message>
    <message>
        <source>The &amp;usual columns</source>
        <translation>Übli&amp;che Spalten</translation>
    </message>
    <message>
        <source>No list was chosen</source>
        <translation>Keine Liste gewählt</translation>
    </message>
    <message>
        <source>Open a list, such as the registrations of an event, and give it out from there.</source>
        <translation>Öffnen Sie eine Liste, etwa die Anmeldungen eines Termins, und geben Sie sie von dort aus.</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>Datei&amp;format</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>As shown: %Ln row(s)</source>
        <translation>
            <numerusform>Wie angezeigt: %Ln Zeile</numerusform>
            <numerusform>Wie angezeigt: %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only selected: %Ln row(s)</source>
        <translation>
            <numerusform>Nur ausgewählte: %Ln Zeile</numerusform>
            <numerusform>Nur ausgewählte: %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>All of the list, without filter</source>
        <translation>Die ganze Liste, ohne Filter</translation>
    </message>
    <message>
        <source>Give a list out: {list}</source>
        <translation>Liste ausgeben: {list}</translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation>Wählen Sie mindestens eine Spalte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) in all</source>
        <translation>
            <numerusform>Insgesamt %Ln Zeile</numerusform>
            <numerusform>Insgesamt %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than shown here</source>
        <translation>
            <numerusform>%Ln mehr als hier gezeigt</numerusform>
            <numerusform>%Ln mehr als hier gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Tells more about people than most lists need: {columns}. Give it only to those who need it.</source>
        <translation>Sagt mehr über Menschen, als die meisten Listen brauchen: {columns}. Geben Sie das nur denen, die es brauchen.</translation>
    </message>
</context>
<context>
    <name>ListingPart</name>
    <message>
        <source>Agreed to be in the list of participants</source>
        <translation>Einverstanden, in der Teilnahmeliste zu stehen</translation>
    </message>
    <message>
        <source>with the organisation</source>
        <translation>mit der Organisation</translation>
    </message>
    <message>
        <source>with the e-mail address</source>
        <translation>mit der E-Mail-Adresse</translation>
    </message>
    <message>
        <source>with the phone number</source>
        <translation>mit der Telefonnummer</translation>
    </message>
</context>
<context>
    <name>LocalDay</name>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Empty: one day only.</source>
        <translation>Leer: nur ein Tag.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Every year on these days</source>
        <translation>Jedes Jahr an diesen Tagen</translation>
    </message>
</context>
<context>
    <name>LocalDaysModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>{days}, every year</source>
        <translation>{days}, jedes Jahr</translation>
    </message>
</context>
<context>
    <name>LocalDaysPanel</name>
    <message>
        <source>Festivals, markets and anniversaries of the town; you are warned of them.</source>
        <translation>Feste, Märkte und Jahrestage der Stadt; Sie werden vor ihnen gewarnt.</translation>
    </message>
    <message>
        <source>Local days</source>
        <translation>Örtliche Tage</translation>
    </message>
    <message>
        <source>&amp;Add a local day …</source>
        <translation>Örtlichen Tag &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>“{day}” is a local day now.</source>
        <translation>„{day}“ ist als örtlicher Tag eingetragen.</translation>
    </message>
    <message>
        <source>“{day}” is removed.</source>
        <translation>„{day}“ ist entfernt.</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Choose a &amp;logo …</source>
        <translation>&amp;Logo wählen …</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take the logo away</source>
        <translation>Logo entfernen</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>No logo yet. Choose a PNG or JPEG file, or drop one here.</source>
        <translation>Noch kein Logo. Wählen Sie eine PNG- oder JPEG-Datei, oder ziehen Sie eine hierher.</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo wählen</translation>
    </message>
    <message>
        <source>Pictures ({endings})</source>
        <translation>Bilder ({endings})</translation>
    </message>
</context>
<context>
    <name>MailPart</name>
    <message>
        <source>Send a test message to me</source>
        <translation>Testnachricht an mich senden</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>Invitations come from this address, and answers go back to it. Use a mailbox that somebody reads, also while you are away.</source>
        <translation>Von dieser Adresse kommen Einladungen, und an sie gehen die Antworten. Nehmen Sie ein Postfach, das jemand liest, auch während Sie im Urlaub sind.</translation>
    </message>
    <message>
        <source>Name of the sender</source>
        <translation>Name des Absenders</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Sending e-mail (SMTP)</source>
        <translation>E-Mails senden (SMTP)</translation>
    </message>
    <message>
        <source>Ask your IT department for the “SMTP server for sending e-mail from a program”, with its port, the kind of encryption, and user and password. Without it you can still save invitations as drafts for your mail program.</source>
        <translation>Fragen Sie Ihre IT nach dem „SMTP-Server für den Versand aus einem Programm“, mit Port, Art der Verschlüsselung, Benutzername und Passwort. Auch ohne ihn können Sie Einladungen als Entwürfe für Ihr E-Mail-Programm speichern.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Most messages a minute</source>
        <translation>Höchstens Nachrichten je Minute</translation>
    </message>
    <message>
        <source>Mail servers stop whoever sends too fast. 30 is usually fine.</source>
        <translation>Mailserver bremsen, wer zu schnell sendet. 30 geht meistens.</translation>
    </message>
    <message>
        <source>Most addresses in one message to many</source>
        <translation>Höchstens Adressen je Nachricht an viele</translation>
    </message>
    <message>
        <source>Fetching answers (IMAP), if you like</source>
        <translation>Antworten abholen (IMAP), wenn Sie möchten</translation>
    </message>
    <message>
        <source>The program can look for answers to invitations in a folder of the mailbox. It only reads there. Ask your IT department for the “IMAP server”; without it you can drop answers on the window.</source>
        <translation>Das Programm kann in einem Ordner des Postfachs nach Antworten auf Einladungen sehen. Es liest dort nur. Fragen Sie Ihre IT nach dem „IMAP-Server“; ohne ihn können Sie Antworten auf das Fenster ziehen.</translation>
    </message>
    <message>
        <source>Server of the mailbox</source>
        <translation>Server des Postfachs</translation>
    </message>
    <message>
        <source>Encryption of the line</source>
        <translation>Verschlüsselung der Verbindung</translation>
    </message>
    <message>
        <source>Port there</source>
        <translation>Port dort</translation>
    </message>
    <message>
        <source>User there</source>
        <translation>Benutzername dort</translation>
    </message>
    <message>
        <source>Password there</source>
        <translation>Passwort dort</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>INBOX is the folder in which mail arrives, whatever your mail program calls it.</source>
        <translation>INBOX ist der Posteingang, wie immer Ihr E-Mail-Programm ihn nennt.</translation>
    </message>
    <message>
        <source>Sending a test message</source>
        <translation>Testnachricht wird gesendet</translation>
    </message>
    <message>
        <source>The server took a test message to %1. Look into your mailbox: it holds an invitation for tomorrow that you can accept and delete. Nothing of it is recorded.</source>
        <translation>Der Server hat eine Testnachricht an %1 angenommen. Sehen Sie in Ihr Postfach: Sie enthält eine Einladung für morgen, die Sie annehmen und löschen können. Im Planer wird davon nichts festgehalten.</translation>
    </message>
    <message>
        <source>The test message is on its way.</source>
        <translation>Die Testnachricht ist unterwegs.</translation>
    </message>
</context>
<context>
    <name>MailingColumns</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür er da ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fixed</source>
        <translation>
            <numerusform>%Ln festes</numerusform>
            <numerusform>%Ln feste</numerusform>
        </translation>
    </message>
    <message>
        <source>by rule</source>
        <translation>nach Regel</translation>
    </message>
</context>
<context>
    <name>MailingDetails</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür er da ist</translation>
    </message>
    <message>
        <source>Add a person or organisation</source>
        <translation>Person oder Organisation hinzufügen</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Fixed members</source>
        <translation>Feste Mitglieder</translation>
    </message>
    <message>
        <source>Found by a rule</source>
        <translation>Nach einer Regel</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>{name} zeigen</translation>
    </message>
    <message>
        <source>Take off the list: {name}</source>
        <translation>Vom Verteiler nehmen: {name}</translation>
    </message>
    <message>
        <source>{name} is no longer on the list.</source>
        <translation>{name} steht nicht mehr auf dem Verteiler.</translation>
    </message>
</context>
<context>
    <name>MailingWords</name>
    <message>
        <source>No mailing lists yet</source>
        <translation>Noch keine Verteiler</translation>
    </message>
    <message>
        <source>People and organisations you write to again and again, or a rule that finds them.</source>
        <translation>Personen und Organisationen, denen Sie immer wieder schreiben, oder eine Regel, die sie findet.</translation>
    </message>
    <message>
        <source>Add the first mailing list</source>
        <translation>Ersten Verteiler anlegen</translation>
    </message>
    <message>
        <source>Mailing lists</source>
        <translation>Verteiler</translation>
    </message>
    <message>
        <source>Search for mailing lists</source>
        <translation>Verteiler suchen</translation>
    </message>
    <message>
        <source>New mailing list</source>
        <translation>Neuer Verteiler</translation>
    </message>
</context>
<context>
    <name>MeasureColumns</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Field of action</source>
        <translation>Handlungsfeld</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>{state}, overdue</source>
        <translation>{state}, überfällig</translation>
    </message>
</context>
<context>
    <name>MeasureFilters</name>
    <message>
        <source>All states</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Everything open</source>
        <translation>Alles Offene</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Field of action</source>
        <translation>Handlungsfeld</translation>
    </message>
    <message>
        <source>All fields of action</source>
        <translation>Alle Handlungsfelder</translation>
    </message>
    <message>
        <source>Only overdue</source>
        <translation>Nur überfällige</translation>
    </message>
</context>
<context>
    <name>MeasureForm</name>
    <message>
        <source>Go to where the measure comes from</source>
        <translation>Zur Herkunft der Maßnahme</translation>
    </message>
    <message>
        <source>Responsible organisation</source>
        <translation>Zuständige Organisation</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>Zuständige Person</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>From: {event}</source>
        <translation>Aus: {event}</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>Stat&amp;us</translation>
    </message>
    <message>
        <source>&amp;Due on</source>
        <translation>Fällig a&amp;m</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>&amp;Reason, if postponed or rejected</source>
        <translation>G&amp;rund, falls verschoben oder abgelehnt</translation>
    </message>
    <message>
        <source>Resu&amp;lt, when done</source>
        <translation>Ergebni&amp;s, wenn umgesetzt</translation>
    </message>
    <message>
        <source>D&amp;escription</source>
        <translation>Bes&amp;chreibung</translation>
    </message>
    <message>
        <source>&amp;Field of action</source>
        <translation>Hand&amp;lungsfeld</translation>
    </message>
    <message>
        <source>&amp;Municipality</source>
        <translation>K&amp;ommune</translation>
    </message>
    <message>
        <source>D&amp;imension</source>
        <translation>D&amp;imension</translation>
    </message>
    <message>
        <source>&amp;Phase</source>
        <translation>&amp;Phase</translation>
    </message>
</context>
<context>
    <name>MeasuresPage</name>
    <message>
        <source>&amp;New measure</source>
        <translation>&amp;Neue Maßnahme</translation>
    </message>
    <message>
        <source>&amp;Remove measure</source>
        <translation>Maßnahme &amp;entfernen</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>What came of the recommendations, and what is still to do</source>
        <translation>Was aus den Empfehlungen wurde und was noch zu tun ist</translation>
    </message>
    <message>
        <source>New measure</source>
        <translation>Neue Maßnahme</translation>
    </message>
    <message>
        <source>Search for a measure</source>
        <translation>Maßnahme suchen</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Due on</source>
        <translation>Fällig a&amp;m</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>A measure written down in the minutes stands here by itself. You can also enter one.</source>
        <translation>Eine im Protokoll festgehaltene Maßnahme steht von selbst hier. Sie können auch selbst eine erfassen.</translation>
    </message>
    <message>
        <source>No measures yet</source>
        <translation>Noch keine Maßnahmen</translation>
    </message>
    <message>
        <source>The measure “{measure}” was removed.</source>
        <translation>Die Maßnahme „{measure}“ wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>MemberForm</name>
    <message>
        <source>Represented by</source>
        <translation>Vertreten durch</translation>
    </message>
    <message>
        <source>Type a name …</source>
        <translation>Namen eingeben …</translation>
    </message>
    <message>
        <source>Came at</source>
        <translation>Gekommen um</translation>
    </message>
    <message>
        <source>Only if later.</source>
        <translation>Nur bei Verspätung.</translation>
    </message>
    <message>
        <source>Left at</source>
        <translation>Gegangen um</translation>
    </message>
    <message>
        <source>Only if earlier.</source>
        <translation>Nur wenn früher.</translation>
    </message>
    <message>
        <source>{name} is the substitute.</source>
        <translation>Stellvertretung ist {name}.</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>Add a member</source>
        <translation>Mitglied hinzufügen</translation>
    </message>
    <message>
        <source>Add a member: type a name …</source>
        <translation>Mitglied hinzufügen: Namen eingeben …</translation>
    </message>
    <message>
        <source>Also former members</source>
        <translation>Auch frühere Mitglieder</translation>
    </message>
    <message>
        <source>Substitute</source>
        <translation>Stellvertretung</translation>
    </message>
    <message>
        <source>Type a name …</source>
        <translation>Namen eingeben …</translation>
    </message>
    <message>
        <source>&amp;End today</source>
        <translation>Heute &amp;beenden</translation>
    </message>
    <message>
        <source>Remove (entered by mistake)</source>
        <translation>Entfernen (irrtümlich erfasst)</translation>
    </message>
    <message>
        <source>Nobody has a seat yet. Type the name of a member above.</source>
        <translation>Noch keine Mitglieder. Geben Sie oben den Namen eines Mitglieds ein.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Enter a new person: {name}</source>
        <translation>Neue Person anlegen: {name}</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Came to the seat</source>
        <translation>Art der Mitgliedschaft</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Has a vote</source>
        <translation>Stimmberechtigt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>{name} is among the contacts now.</source>
        <translation>{name} steht jetzt auch in den Kontakten.</translation>
    </message>
    <message>
        <source>The membership of {name} ends today.</source>
        <translation>Die Mitgliedschaft von {name} endet heute.</translation>
    </message>
    <message>
        <source>The seat of {name} was removed.</source>
        <translation>Die Mitgliedschaft von {name} wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Toolbar</source>
        <translation>Symbolleiste</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Suche oder Befehl</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>A&amp;ktionen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message>
        <source>Academic title</source>
        <translation>Akademischer Titel</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Name in its own script</source>
        <translation>Name in eigener Schrift</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Second e-mail</source>
        <translation>Zweite E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Ortsteil</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Geburtsjahr</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Wishes to be reached by</source>
        <translation>Erreichbar am liebsten über</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message numerus="yes">
        <source>%Ln registration(s)</source>
        <translation>
            <numerusform>%Ln Anmeldung</numerusform>
            <numerusform>%Ln Anmeldungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s) in bodies</source>
        <translation>
            <numerusform>%Ln Sitz in einem Gremium</numerusform>
            <numerusform>%Ln Sitze in Gremien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln affiliation(s)</source>
        <translation>
            <numerusform>%Ln Zugehörigkeit</numerusform>
            <numerusform>%Ln Zugehörigkeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) on mailing lists</source>
        <translation>
            <numerusform>%Ln Platz in einem Verteiler</numerusform>
            <numerusform>%Ln Plätze in Verteilern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contribution(s) to programmes</source>
        <translation>
            <numerusform>%Ln Mitwirkung an einem Programm</numerusform>
            <numerusform>%Ln Mitwirkungen an Programmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln duty(ies)</source>
        <translation>
            <numerusform>%Ln Einsatz</numerusform>
            <numerusform>%Ln Einsätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attendance(s)</source>
        <translation>
            <numerusform>%Ln Anwesenheit</numerusform>
            <numerusform>%Ln Anwesenheiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln further way(s) to reach</source>
        <translation>
            <numerusform>%Ln weiterer Kontaktweg</numerusform>
            <numerusform>%Ln weitere Kontaktwege</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) to others</source>
        <translation>
            <numerusform>%Ln Verbindung zu anderen</numerusform>
            <numerusform>%Ln Verbindungen zu anderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dispatch(es)</source>
        <translation>
            <numerusform>%Ln Versand</numerusform>
            <numerusform>%Ln Versandvorgänge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln measure(s)</source>
        <translation>
            <numerusform>%Ln Maßnahme</numerusform>
            <numerusform>%Ln Maßnahmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln Bestellung</numerusform>
            <numerusform>%Ln Bestellungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other entry(ies)</source>
        <translation>
            <numerusform>%Ln weiterer Eintrag</numerusform>
            <numerusform>%Ln weitere Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagePreview</name>
    <message>
        <source>Subject of the preview</source>
        <translation>Betreff der Vorschau</translation>
    </message>
    <message>
        <source>Preview of the message</source>
        <translation>Vorschau der Nachricht</translation>
    </message>
    <message>
        <source>To an invented person, as it would arrive.</source>
        <translation>An eine erfundene Person, so wie sie ankäme.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>MessageTextsPage</name>
    <message>
        <source>Kind of message</source>
        <translation>Art der Nachricht</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>Sprache der Nachricht</translation>
    </message>
    <message>
        <source>For one event only</source>
        <translation>Nur für eine Veranstaltung</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Veranstaltungen</translation>
    </message>
    <message>
        <source>&amp;Back to the text it had</source>
        <translation>&amp;Zurück zum ursprünglichen Text</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Betreff</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>Words in braces are filled in for each person. A line whose fields are all empty is left out.</source>
        <translation>Wörter in geschweiften Klammern werden für jede Person eingesetzt. Eine Zeile, deren Felder alle leer sind, entfällt.</translation>
    </message>
    <message>
        <source>Texts of messages</source>
        <translation>Texte der Nachrichten</translation>
    </message>
    <message>
        <source>What your invitations, changes and cancellations say by e-mail, in each language.</source>
        <translation>Was Ihre Einladungen, Änderungen und Absagen per E-Mail sagen, in jeder Sprache.</translation>
    </message>
    <message>
        <source>Said so for this event only.</source>
        <translation>Nur für diese Veranstaltung so gesagt.</translation>
    </message>
    <message>
        <source>Said by your office for all events.</source>
        <translation>Von Ihrer Dienststelle für alle Veranstaltungen so gesagt.</translation>
    </message>
    <message>
        <source>As for all events.</source>
        <translation>Wie für alle Veranstaltungen.</translation>
    </message>
    <message>
        <source>The built-in text.</source>
        <translation>Der eingebaute Text.</translation>
    </message>
</context>
<context>
    <name>MessageView</name>
    <message>
        <source>Message before</source>
        <translation>Vorige Nachricht</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Nächste Nachricht</translation>
    </message>
    <message>
        <source>How to show the message</source>
        <translation>Ansicht der Nachricht</translation>
    </message>
    <message>
        <source>Message as it goes out</source>
        <translation>Nachricht, wie sie hinausgeht</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <source>As a page</source>
        <translation>Als Seite</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Kalenderdatei</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>Bcc</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>MinutesActions</name>
    <message>
        <source>Write down &amp;information</source>
        <translation>&amp;Information festhalten</translation>
    </message>
    <message>
        <source>Write down the &amp;discussion</source>
        <translation>Dis&amp;kussion festhalten</translation>
    </message>
    <message>
        <source>Write down a d&amp;ecision</source>
        <translation>&amp;Beschluss festhalten</translation>
    </message>
    <message>
        <source>Write down a &amp;recommendation</source>
        <translation>&amp;Empfehlung festhalten</translation>
    </message>
    <message>
        <source>Write down a &amp;measure</source>
        <translation>Maßnahme fest&amp;halten</translation>
    </message>
    <message>
        <source>Write down a de&amp;claration</source>
        <translation>Erklärung &amp;festhalten</translation>
    </message>
    <message>
        <source>Minutes are &amp;signed …</source>
        <translation>Als &amp;unterzeichnet erfassen …</translation>
    </message>
    <message>
        <source>Minutes are &amp;agreed …</source>
        <translation>A&amp;ls abgestimmt erfassen …</translation>
    </message>
    <message>
        <source>&amp;Open minutes</source>
        <translation>Protokoll anle&amp;gen</translation>
    </message>
    <message>
        <source>Record &amp;vote</source>
        <translation>Abs&amp;timmung erfassen</translation>
    </message>
    <message>
        <source>Co&amp;py item</source>
        <translation>Punkt ko&amp;pieren</translation>
    </message>
    <message>
        <source>&amp;Begins now</source>
        <translation>Beginnt &amp;jetzt</translation>
    </message>
    <message>
        <source>Ends &amp;now</source>
        <translation>Endet jet&amp;zt</translation>
    </message>
    <message>
        <source>Minutes are sen&amp;t …</source>
        <translation>Als versandt e&amp;rfassen …</translation>
    </message>
</context>
<context>
    <name>MinutesTab</name>
    <message>
        <source>Agenda items</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Abstimmung</translation>
    </message>
    <message>
        <source>No minutes yet</source>
        <translation>Noch kein Protokoll</translation>
    </message>
    <message>
        <source>Open them when it begins: you write along the agenda, and everything you type is kept at once.</source>
        <translation>Legen Sie es zu Beginn an: Sie schreiben Punkt für Punkt mit, und jede Eingabe wird sofort gesichert.</translation>
    </message>
    <message>
        <source>Open minutes</source>
        <translation>Protokoll anlegen</translation>
    </message>
    <message>
        <source>Minutes {state}, settled on {day}. What they record stays as it is.</source>
        <translation>Abgeschlossen am {day}, {state}. Was hier steht, bleibt so.</translation>
    </message>
    <message>
        <source>Draft. Everything you type is kept at once.</source>
        <translation>Entwurf. Jede Eingabe wird sofort gesichert.</translation>
    </message>
    <message>
        <source>Once the minutes are signed, agenda, entries, votes and attendance stay as they are. This cannot be undone; objections and amendments stand beside them.</source>
        <translation>Ist die Niederschrift unterzeichnet, bleiben Tagesordnung, Einträge, Abstimmungen und Anwesenheit, wie sie sind. Das lässt sich nicht rückgängig machen; Einwendungen und Berichtigungen stehen daneben.</translation>
    </message>
    <message>
        <source>Once the minutes are agreed, agenda, entries and votes stay as they are. This cannot be undone; objections and amendments stand beside them.</source>
        <translation>Ist das Protokoll abgestimmt, bleiben Programm, Einträge und Abstimmungen, wie sie sind. Das lässt sich nicht rückgängig machen; Einwendungen und Berichtigungen stehen daneben.</translation>
    </message>
    <message>
        <source>Record as signed</source>
        <translation>Als unterzeichnet erfassen</translation>
    </message>
    <message>
        <source>Record as agreed</source>
        <translation>Als abgestimmt erfassen</translation>
    </message>
    <message>
        <source>This records that the minutes were sent out. It cannot be undone.</source>
        <translation>Damit erfassen Sie den Versand. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Record as sent</source>
        <translation>Als versandt erfassen</translation>
    </message>
    <message>
        <source>Copied with its formatting: {item}</source>
        <translation>Mit Formatierung kopiert: {item}</translation>
    </message>
    <message>
        <source>Copied with its formatting: {item}. Not all of it is public.</source>
        <translation>Mit Formatierung kopiert: {item}. Nicht alles davon ist öffentlich.</translation>
    </message>
    <message>
        <source>Copying an agenda item</source>
        <translation>Tagesordnungspunkt wird kopiert</translation>
    </message>
</context>
<context>
    <name>MonthLine</name>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
</context>
<context>
    <name>MonthModel</name>
    <message>
        <source>{day}, today</source>
        <translation>{day}, heute</translation>
    </message>
    <message>
        <source>{day}, nothing</source>
        <translation>{day}, nichts</translation>
    </message>
    <message>
        <source>W {n}</source>
        <translation>KW {n}</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
</context>
<context>
    <name>NamePart</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Called so since</source>
        <translation>Heißt so seit</translation>
    </message>
    <message>
        <source>Take this name away</source>
        <translation>Diesen Namen wegnehmen</translation>
    </message>
    <message>
        <source>until today</source>
        <translation>bis heute</translation>
    </message>
    <message>
        <source>The name “{name}” was taken away.</source>
        <translation>Der Name „{name}“ wurde weggenommen.</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
</context>
<context>
    <name>NamesPage</name>
    <message>
        <source>Legal number of members</source>
        <translation>Gesetzliche Mitgliederzahl</translation>
    </message>
    <message>
        <source>Term begins</source>
        <translation>Beginn der Amtszeit</translation>
    </message>
    <message>
        <source>Term ends</source>
        <translation>Ende der Amtszeit</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>Ab diesem Tag</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Rename the body</source>
        <translation>Gremium umbenennen</translation>
    </message>
</context>
<context>
    <name>NeedDetail</name>
    <message>
        <source>How many children</source>
        <translation>Wie viele Kinder</translation>
    </message>
</context>
<context>
    <name>NeededModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>There is</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>NeedsEntry</name>
    <message>
        <source>Agrees that we keep this</source>
        <translation>Ist einverstanden, dass wir das speichern</translation>
    </message>
    <message>
        <source>Ask for consent later</source>
        <translation>Einwilligung später erfragen</translation>
    </message>
</context>
<context>
    <name>NeedsPart</name>
    <message>
        <source>Show needs</source>
        <translation>Bedarfe anzeigen</translation>
    </message>
    <message>
        <source>What this person needs, for those who take care of it</source>
        <translation>Was diese Person braucht, für alle, die sich darum kümmern</translation>
    </message>
    <message>
        <source>Consent withdrawn: delete all needs</source>
        <translation>Einwilligung zurückgezogen: alle Bedarfe löschen</translation>
    </message>
    <message>
        <source>No needs recorded.</source>
        <translation>Keine Bedarfe erfasst.</translation>
    </message>
    <message>
        <source>Hide needs</source>
        <translation>Bedarfe ausblenden</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Ist einverstanden</translation>
    </message>
    <message>
        <source>Agrees that we keep: {need}</source>
        <translation>Ist einverstanden, dass wir speichern: {need}</translation>
    </message>
    <message>
        <source>Consent is still to be asked for.</source>
        <translation>Nach der Einwilligung ist noch zu fragen.</translation>
    </message>
    <message>
        <source>Agreed on {moment} ({who})</source>
        <translation>Eingewilligt am {moment} ({who})</translation>
    </message>
    <message>
        <source>Remove: {need}</source>
        <translation>Entfernen: {need}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>NeedsTab</name>
    <message>
        <source>New order</source>
        <translation>Neue Bestellung</translation>
    </message>
    <message>
        <source>Removing an order</source>
        <translation>Bestellung entfernen</translation>
    </message>
    <message>
        <source>Order removed: {order}</source>
        <translation>Bestellung entfernt: {order}</translation>
    </message>
    <message>
        <source>&amp;Order what is missing</source>
        <translation>Fehlendes &amp;bestellen</translation>
    </message>
    <message>
        <source>&amp;New order</source>
        <translation>&amp;Neue Bestellung</translation>
    </message>
    <message>
        <source>&amp;Remove order</source>
        <translation>Bestellung &amp;entfernen</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Was gebraucht wird</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Nothing is ordered yet.</source>
        <translation>Noch ist nichts bestellt.</translation>
    </message>
    <message>
        <source>Nothing is needed yet</source>
        <translation>Noch kein Bedarf</translation>
    </message>
    <message>
        <source>What people say they need when they register adds up here: interpreting, childcare, wheelchair places. You can also order something beforehand.</source>
        <translation>Was Menschen bei der Anmeldung als Bedarf nennen, wird hier zusammengezählt: Dolmetschen, Kinderbetreuung, Rollstuhlplätze. Sie können auch vorab etwas bestellen.</translation>
    </message>
    <message>
        <source>Somebody needs a wheelchair place, but this is not free of steps: {rooms}.</source>
        <translation>Es werden Rollstuhlplätze gebraucht, aber nicht stufenfrei ist: {rooms}.</translation>
    </message>
    <message>
        <source>Needed twice at once: {both}</source>
        <translation>Zugleich zweimal verplant: {both}</translation>
    </message>
    <message>
        <source>Cost of all orders: {total}</source>
        <translation>Kosten aller Bestellungen: {total}</translation>
    </message>
    <message>
        <source>Saving the order</source>
        <translation>Bestellung speichern</translation>
    </message>
    <message>
        <source>Adding an order</source>
        <translation>Bestellung hinzufügen</translation>
    </message>
    <message>
        <source>Order added.</source>
        <translation>Bestellung hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>NewChannel</name>
    <message>
        <source>Way of reaching</source>
        <translation>Erreichbar über</translation>
    </message>
    <message>
        <source>New number, address or name</source>
        <translation>Neue Nummer, Adresse oder Name</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add this way of reaching</source>
        <translation>Diese Erreichbarkeit hinzufügen</translation>
    </message>
</context>
<context>
    <name>NewContingentForm</name>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Places kept</source>
        <translation>Zurückgehaltene Plätze</translation>
    </message>
</context>
<context>
    <name>NewEventForm</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Edition of the series</source>
        <translation>Ausgabe der Reihe</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Body that sits</source>
        <translation>Tagendes Gremium</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Veranstaltungsort</translation>
    </message>
    <message>
        <source>Create and read in</source>
        <translation>Anlegen und einlesen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>Choose a body</source>
        <translation>Gremium wählen</translation>
    </message>
    <message>
        <source>Creating the event</source>
        <translation>Termin anlegen</translation>
    </message>
</context>
<context>
    <name>NewItemForm</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>D&amp;uration in minutes</source>
        <translation>Da&amp;uer in Minuten</translation>
    </message>
    <message>
        <source>&amp;Public</source>
        <translation>&amp;Öffentlich</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>An&amp;legen</translation>
    </message>
</context>
<context>
    <name>NewLink</name>
    <message>
        <source>Type a name …</source>
        <translation>Namen eintippen …</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Recording the link</source>
        <translation>Verbindung wird eingetragen</translation>
    </message>
</context>
<context>
    <name>NewMailingList</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür er da ist</translation>
    </message>
    <message>
        <source>Adding the mailing list</source>
        <translation>Verteiler wird angelegt</translation>
    </message>
</context>
<context>
    <name>NewNeed</name>
    <message>
        <source>Kind of need</source>
        <translation>Art des Bedarfs</translation>
    </message>
    <message>
        <source>Agrees that we keep this</source>
        <translation>Ist einverstanden, dass wir das speichern</translation>
    </message>
    <message>
        <source>Add need</source>
        <translation>Bedarf hinzufügen</translation>
    </message>
    <message>
        <source>Add, ask for consent later</source>
        <translation>Hinzufügen, Einwilligung später erfragen</translation>
    </message>
</context>
<context>
    <name>NewOrderForm</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche Sprache, welches Alter, welche Kost …</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
</context>
<context>
    <name>NewOrganisation</name>
    <message>
        <source>Adding the organisation</source>
        <translation>Organisation hinzufügen</translation>
    </message>
</context>
<context>
    <name>NewPerson</name>
    <message>
        <source>Adding the person</source>
        <translation>Person hinzufügen</translation>
    </message>
</context>
<context>
    <name>NewRegistrationForm</name>
    <message>
        <source>Who? Name, address or e-mail</source>
        <translation>Wer? Name, Anschrift oder E-Mail</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Gefundene Personen</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Andere Person</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bedarfe</translation>
    </message>
    <message>
        <source>Comes together with the one before</source>
        <translation>Kommt gemeinsam mit der vorigen Person</translation>
    </message>
    <message>
        <source>Alt+1 to Alt+6: needs, Alt+7: agrees, Alt+8: ask later, Alt+9: notice given, Alt+0: photos, Alt++ and Alt+-: accompanying persons</source>
        <translation>Alt+1 bis Alt+6: Bedarfe, Alt+7: einverstanden, Alt+8: später fragen, Alt+9: Hinweise gegeben, Alt+0: Fotos, Alt++ und Alt+-: Begleitpersonen</translation>
    </message>
    <message>
        <source>This event is over. Who is registered now is entered afterwards.</source>
        <translation>Dieser Termin ist vorbei. Wer jetzt angemeldet wird, wird nachgetragen.</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Register (Return, in the note Ctrl+Return)</source>
        <translation>Anmelden (Eingabetaste, in der Notiz Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Comes together with {name}</source>
        <translation>Kommt gemeinsam mit {name}</translation>
    </message>
    <message>
        <source>New person: {name}</source>
        <translation>Neue Person: {name}</translation>
    </message>
    <message>
        <source>is registered already</source>
        <translation>ist schon angemeldet</translation>
    </message>
</context>
<context>
    <name>NewRoomForm</name>
    <message>
        <source>Name of the room</source>
        <translation>Name des Raums</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Sitzplätze</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Ausstattung</translation>
    </message>
    <message>
        <source>Can be reached without steps</source>
        <translation>Stufenlos zugänglich</translation>
    </message>
</context>
<context>
    <name>NewVenueForm</name>
    <message>
        <source>Name of the venue</source>
        <translation>Name des Veranstaltungsorts</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>How to get there</source>
        <translation>Anfahrt</translation>
    </message>
    <message>
        <source>Can be reached without steps</source>
        <translation>Stufenlos zugänglich</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close notice</source>
        <translation>Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>NoticePart</name>
    <message>
        <source>Notice on data protection given</source>
        <translation>Datenschutzhinweise gegeben</translation>
    </message>
    <message>
        <source>Read the notice out</source>
        <translation>Hinweise vorlesen</translation>
    </message>
    <message>
        <source>The event has no notice yet; it is written under Planning.</source>
        <translation>Der Termin hat noch keine Hinweise; sie werden unter „Planung“ geschrieben.</translation>
    </message>
</context>
<context>
    <name>OfferList</name>
    <message>
        <source>Documents of the event</source>
        <translation>Dokumente zum Termin</translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>– not chosen –</source>
        <translation>– nicht gewählt –</translation>
    </message>
    <message>
        <source>&amp;Land</source>
        <translation>Bundes&amp;land</translation>
    </message>
    <message>
        <source>&amp;Street and number</source>
        <translation>&amp;Straße und Hausnummer</translation>
    </message>
    <message>
        <source>&amp;Postcode</source>
        <translation>&amp;Postleitzahl</translation>
    </message>
    <message>
        <source>&amp;Town</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>The logo stands on your letters now.</source>
        <translation>Das Logo steht jetzt auf Ihren Briefen.</translation>
    </message>
    <message>
        <source>The logo was taken away.</source>
        <translation>Das Logo wurde entfernt.</translation>
    </message>
    <message>
        <source>The signature stands below your letters now.</source>
        <translation>Die Unterschrift steht jetzt unter Ihren Briefen.</translation>
    </message>
    <message>
        <source>The signature was taken away.</source>
        <translation>Die Unterschrift wurde entfernt.</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Ihr Name</translation>
    </message>
    <message>
        <source>It stands in the journal beside what you do.</source>
        <translation>Er steht im Journal neben dem, was Sie tun.</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Office and letterhead</source>
        <translation>Dienststelle und Briefkopf</translation>
    </message>
    <message>
        <source>This stands on invitations, minutes and lists. What you change is kept at once.</source>
        <translation>Das steht auf Einladungen, Protokollen und Listen. Änderungen werden sofort gespeichert.</translation>
    </message>
</context>
<context>
    <name>OffsetForm</name>
    <message>
        <source>To the right (mm)</source>
        <translation>Nach rechts (mm)</translation>
    </message>
    <message>
        <source>Downwards (mm)</source>
        <translation>Nach unten (mm)</translation>
    </message>
</context>
<context>
    <name>OnSiteActions</name>
    <message>
        <source>Open the re&amp;ception</source>
        <translation>&amp;Empfang öffnen</translation>
    </message>
    <message>
        <source>&amp;Arrived</source>
        <translation>&amp;Angekommen</translation>
    </message>
    <message>
        <source>A</source>
        <comment>key for arrived</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>&amp;Left</source>
        <translation>&amp;Gegangen</translation>
    </message>
    <message>
        <source>L</source>
        <comment>key for left</comment>
        <translation>G</translation>
    </message>
</context>
<context>
    <name>OnSiteColumns</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Came and left</source>
        <translation>Gekommen und gegangen</translation>
    </message>
    <message>
        <source>Everybody with a place</source>
        <translation>Alle mit Platz</translation>
    </message>
    <message>
        <source>In the house now</source>
        <translation>Jetzt im Haus</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gegangen</translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation>Noch nicht da</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>noch nicht da</translation>
    </message>
    <message>
        <source>in the house</source>
        <translation>im Haus</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gegangen</translation>
    </message>
</context>
<context>
    <name>OnSiteTab</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Nobody has a place yet</source>
        <translation>Noch hat niemand einen Platz</translation>
    </message>
    <message>
        <source>Whoever has a place is listed here. People can also come without a registration: open the reception.</source>
        <translation>Hier steht, wer einen Platz hat. Auch ohne Anmeldung kann jemand kommen: Empfang öffnen.</translation>
    </message>
    <message>
        <source>People on site</source>
        <translation>Personen vor Ort</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>Whom the reception fetches for needs</source>
        <translation>Wen der Empfang bei Bedarf holt</translation>
    </message>
    <message>
        <source>A name as one says it. The reception reads only this, never the need.</source>
        <translation>Ein Name, wie man ihn sagt. Der Empfang liest nur diesen Namen, nie den Bedarf.</translation>
    </message>
    <message>
        <source>{arrived} of {expected} arrived, {here} in the house</source>
        <translation>{arrived} von {expected} angekommen, {here} im Haus</translation>
    </message>
    <message>
        <source>Day {number}: {date}</source>
        <translation>Tag {number}: {date}</translation>
    </message>
    <message>
        <source>The person is in the house: enter first when they left.</source>
        <translation>Die Person ist im Haus: zuerst eintragen, wann sie gegangen ist.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Entfernt.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Looking for a planner</source>
        <translation>Planungsdatei suchen</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>Making {name}</source>
        <translation>{name} anlegen</translation>
    </message>
    <message>
        <source>Making the example</source>
        <translation>Beispiel anlegen</translation>
    </message>
    <message>
        <source>New planner</source>
        <translation>Neue Planungsdatei</translation>
    </message>
    <message>
        <source>Open planner</source>
        <translation>Planungsdatei öffnen</translation>
    </message>
    <message>
        <source>Closing the planner</source>
        <translation>Planungsdatei schließen</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Planners (*{suffix})</source>
        <translation>Planungsdateien (*{suffix})</translation>
    </message>
</context>
<context>
    <name>OptionsPart</name>
    <message>
        <source>Whole</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Public part only</source>
        <translation>Nur öffentlicher Teil</translation>
    </message>
    <message>
        <source>For whom? Name of somebody registered</source>
        <translation>Für wen? Name einer angemeldeten Person</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Gefundene Personen</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Andere Person</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>{language} (unchecked)</source>
        <translation>{language} (ungeprüft)</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche Sprache, welches Alter, welche Kost …</translation>
    </message>
    <message>
        <source>One interpreter is enough for all who need the language.</source>
        <translation>Eine Dolmetscherin oder ein Dolmetscher reicht für alle, die diese Sprache brauchen.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>To be ordered by</source>
        <translation>Zu bestellen bis</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Wer übernimmt es</translation>
    </message>
    <message>
        <source>Person from the contacts</source>
        <translation>Person aus den Kontakten</translation>
    </message>
    <message>
        <source>Type a name …</source>
        <translation>Namen tippen …</translation>
    </message>
    <message>
        <source>Firm, or somebody not in the contacts</source>
        <translation>Firma, oder jemand außerhalb der Kontakte</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>Empty means for the whole event.</source>
        <translation>Leer heißt: für den ganzen Termin.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>About the order</source>
        <translation>Zur Bestellung</translation>
    </message>
    <message>
        <source>Cost in euros</source>
        <translation>Kosten in Euro</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Day and both times belong together.</source>
        <translation>Tag und beide Uhrzeiten gehören zusammen.</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message numerus="yes">
        <source>%Ln missing</source>
        <translation>
            <numerusform>es fehlt %Ln</numerusform>
            <numerusform>es fehlen %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more than needed</source>
        <translation>
            <numerusform>%Ln mehr als nötig</numerusform>
            <numerusform>%Ln mehr als nötig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not ordered firmly yet</source>
        <translation>
            <numerusform>%Ln noch nicht fest bestellt</numerusform>
            <numerusform>%Ln noch nicht fest bestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>enough</source>
        <translation>genug</translation>
    </message>
    <message>
        <source>nothing needed yet</source>
        <translation>noch kein Bedarf</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in the largest room</source>
        <translation>
            <numerusform>%Ln im größten Raum</numerusform>
            <numerusform>%Ln im größten Raum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ordered</source>
        <translation>
            <numerusform>%Ln bestellt</numerusform>
            <numerusform>%Ln bestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be placed</source>
        <translation>
            <numerusform>%Ln noch zu bestellen</numerusform>
            <numerusform>%Ln noch zu bestellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more on the waiting list</source>
        <translation>
            <numerusform>%Ln weiterer auf der Warteliste</numerusform>
            <numerusform>%Ln weitere auf der Warteliste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without consent yet</source>
        <translation>
            <numerusform>%Ln noch ohne Einwilligung</numerusform>
            <numerusform>%Ln noch ohne Einwilligung</numerusform>
        </translation>
    </message>
    <message>
        <source>wheelchair places are not recorded for the rooms</source>
        <translation>Rollstuhlplätze der Räume sind nicht vermerkt</translation>
    </message>
    <message>
        <source>Contacts do not say that {person} speaks {language}.</source>
        <translation>In den Kontakten steht nicht, dass {person} {language} spricht.</translation>
    </message>
    <message>
        <source>At the same time: {what}, {event}, {when}</source>
        <translation>Zur selben Zeit: {what}, {event}, {when}</translation>
    </message>
    <message>
        <source>{first} and {second}</source>
        <translation>{first} und {second}</translation>
    </message>
</context>
<context>
    <name>OrdersModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>To be ordered by</source>
        <translation>Zu bestellen bis</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>whole event</source>
        <translation>ganzer Termin</translation>
    </message>
    <message>
        <source>{day}, overdue</source>
        <translation>{day}, überfällig</translation>
    </message>
</context>
<context>
    <name>OrganisationDetails</name>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Nobody is known there yet.</source>
        <translation>Dort ist noch niemand bekannt.</translation>
    </message>
    <message>
        <source>People and contacts</source>
        <translation>Personen und Ansprechpersonen</translation>
    </message>
</context>
<context>
    <name>OrganisationForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Art der Organisation</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Ortsteil</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>OtherCalendarsModel</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Tells of</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>leer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(ies), {days}</source>
        <translation>
            <numerusform>%Ln Eintrag, {days}</numerusform>
            <numerusform>%Ln Einträge, {days}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OtherCalendarsPanel</name>
    <message>
        <source>School terms, sittings of other bodies, holidays: from files (.ics) that others give out.</source>
        <translation>Schulferien, Sitzungen anderer Gremien, Feiertage: aus Dateien (.ics), die andere herausgeben.</translation>
    </message>
    <message>
        <source>Calendars of others</source>
        <translation>Kalender anderer</translation>
    </message>
    <message>
        <source>Read a &amp;calendar file …</source>
        <translation>&amp;Kalenderdatei einlesen …</translation>
    </message>
    <message>
        <source>Read a&amp;gain …</source>
        <translation>Neu &amp;einlesen …</translation>
    </message>
    <message>
        <source>Re&amp;move calendar</source>
        <translation>Kalender &amp;entfernen</translation>
    </message>
    <message>
        <source>Publish own events …</source>
        <translation>Eigene Termine veröffentlichen …</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What it tells of</source>
        <translation>Was darin steht</translation>
    </message>
    <message>
        <source>“{calendar}” is removed.</source>
        <translation>„{calendar}“ ist entfernt.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Next events</source>
        <translation>Nächste Termine</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Nothing presses. The deadlines of events, minutes and measures show up here.</source>
        <translation>Nichts drängt. Hier erscheinen die Fristen von Terminen, Protokollen und Maßnahmen.</translation>
    </message>
    <message>
        <source>No event is coming. A new one is made under Events.</source>
        <translation>Es steht kein Termin an. Einen neuen legen Sie unter „Termine“ an.</translation>
    </message>
    <message>
        <source>Looking for what is due</source>
        <translation>Es wird geprüft, was ansteht</translation>
    </message>
    <message>
        <source>Putting the first steps away</source>
        <translation>Erste Schritte werden ausgeblendet</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Making the example</source>
        <translation>Beispiel anlegen</translation>
    </message>
</context>
<context>
    <name>PairsModel</name>
    <message>
        <source>One entry</source>
        <translation>Ein Eintrag</translation>
    </message>
    <message>
        <source>Other entry</source>
        <translation>Anderer Eintrag</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search or command</source>
        <translation>Suche oder Befehl</translation>
    </message>
    <message>
        <source>Find a person, an event, a command …</source>
        <translation>Person, Termin oder Befehl suchen …</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>PapersPart</name>
    <message>
        <source>Files that belong to the event: drafts, attachments, signed originals.</source>
        <translation>Dateien, die zum Termin gehören: Vorlagen, Anlagen, unterzeichnete Originale.</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Unterlagen</translation>
    </message>
    <message>
        <source>Adding papers</source>
        <translation>Unterlagen hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paper(s) added.</source>
        <translation>
            <numerusform>%Ln Unterlage hinzugefügt.</numerusform>
            <numerusform>%Ln Unterlagen hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>not public</source>
        <translation>nichtöffentlich</translation>
    </message>
    <message>
        <source>Add papers</source>
        <translation>Unterlagen hinzufügen</translation>
    </message>
    <message>
        <source>No program of this computer opens “{file}”.</source>
        <translation>Kein Programm auf diesem Rechner öffnet „{file}“.</translation>
    </message>
    <message>
        <source>Removing a paper</source>
        <translation>Unterlage entfernen</translation>
    </message>
    <message>
        <source>Removed: {title}</source>
        <translation>Entfernt: {title}</translation>
    </message>
</context>
<context>
    <name>PasswordKeeping</name>
    <message>
        <source>Looking for passwords</source>
        <translation>Passwörter werden gesucht</translation>
    </message>
    <message>
        <source>is known; type to change it</source>
        <translation>ist bekannt; zum Ändern eingeben</translation>
    </message>
    <message>
        <source>This computer has no safe place for passwords: it is known until the program ends, and then asked for again.</source>
        <translation>Dieser Rechner hat keinen sicheren Ort für Passwörter: Es ist bekannt, bis das Programm endet, und wird dann wieder erfragt.</translation>
    </message>
    <message>
        <source>The password is kept in the keyring of this computer.</source>
        <translation>Das Passwort liegt im Schlüsselbund dieses Rechners.</translation>
    </message>
    <message>
        <source>Keeping the password</source>
        <translation>Passwort wird gespeichert</translation>
    </message>
</context>
<context>
    <name>PdfCheckPage</name>
    <message>
        <source>Check a PDF</source>
        <translation>PDF prüfen</translation>
    </message>
    <message>
        <source>Whether everyone can read it (PDF/UA) and every archive takes it (PDF/A).</source>
        <translation>Ob alle es lesen können (PDF/UA) und jedes Archiv es annimmt (PDF/A).</translation>
    </message>
</context>
<context>
    <name>PdfCheckPart</name>
    <message>
        <source>Result of the check</source>
        <translation>Ergebnis der Prüfung</translation>
    </message>
    <message>
        <source>Choose a PDF…</source>
        <translation>PDF auswählen …</translation>
    </message>
    <message>
        <source>Save the result…</source>
        <translation>Ergebnis speichern …</translation>
    </message>
    <message>
        <source>Back to the document</source>
        <translation>Zurück zum Dokument</translation>
    </message>
    <message>
        <source>No PDF checked yet</source>
        <translation>Noch kein PDF geprüft</translation>
    </message>
    <message>
        <source>Choose a PDF, or drop one here.</source>
        <translation>Wählen Sie ein PDF aus oder ziehen Sie eines hierher.</translation>
    </message>
    <message>
        <source>Choose a PDF</source>
        <translation>PDF auswählen</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Ergebnis speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Gespeichert: {file}</translation>
    </message>
    <message>
        <source>Saving {file}</source>
        <translation>{file} wird gespeichert</translation>
    </message>
    <message>
        <source>{file}: being checked…</source>
        <translation>{file} wird geprüft …</translation>
    </message>
    <message>
        <source>Checking {file}</source>
        <translation>{file} wird geprüft</translation>
    </message>
    <message>
        <source>What no machine can see</source>
        <translation>Was keine Maschine sehen kann</translation>
    </message>
    <message>
        <source>The file could not be checked</source>
        <translation>Die Datei ließ sich nicht prüfen</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>left out: {reason}</source>
        <translation>ausgelassen: {reason}</translation>
    </message>
    <message>
        <source>new in the directory</source>
        <translation>neu im Verzeichnis</translation>
    </message>
    <message>
        <source>known in the directory</source>
        <translation>im Verzeichnis bekannt</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Please look at this</source>
        <translation>Bitte prüfen</translation>
    </message>
</context>
<context>
    <name>PersonDetails</name>
    <message>
        <source>Add to an organisation</source>
        <translation>Zu einer Organisation hinzufügen</translation>
    </message>
    <message>
        <source>Belongs to no organisation yet.</source>
        <translation>Gehört noch zu keiner Organisation.</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Given name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Name in its own script</source>
        <translation>Name in eigener Schrift</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Anrede</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Second e-mail</source>
        <translation>Zweite E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Wishes to be reached by</source>
        <translation>Erreichbar am liebsten über</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>PLZ</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Ortsteil</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>E-mail also of: {names}</source>
        <translation>E-Mail-Adresse auch bei: {names}</translation>
    </message>
</context>
<context>
    <name>PicturePart</name>
    <message>
        <source>Who knows whom</source>
        <translation>Wer kennt wen</translation>
    </message>
    <message>
        <source>Put into the middle</source>
        <translation>In die Mitte stellen</translation>
    </message>
    <message>
        <source>Show the entry</source>
        <translation>Eintrag zeigen</translation>
    </message>
    <message>
        <source>Nobody in the middle yet</source>
        <translation>Noch niemand in der Mitte</translation>
    </message>
    <message>
        <source>Choose a person or an organisation above to see whom they know.</source>
        <translation>Wählen Sie oben eine Person oder Organisation, um zu sehen, wen sie kennt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more do(es) not fit into the picture.</source>
        <translation>
            <numerusform>%Ln weiterer Eintrag passt nicht ins Bild.</numerusform>
            <numerusform>%Ln weitere Einträge passen nicht ins Bild.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceSection</name>
    <message>
        <source>New venue</source>
        <translation>Neuer Veranstaltungsort</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>Neuer Raum</translation>
    </message>
    <message>
        <source>step-free</source>
        <translation>stufenlos</translation>
    </message>
    <message>
        <source>Adding the venue</source>
        <translation>Veranstaltungsort hinzufügen</translation>
    </message>
    <message>
        <source>Adding the room</source>
        <translation>Raum hinzufügen</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Bodies</source>
        <translation>Gremien</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Office and letterhead</source>
        <translation>Dienststelle und Briefkopf</translation>
    </message>
    <message>
        <source>O&amp;ffice and letterhead …</source>
        <translation>Dienststelle und Brief&amp;kopf …</translation>
    </message>
    <message>
        <source>Languages of documents</source>
        <translation>Sprachen der Dokumente</translation>
    </message>
    <message>
        <source>Languages of doc&amp;uments …</source>
        <translation>Spr&amp;achen der Dokumente …</translation>
    </message>
    <message>
        <source>Texts of messages</source>
        <translation>Texte der Nachrichten</translation>
    </message>
    <message>
        <source>Te&amp;xts of messages …</source>
        <translation>Te&amp;xte der Nachrichten …</translation>
    </message>
    <message>
        <source>E-mail and calendars</source>
        <translation>E-Mail und Kalender</translation>
    </message>
    <message>
        <source>E-&amp;mail and calendars …</source>
        <translation>E-&amp;Mail und Kalender …</translation>
    </message>
    <message>
        <source>Check a PDF</source>
        <translation>PDF prüfen</translation>
    </message>
    <message>
        <source>Check a P&amp;DF …</source>
        <translation>P&amp;DF prüfen …</translation>
    </message>
    <message>
        <source>Duplicate entries</source>
        <translation>Doppelte Einträge</translation>
    </message>
    <message>
        <source>Give a list out</source>
        <translation>Liste ausgeben</translation>
    </message>
    <message>
        <source>First questions</source>
        <translation>Erste Fragen</translation>
    </message>
</context>
<context>
    <name>PlacesLine</name>
    <message numerus="yes">
        <source>%Ln place(s) taken, without a limit</source>
        <translation>
            <numerusform>%Ln Platz belegt, ohne Begrenzung</numerusform>
            <numerusform>%Ln Plätze belegt, ohne Begrenzung</numerusform>
        </translation>
    </message>
    <message>
        <source>{taken} of {capacity} places taken</source>
        <translation>{taken} von {capacity} Plätzen belegt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln free</source>
        <translation>
            <numerusform>%Ln frei</numerusform>
            <numerusform>%Ln frei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them kept for contingents</source>
        <translation>
            <numerusform>%Ln davon für Kontingente</numerusform>
            <numerusform>%Ln davon für Kontingente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offered</source>
        <translation>
            <numerusform>%Ln angeboten</numerusform>
            <numerusform>%Ln angeboten</numerusform>
        </translation>
    </message>
    <message>
        <source>the next until {deadline}</source>
        <translation>nächste Frist {deadline}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s)</source>
        <translation>
            <numerusform>%Ln Platz</numerusform>
            <numerusform>%Ln Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offer(s) ran out; the places are still held.</source>
        <translation>
            <numerusform>%Ln Angebot ist abgelaufen; der Platz ist noch freigehalten.</numerusform>
            <numerusform>%Ln Angebote sind abgelaufen; die Plätze sind noch freigehalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Next in line: {names}.</source>
        <translation>Als Nächstes an der Reihe: {names}.</translation>
    </message>
    <message>
        <source>The event has begun: no place is offered any more, only given by hand.</source>
        <translation>Der Termin hat begonnen: Plätze werden nicht mehr angeboten, nur noch von Hand vergeben.</translation>
    </message>
    <message>
        <source>The next in line does not fit into the free places; in strict order all behind wait.</source>
        <translation>Wer als Nächstes an der Reihe ist, passt nicht in die freien Plätze; in strikter Reihenfolge warten alle dahinter.</translation>
    </message>
    <message>
        <source>Nobody in line fits the free places.</source>
        <translation>Niemand auf der Warteliste passt in die freien Plätze.</translation>
    </message>
</context>
<context>
    <name>PlannerFinder</name>
    <message>
        <source>Event</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Mailing list</source>
        <translation>Verteiler</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Gremium</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beschluss</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Empfehlung</translation>
    </message>
</context>
<context>
    <name>PlannerSigns</name>
    <message>
        <source>Looking up the office</source>
        <translation>Dienststelle nachsehen</translation>
    </message>
    <message>
        <source>{name} (read-only)</source>
        <translation>{name} (schreibgeschützt)</translation>
    </message>
    <message>
        <source>Read-only: nothing can be changed here.</source>
        <translation>Schreibgeschützt: Hier lässt sich nichts ändern.</translation>
    </message>
</context>
<context>
    <name>PlanningForm</name>
    <message>
        <source>Begin with a draft of the notice</source>
        <translation>Mit einem Entwurf beginnen</translation>
    </message>
    <message>
        <source>A draft that your data protection officer has to check</source>
        <translation>Ein Entwurf, den Ihre Datenschutzbeauftragten prüfen müssen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Contingents</source>
        <translation>Kontingente</translation>
    </message>
    <message>
        <source>What is asked when somebody registers</source>
        <translation>Was bei der Anmeldung gefragt wird</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Subtitle or motto</source>
        <translation>Untertitel oder Motto</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Gremium</translation>
    </message>
    <message>
        <source>Second invitation to the same matters</source>
        <translation>Zweite Ladung zum selben Gegenstand</translation>
    </message>
    <message>
        <source>The invitation then carries the note from the rules of the body.</source>
        <translation>Die Einladung enthält dann den Hinweis aus den Sitzungsregeln des Gremiums.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>How people meet</source>
        <translation>Durchführung</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Veranstaltungsort</translation>
    </message>
    <message>
        <source>Link to take part online</source>
        <translation>Link zur Online-Teilnahme</translation>
    </message>
    <message>
        <source>Who can come</source>
        <translation>Teilnahme</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Empty means without a limit.</source>
        <translation>Leer heißt unbegrenzt.</translation>
    </message>
    <message>
        <source>Registration closes on</source>
        <translation>Anmeldeschluss am</translation>
    </message>
    <message>
        <source>at</source>
        <translation>um</translation>
    </message>
    <message>
        <source>Link to register</source>
        <translation>Link zur Anmeldung</translation>
    </message>
    <message>
        <source>The address of a web form. It stands in the invitation, and as a code on the flyer.</source>
        <translation>Die Adresse eines Webformulars. Sie steht in der Einladung und als Code auf dem Faltblatt.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Invitation must leave by</source>
        <translation>Einladung versenden bis</translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation>Warteliste</translation>
    </message>
    <message>
        <source>Who gets a place that becomes free</source>
        <translation>Wer bekommt einen frei werdenden Platz?</translation>
    </message>
    <message>
        <source>Those who registered together get places together or wait together.</source>
        <translation>Wer sich gemeinsam anmeldet, bekommt gemeinsam Plätze oder wartet gemeinsam.</translation>
    </message>
    <message>
        <source>An offered place is held for (hours)</source>
        <translation>Angebotenen Platz freihalten (Stunden)</translation>
    </message>
    <message>
        <source>Never longer than until the event begins.</source>
        <translation>Nie länger als bis zum Beginn des Termins.</translation>
    </message>
    <message>
        <source>Registrations are approved by the office first</source>
        <translation>Anmeldungen werden erst von der Dienststelle genehmigt</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Notice on data protection</source>
        <translation>Datenschutzhinweis</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Other file…</source>
        <translation>Andere Datei…</translation>
    </message>
    <message>
        <source>Earlier imports…</source>
        <translation>Frühere Importe …</translation>
    </message>
    <message>
        <source>Only rows to look at</source>
        <translation>Nur zu prüfende Zeilen</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>Trial run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Shows what would happen. Nothing is changed.</source>
        <translation>Zeigt, was geschehen würde. Es wird nichts geändert.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Import: {file}</source>
        <translation>Einlesen: {file}</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>Read as this source was read on {day}.</source>
        <translation>Zuordnung vom {day} übernommen.</translation>
    </message>
    <message>
        <source>Several columns mean “{meaning}”: {columns}. In each row, the first that is filled in counts.</source>
        <translation>Mehrere Spalten bedeuten „{meaning}“: {columns}. In jeder Zeile zählt die erste ausgefüllte.</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln registration(s)</source>
        <translation>
            <numerusform>%Ln Anmeldung einlesen</numerusform>
            <numerusform>%Ln Anmeldungen einlesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %Ln difference(s)</source>
        <translation>
            <numerusform>%Ln Abweichung übernehmen</numerusform>
            <numerusform>%Ln Abweichungen übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>{registered}, {taken}</source>
        <translation>{registered}, {taken}</translation>
    </message>
    <message>
        <source>Finish: nothing new</source>
        <translation>Abschließen: nichts Neues</translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln row(s) to look at</source>
        <translation>
            <numerusform>Nur die %Ln zu prüfende Zeile</numerusform>
            <numerusform>Nur die %Ln zu prüfenden Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {rows}</source>
        <translation>Ausgelassen: {rows}</translation>
    </message>
    <message>
        <source>An import would give: {numbers}</source>
        <translation>Das Einlesen ergäbe: {numbers}</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>differ from what is here</source>
        <translation>weichen vom Planer ab</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>Was die Spalten bedeuten</translation>
    </message>
    <message>
        <source>People of the list, as they are understood</source>
        <translation>Personen der Liste, wie das Programm sie versteht</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>A spreadsheet cannot be shown here. Save it and open it in your spreadsheet program.</source>
        <translation>Eine Tabelle lässt sich hier nicht anzeigen. Speichern Sie sie und öffnen Sie sie in Ihrer Tabellenkalkulation.</translation>
    </message>
</context>
<context>
    <name>PreviewFrame</name>
    <message>
        <source>Other file…</source>
        <translation>Andere Datei…</translation>
    </message>
    <message>
        <source>Earlier imports…</source>
        <translation>Frühere Importe …</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>Was die Spalten bedeuten</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>Trial run</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Shows what would happen. Nothing is changed.</source>
        <translation>Zeigt, was geschehen würde. Es wird nichts geändert.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln row(s) to look at</source>
        <translation>
            <numerusform>Nur die %Ln zu prüfende Zeile</numerusform>
            <numerusform>Nur die %Ln zu prüfenden Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: {rows}</source>
        <translation>Ausgelassen: {rows}</translation>
    </message>
    <message>
        <source>An import would give: {numbers}</source>
        <translation>Das Einlesen ergäbe: {numbers}</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stopping: {task}</source>
        <translation>Wird abgebrochen: {task}</translation>
    </message>
    <message numerus="yes">
        <source>(%n more)</source>
        <translation>
            <numerusform>(%n weitere)</numerusform>
            <numerusform>(%n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel: {task}</source>
        <translation>Abbrechen: {task}</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Must be answered</source>
        <translation>Muss beantwortet werden</translation>
    </message>
    <message>
        <source>Answers to choose from, one in each line</source>
        <translation>Antworten zur Auswahl, eine je Zeile</translation>
    </message>
    <message>
        <source>Ask only depending on</source>
        <translation>Nur fragen abhängig von</translation>
    </message>
    <message>
        <source>if the answer is</source>
        <translation>wenn die Antwort lautet</translation>
    </message>
    <message>
        <source>nothing: everybody is asked</source>
        <translation>nichts: alle werden gefragt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>QuestionsEditor</name>
    <message>
        <source>Questions of your own</source>
        <translation>Eigene Fragen</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>Frage hinzufügen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove question</source>
        <translation>Frage entfernen</translation>
    </message>
    <message>
        <source>must be answered</source>
        <translation>Pflicht</translation>
    </message>
    <message>
        <source>only if “{question}” is answered “{answer}”</source>
        <translation>nur wenn „{question}“ mit „{answer}“ beantwortet ist</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln Antwort</numerusform>
            <numerusform>%Ln Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>New question</source>
        <translation>Neue Frage</translation>
    </message>
    <message numerus="yes">
        <source>Question removed, with %Ln answer(s).</source>
        <translation>
            <numerusform>Frage entfernt, mit %Ln Antwort.</numerusform>
            <numerusform>Frage entfernt, mit %Ln Antworten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Question removed.</source>
        <translation>Frage entfernt.</translation>
    </message>
</context>
<context>
    <name>QuestionsPart</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Places</source>
        <translation>Bereiche</translation>
    </message>
</context>
<context>
    <name>ReceptionWindow</name>
    <message>
        <source>Reception: {event}</source>
        <translation>Empfang: {event}</translation>
    </message>
    <message>
        <source>Type a name or scan a badge</source>
        <translation>Namen tippen oder Ausweis scannen</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Gefundene Personen</translation>
    </message>
    <message>
        <source>Arrived (Return)</source>
        <translation>Angekommen (Eingabe)</translation>
    </message>
    <message>
        <source>Left (F4)</source>
        <translation>Gegangen (F4)</translation>
    </message>
    <message>
        <source>Without registration (F6)</source>
        <translation>Ohne Anmeldung (F6)</translation>
    </message>
    <message>
        <source>Let in all the same (F8)</source>
        <translation>Trotzdem einlassen (F8)</translation>
    </message>
    <message>
        <source>Print badge (F7)</source>
        <translation>Ausweis drucken (F7)</translation>
    </message>
    <message>
        <source>Take back the last step (F9)</source>
        <translation>Zurücknehmen (F9)</translation>
    </message>
</context>
<context>
    <name>RecipientsModel</name>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>Erreicht über</translation>
    </message>
    <message>
        <source>On the list because</source>
        <translation>Auf dem Verteiler, weil</translation>
    </message>
    <message>
        <source>E-mail: {address}</source>
        <translation>E-Mail: {address}</translation>
    </message>
    <message>
        <source>Letter: {address}</source>
        <translation>Brief: {address}</translation>
    </message>
    <message>
        <source>no e-mail, no postal address</source>
        <translation>keine E-Mail, keine Postanschrift</translation>
    </message>
    <message>
        <source>contact of {names}</source>
        <translation>Hauptkontakt von {names}</translation>
    </message>
    <message>
        <source>no main contact is known</source>
        <translation>ohne Hauptkontakt</translation>
    </message>
    <message>
        <source>fixed member</source>
        <translation>festes Mitglied</translation>
    </message>
    <message>
        <source>found by the rule</source>
        <translation>durch die Regel</translation>
    </message>
</context>
<context>
    <name>RecipientsPart</name>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Copy e-mail addresses</source>
        <translation>Adressen kopieren</translation>
    </message>
    <message>
        <source>For the Bcc line, so that nobody sees the addresses of the others</source>
        <translation>Für die Bcc-Zeile, damit niemand die Adressen der anderen sieht</translation>
    </message>
    <message>
        <source>Give this list out …</source>
        <translation>Liste ausgeben …</translation>
    </message>
    <message>
        <source>Finding recipients</source>
        <translation>Empfänger werden gesucht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) copied. Paste them into the Bcc line.</source>
        <translation>
            <numerusform>%Ln Adresse kopiert. Fügen Sie sie in die Bcc-Zeile ein.</numerusform>
            <numerusform>%Ln Adressen kopiert. Fügen Sie sie in die Bcc-Zeile ein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipient(s)</source>
        <translation>
            <numerusform>%Ln Empfänger</numerusform>
            <numerusform>%Ln Empfänger</numerusform>
        </translation>
    </message>
    <message>
        <source>{email} by e-mail, {letter} by letter, {none} not reached</source>
        <translation>{email} per E-Mail, {letter} per Brief, {none} nicht erreichbar</translation>
    </message>
    <message>
        <source>Nobody is on this list yet.</source>
        <translation>Auf diesem Verteiler steht noch niemand.</translation>
    </message>
    <message>
        <source>Without e-mail: {names}</source>
        <translation>Ohne E-Mail: {names}</translation>
    </message>
</context>
<context>
    <name>RefusedPanel</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegistrationActions</name>
    <message>
        <source>&amp;Register somebody…</source>
        <translation>&amp;Jemanden anmelden…</translation>
    </message>
    <message>
        <source>&amp;Import a list…</source>
        <translation>&amp;Liste einlesen…</translation>
    </message>
    <message>
        <source>Paste from the clip&amp;board…</source>
        <translation>Aus der &amp;Zwischenablage einfügen …</translation>
    </message>
    <message>
        <source>Offer free pl&amp;aces</source>
        <translation>&amp;Freie Plätze anbieten</translation>
    </message>
    <message>
        <source>Earlier i&amp;mports…</source>
        <translation>Frühere I&amp;mporte …</translation>
    </message>
    <message>
        <source>Copy &amp;e-mail addresses</source>
        <translation>E-Mail-Adressen &amp;kopieren</translation>
    </message>
    <message>
        <source>Give a &amp;place</source>
        <translation>Pla&amp;tz geben</translation>
    </message>
    <message>
        <source>&amp;Waiting list</source>
        <translation>&amp;Warteliste</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Storn&amp;ieren</translation>
    </message>
    <message>
        <source>&amp;Decline</source>
        <translation>A&amp;blehnen</translation>
    </message>
    <message>
        <source>Offer a p&amp;lace</source>
        <translation>&amp;Platz anbieten</translation>
    </message>
    <message>
        <source>Accept o&amp;ffer</source>
        <translation>&amp;Angebot annehmen</translation>
    </message>
    <message>
        <source>Decli&amp;ne offer</source>
        <translation>Angebot able&amp;hnen</translation>
    </message>
    <message>
        <source>Appro&amp;ve</source>
        <translation>Ge&amp;nehmigen</translation>
    </message>
    <message>
        <source>Tran&amp;sfer…</source>
        <translation>Übe&amp;rtragen…</translation>
    </message>
    <message>
        <source>Place &amp;together</source>
        <translation>&amp;Gemeinsam anmelden</translation>
    </message>
    <message>
        <source>Place on their &amp;own</source>
        <translation>&amp;Einzeln anmelden</translation>
    </message>
    <message>
        <source>Agrees to p&amp;hotos</source>
        <translation>&amp;Fotos: einverstanden</translation>
    </message>
    <message>
        <source>No photos (&amp;x)</source>
        <translation>Fotos: ke&amp;ine</translation>
    </message>
    <message>
        <source>Notice &amp;given</source>
        <translation>Datensc&amp;hutzhinweise gegeben</translation>
    </message>
</context>
<context>
    <name>RegistrationForm</name>
    <message>
        <source>Open contact</source>
        <translation>Kontakt öffnen</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>Workshops</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bedarfe</translation>
    </message>
    <message>
        <source>About the registration</source>
        <translation>Zur Anmeldung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Accompanying persons</source>
        <translation>Begleitpersonen</translation>
    </message>
    <message>
        <source>Contingent</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Reached us</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Notice on data protection given</source>
        <translation>Datenschutzhinweise gegeben</translation>
    </message>
    <message>
        <source>Languages on the badge</source>
        <translation>Sprachen auf das Namensschild</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Comes together with {names}</source>
        <translation>Kommt gemeinsam mit {names}</translation>
    </message>
    <message>
        <source>Registered on {moment}</source>
        <translation>Angemeldet am {moment}</translation>
    </message>
    <message>
        <source>number in the list: {number}</source>
        <translation>laufende Nummer {number}</translation>
    </message>
    <message>
        <source>Known languages: {languages}</source>
        <translation>Bekannte Sprachen: {languages}</translation>
    </message>
    <message>
        <source>No languages are known yet; enter them in the contact.</source>
        <translation>Noch sind keine Sprachen bekannt; tragen Sie sie im Kontakt ein.</translation>
    </message>
</context>
<context>
    <name>RegistrationWords</name>
    <message>
        <source>not recorded</source>
        <extracomment>Interpreting is asked for in these first; any other language is typed by its code.</extracomment>
        <translation>nicht erfasst</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>telefonisch</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>per E-Mail</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>persönlich</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>auf Papier</translation>
    </message>
    <message>
        <source>web form</source>
        <translation>Webformular</translation>
    </message>
    <message>
        <source>from a list</source>
        <translation>aus einer Liste</translation>
    </message>
    <message>
        <source>at the reception</source>
        <translation>am Empfang</translation>
    </message>
    <message>
        <source>A place, if one is free</source>
        <translation>Ein Platz, wenn einer frei ist</translation>
    </message>
    <message>
        <source>The waiting list</source>
        <translation>Die Warteliste</translation>
    </message>
    <message>
        <source>To be approved later</source>
        <translation>Später zu genehmigen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Which sign language, such as DGS</source>
        <translation>Welche Gebärdensprache, zum Beispiel DGS</translation>
    </message>
    <message>
        <source>Ages, such as 3, 7</source>
        <translation>Alter, zum Beispiel 3, 7</translation>
    </message>
    <message>
        <source>What is to be known about it</source>
        <translation>Was dazu zu wissen ist</translation>
    </message>
    <message>
        <source>Which diet</source>
        <translation>Welche Ernährung</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Was gebraucht wird</translation>
    </message>
</context>
<context>
    <name>RegistrationsTab</name>
    <message>
        <source>New registration</source>
        <translation>Neue Anmeldung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail address(es) copied.</source>
        <translation>
            <numerusform>%Ln E-Mail-Adresse kopiert.</numerusform>
            <numerusform>%Ln E-Mail-Adressen kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is registered yet</source>
        <translation>Noch ist niemand angemeldet</translation>
    </message>
    <message>
        <source>Bring in a list: drop a spreadsheet or a web form&apos;s export here. Or register people one by one.</source>
        <translation>Lesen Sie eine Liste ein: Ziehen Sie eine Tabelle oder den Export eines Webformulars hierher. Oder melden Sie Personen einzeln an.</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Liste einlesen…</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Anmeldungen</translation>
    </message>
    <message>
        <source>Search by name, town or e-mail</source>
        <translation>Name, Ort oder E-Mail suchen</translation>
    </message>
    <message>
        <source>With the selected registrations</source>
        <translation>Mit den markierten Anmeldungen</translation>
    </message>
</context>
<context>
    <name>RepliesPage</name>
    <message>
        <source>&amp;Add files …</source>
        <translation>&amp;Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Fetch from the mailbox</source>
        <translation>Aus dem &amp;Postfach holen</translation>
    </message>
    <message>
        <source>Take over &amp;all proposals</source>
        <translation>&amp;Alle Vorschläge übernehmen</translation>
    </message>
    <message>
        <source>&amp;Take over the proposal</source>
        <translation>&amp;Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>&amp;Set aside</source>
        <translation>&amp;Beiseitelegen</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>&amp;Wieder öffnen</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>What came back to your invitations, and what is to be done</source>
        <translation>Was auf Ihre Einladungen zurückkam und was damit zu tun ist</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Noch keine Antworten</translation>
    </message>
    <message>
        <source>Drop answers on the window: e-mails (.eml, Outlook&apos;s .msg), calendar files (.ics) or a whole mailbox folder. Each then stands here with what is proposed; nothing is done before you say so.</source>
        <translation>Ziehen Sie Antworten auf das Fenster: E-Mails (.eml, .msg aus Outlook), Kalenderdateien (.ics) oder einen ganzen Postfachordner. Jede steht dann hier mit einem Vorschlag; nichts geschieht, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>Add files …</source>
        <translation>Dateien hinzufügen …</translation>
    </message>
    <message>
        <source>Search in answers</source>
        <translation>In Antworten suchen</translation>
    </message>
    <message>
        <source>With the chosen answers</source>
        <translation>Mit den ausgewählten Antworten</translation>
    </message>
    <message numerus="yes">
        <source>Take over all %Ln proposal(s)</source>
        <translation>
            <numerusform>%Ln Vorschlag übernehmen</numerusform>
            <numerusform>Alle %Ln Vorschläge übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over all</source>
        <translation>Alle Vorschläge übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an answer</source>
        <translation>
            <numerusform>%Ln ohne Antwort</numerusform>
            <numerusform>%Ln ohne Antwort</numerusform>
        </translation>
    </message>
    <message>
        <source>{person}: {action}</source>
        <translation>{person}: {action}</translation>
    </message>
    <message>
        <source>Something newer was sent meanwhile: look at it.</source>
        <translation>Inzwischen ging etwas Neueres hinaus: Bitte ansehen.</translation>
    </message>
    <message>
        <source>Taking answers over</source>
        <translation>Antworten werden übernommen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) taken over.</source>
        <translation>
            <numerusform>%Ln Antwort übernommen.</numerusform>
            <numerusform>%Ln Antworten übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) taken over: {what}.</source>
        <translation>
            <numerusform>%Ln Antwort übernommen: {what}.</numerusform>
            <numerusform>%Ln Antworten übernommen: {what}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln want(s) a look and stay(s) open.</source>
        <translation>
            <numerusform>%Ln bleibt offen: bitte ansehen.</numerusform>
            <numerusform>%Ln bleiben offen: bitte ansehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) set aside.</source>
        <translation>
            <numerusform>%Ln Antwort beiseitegelegt.</numerusform>
            <numerusform>%Ln Antworten beiseitegelegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) opened again.</source>
        <translation>
            <numerusform>%Ln Antwort wieder geöffnet.</numerusform>
            <numerusform>%Ln Antworten wieder geöffnet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyColumns</name>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Einordnung</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Aufgenommen</translation>
    </message>
</context>
<context>
    <name>ReplyPanel</name>
    <message>
        <source>What was answered</source>
        <translation>Was geantwortet wurde</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was hinausging</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Show the event</source>
        <translation>Zum Termin</translation>
    </message>
    <message>
        <source>Show the person</source>
        <translation>Zur Person</translation>
    </message>
    <message>
        <source>Show the invitation</source>
        <translation>Einladung anzeigen</translation>
    </message>
    <message>
        <source>Show who was invited</source>
        <translation>Eingeladene Person anzeigen</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Keep the address</source>
        <translation>Adresse ergänzen</translation>
    </message>
    <message>
        <source>Take up as a contact, register …</source>
        <translation>Als Kontakt aufnehmen und anmelden …</translation>
    </message>
    <message>
        <source>Register this person …</source>
        <translation>Diese Person anmelden …</translation>
    </message>
    <message>
        <source>Taken over on {when}.</source>
        <translation>Übernommen am {when}.</translation>
    </message>
    <message>
        <source>Set aside on {when}.</source>
        <translation>Beiseitegelegt am {when}.</translation>
    </message>
    <message>
        <source>The member is excused. {substitute} is promised already, for {member}, and can stand in for one only: look for somebody else.</source>
        <translation>Das Mitglied wird entschuldigt. {substitute} vertritt schon {member} und kann nur ein Mitglied vertreten: Suchen Sie jemand anderen.</translation>
    </message>
    <message>
        <source>The member is excused; {substitute} is invited with the next invitations you send.</source>
        <translation>Das Mitglied wird entschuldigt; {substitute} wird mit den nächsten Einladungen eingeladen, die Sie versenden.</translation>
    </message>
    <message>
        <source>Only a part of it was declined, or the person was there: decide what becomes of it.</source>
        <translation>Nur ein Teil wurde abgelehnt, oder die Person war da: Entscheiden Sie, was daraus wird.</translation>
    </message>
    <message>
        <source>Noting it takes the excuse back. A substitute who was invited is due a cancellation then.</source>
        <translation>Wird die Antwort vermerkt, gilt die Entschuldigung nicht mehr. Ist eine Vertretung schon eingeladen, steht deren Absage an.</translation>
    </message>
    <message>
        <source>The registration is in the state “{state}”; noting the answer gives no place back. If the person is to come after all, give them a place in the event.</source>
        <translation>Die Anmeldung hat den Stand „{state}“; die Antwort zu vermerken gibt keinen Platz zurück. Soll die Person doch kommen, geben Sie ihr in der Veranstaltung einen Platz.</translation>
    </message>
    <message>
        <source>If you note it, it stays on record; it does not count as an answer for the new time.</source>
        <translation>Wenn Sie sie vermerken, bleibt sie festgehalten; für den neuen Termin zählt sie nicht als Antwort.</translation>
    </message>
    <message>
        <source>The dispatch list then says so, and the person is due again: to another address, if you enter one for the person, or by letter. Nothing is sent to this address in this event any more.</source>
        <translation>Die Versandliste sagt das dann, und die Person ist wieder fällig: an eine andere Adresse, wenn Sie bei der Person eine eintragen, sonst per Brief. An diese Adresse geht bei dieser Veranstaltung nichts mehr.</translation>
    </message>
    <message>
        <source>The member is excused. Nobody is entered as the substitute.</source>
        <translation>Das Mitglied wird entschuldigt. Eine Stellvertretung ist nicht eingetragen.</translation>
    </message>
    <message>
        <source>The place becomes free; it is offered to nobody by itself.</source>
        <translation>Der Platz wird frei; von selbst wird er niemandem angeboten.</translation>
    </message>
    <message>
        <source>The registration stays, only the place in the workshop becomes free.</source>
        <translation>Die Anmeldung bleibt bestehen, nur der Workshopplatz wird frei.</translation>
    </message>
    <message>
        <source>The person stays entered until you enter somebody else.</source>
        <translation>Die Person bleibt eingetragen, bis Sie jemand anderen eintragen.</translation>
    </message>
    <message>
        <source>No date is moved by itself. If you move it, everybody gets an update. The answer stays open until you note it or set it aside.</source>
        <translation>Kein Termin verschiebt sich von selbst. Wenn Sie ihn verschieben, bekommen alle eine Aktualisierung. Die Antwort bleibt offen, bis Sie sie vermerken oder beiseitelegen.</translation>
    </message>
    <message>
        <source>Nothing is sent by itself: you send it in the event, under “Invitation”. The answer stays open until you note it or set it aside.</source>
        <translation>Von selbst wird nichts gesendet: Sie senden sie in der Veranstaltung unter „Einladung“. Die Antwort bleibt offen, bis Sie sie vermerken oder beiseitelegen.</translation>
    </message>
    <message>
        <source>If {address} is one more address of {invited}, keep it there: the answer then fits.</source>
        <translation>Gehört {address} auch zu {invited}, ergänzen Sie die Adresse dort: Dann passt die Antwort.</translation>
    </message>
    <message>
        <source>{person} is registered for this event already.</source>
        <translation>{person} ist für diese Veranstaltung schon angemeldet.</translation>
    </message>
    <message>
        <source>{invited} wants {person} to come instead. Once registered, {person} is due an invitation. The place of {invited} stays until you cancel it or transfer it in the registration.</source>
        <translation>{invited} möchte, dass {person} stattdessen kommt. Nach der Anmeldung ist für {person} eine Einladung fällig. Der Platz von {invited} bleibt, bis Sie ihn stornieren oder in der Anmeldung übertragen.</translation>
    </message>
    <message>
        <source>If {person} may come, register them: an invitation of their own is due then.</source>
        <translation>Wenn {person} kommen darf, melden Sie die Person an: Dann ist eine eigene Einladung fällig.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Proposed time</source>
        <translation>Vorgeschlagene Zeit</translation>
    </message>
    <message>
        <source>Our time</source>
        <translation>Unsere Zeit</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The server says</source>
        <translation>Meldung des Servers</translation>
    </message>
    <message>
        <source>Reported on</source>
        <translation>Gemeldet am</translation>
    </message>
    <message>
        <source>Answered time</source>
        <translation>Gilt dem Termin</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Sent from</source>
        <translation>Gesendet von</translation>
    </message>
    <message>
        <source>Passed on to</source>
        <translation>Übertragen an</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Geantwortet am</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>none of this planner</source>
        <translation>keine aus dieser Planungsdatei</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>Zuletzt versandt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Title there</source>
        <translation>Titel dort</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Aufgenommen</translation>
    </message>
</context>
<context>
    <name>ReplyWords</name>
    <message>
        <source>Excuse the member</source>
        <translation>Mitglied entschuldigen</translation>
    </message>
    <message>
        <source>A mail server reports that what was sent has not reached {invited}.</source>
        <translation>Ein Mailserver meldet, dass die Sendung {invited} nicht erreicht hat.</translation>
    </message>
    <message>
        <source>Somebody else than the invited person answers. Nothing of it is entered for {invited}.</source>
        <translation>Hier antwortet jemand anderes als die eingeladene Person. Für {invited} wird davon nichts eingetragen.</translation>
    </message>
    <message>
        <source>It answers the earlier time. Another one was given out since, and the answer to that is still open.</source>
        <translation>Sie gilt dem früheren Termin. Inzwischen ist ein anderer Termin mitgeteilt, die Antwort darauf steht noch aus.</translation>
    </message>
    <message>
        <source>It answers what was sent last, from an address of the invited person.</source>
        <translation>Sie beantwortet, was zuletzt versandt wurde, und kommt von einer Adresse der eingeladenen Person.</translation>
    </message>
    <message>
        <source>Something newer was sent since, such as another time. The answer is to what was before.</source>
        <translation>Seitdem ging etwas Neueres hinaus, etwa eine andere Zeit. Die Antwort gilt dem, was vorher war.</translation>
    </message>
    <message>
        <source>The answer is from another address than the invited one. Look whether it is the same person.</source>
        <translation>Die Antwort kommt von einer anderen Adresse als der eingeladenen. Bitte prüfen, ob es dieselbe Person ist.</translation>
    </message>
    <message>
        <source>Somebody else answers for the invited person, or the invitation was passed on.</source>
        <translation>Jemand anderes antwortet für die eingeladene Person, oder sie hat die Einladung übertragen.</translation>
    </message>
    <message>
        <source>Nobody known here has this address. The invitation seems to have been passed on.</source>
        <translation>Diese Adresse ist bei niemandem eingetragen. Entweder hat jemand anderes die Einladung erhalten, oder die eingeladene Person antwortet von einer anderen Adresse.</translation>
    </message>
    <message>
        <source>No invitation of this planner has this number.</source>
        <translation>Keine Einladung aus dieser Planungsdatei hat diese Kennung.</translation>
    </message>
    <message>
        <source>The same person has answered again since; the newer answer counts.</source>
        <translation>Dieselbe Person hat seitdem noch einmal geantwortet; es gilt die neuere Antwort.</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>Text, Markdown (*.md)</source>
        <translation>Text, Markdown (*.md)</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Saving {file}</source>
        <translation>{file} wird gespeichert</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Gespeichert: {file}</translation>
    </message>
</context>
<context>
    <name>ReportFrame</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Please look at this</source>
        <translation>Bitte prüfen</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>Zu prüfende Zeilen</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Import &amp;again</source>
        <translation>&amp;Erneut einlesen</translation>
    </message>
    <message>
        <source>This import was taken back</source>
        <translation>Dieses Einlesen wurde rückgängig gemacht</translation>
    </message>
    <message>
        <source>Nothing of it is in the planner.</source>
        <translation>Davon steht nichts mehr im Planer.</translation>
    </message>
</context>
<context>
    <name>ReportPanel</name>
    <message>
        <source>What was left out</source>
        <translation>Was nicht übernommen wurde</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportPart</name>
    <message>
        <source>To the registrations</source>
        <translation>Zu den Anmeldungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln registration(s) imported</source>
        <translation>
            <numerusform>%Ln Anmeldung eingelesen</numerusform>
            <numerusform>%Ln Anmeldungen eingelesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>The entry afterwards</source>
        <translation>Der Eintrag danach</translation>
    </message>
    <message>
        <source>What comes to it</source>
        <translation>Was dazukommt</translation>
    </message>
    <message>
        <source>Nothing refers to the other entry.</source>
        <translation>Auf den anderen Eintrag verweist nichts.</translation>
    </message>
    <message>
        <source>Both are registered: {events}. The better registration stays, with the needs and notes of both.</source>
        <translation>Beide sind angemeldet: {events}. Die bessere Anmeldung bleibt, mit Bedarfen und Notizen aus beiden.</translation>
    </message>
</context>
<context>
    <name>Resumed</name>
    <message>
        <source>Begin afresh</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Not finished yet, from {moment}.</source>
        <translation>Noch nicht fertig, vom {moment}.</translation>
    </message>
</context>
<context>
    <name>RoomChoice</name>
    <message>
        <source>Choose a venue to choose its rooms.</source>
        <translation>Wählen Sie einen Veranstaltungsort, dann seine Räume.</translation>
    </message>
    <message>
        <source>This venue has no rooms yet.</source>
        <translation>Dieser Veranstaltungsort hat noch keine Räume.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s) in the rooms used</source>
        <translation>
            <numerusform>%Ln Sitzplatz in den genutzten Räumen</numerusform>
            <numerusform>%Ln Sitzplätze in den genutzten Räumen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s)</source>
        <translation>
            <numerusform>%Ln Sitzplatz</numerusform>
            <numerusform>%Ln Sitzplätze</numerusform>
        </translation>
    </message>
    <message>
        <source>step-free</source>
        <translation>stufenlos</translation>
    </message>
</context>
<context>
    <name>RulePart</name>
    <message>
        <source>Nobody by a rule</source>
        <translation>Niemand durch eine Regel</translation>
    </message>
    <message>
        <source>Organisations (their main contacts)</source>
        <translation>Organisationen (ihre Hauptkontakte)</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Whom the rule finds</source>
        <translation>Wen die Regel findet</translation>
    </message>
    <message>
        <source>Kind of organisation</source>
        <translation>Art der Organisation</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Districts</source>
        <translation>Ortsteile</translation>
    </message>
    <message>
        <source>Members of</source>
        <translation>Mitglieder von</translation>
    </message>
    <message>
        <source>Registered with a place for</source>
        <translation>Angemeldet mit Platz für</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>One tick in each list is enough; all lists together must fit.</source>
        <translation>In jeder Liste genügt ein Treffer; alle Listen zusammen müssen passen.</translation>
    </message>
    <message>
        <source>(no longer there)</source>
        <translation>(nicht mehr vorhanden)</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>No rules are entered yet. What you enter is completed by usual values; compare them with the statute.</source>
        <translation>Es sind noch keine Regeln erfasst. Was Sie eingeben, wird mit üblichen Werten ergänzt; vergleichen Sie sie mit der Satzung.</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Period of notice</source>
        <translation>Ladungsfrist</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Gezählt in</translation>
    </message>
    <message>
        <source>Invitations may be sent electronically</source>
        <translation>Einladung auf elektronischem Weg zulässig</translation>
    </message>
    <message>
        <source>Note in the second invitation to the same matters</source>
        <translation>Hinweis bei der zweiten Ladung zum selben Gegenstand</translation>
    </message>
    <message>
        <source>Taken over word for word, for example that the body then decides however many are present.</source>
        <translation>Wird wörtlich übernommen, zum Beispiel, dass das Gremium dann ohne Rücksicht auf die Zahl der Anwesenden beschlussfähig ist.</translation>
    </message>
    <message>
        <source>Quorum and majority</source>
        <translation>Beschlussfähigkeit und Mehrheit</translation>
    </message>
    <message>
        <source>Part that must be present</source>
        <translation>Mindestanteil Anwesender: Zähler</translation>
    </message>
    <message>
        <source>of so many parts</source>
        <translation>Nenner</translation>
    </message>
    <message>
        <source>More than this part is needed</source>
        <translation>Es müssen mehr als dieser Anteil sein</translation>
    </message>
    <message>
        <source>The majority is one of</source>
        <translation>Mehrheit bezogen auf</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Niederschrift</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterzeichnet von</translation>
    </message>
    <message>
        <source>Due after so many days</source>
        <translation>Frist in Tagen</translation>
    </message>
    <message>
        <source>After the signature</source>
        <translation>Nach der Unterzeichnung</translation>
    </message>
</context>
<context>
    <name>Said</name>
    <message>
        <source>{taken} of {capacity}</source>
        <translation>{taken} von {capacity}</translation>
    </message>
</context>
<context>
    <name>SaidTexts</name>
    <message>
        <source>Search in the texts</source>
        <translation>In den Texten suchen</translation>
    </message>
    <message>
        <source>Choose a text to say it otherwise.</source>
        <translation>Wählen Sie einen Text aus, um ihn anders zu sagen.</translation>
    </message>
</context>
<context>
    <name>Saying</name>
    <message>
        <source>Invite: {title}</source>
        <translation>Einladen: {title}</translation>
    </message>
    <message>
        <source>Was it held? {title}</source>
        <translation>Termin durchgeführt? {title}</translation>
    </message>
    <message>
        <source>Finish the minutes: {title}</source>
        <translation>Protokoll abschließen: {title}</translation>
    </message>
    <message>
        <source>Follow up the measure: {title}</source>
        <translation>Nachhalten: {title}</translation>
    </message>
    <message>
        <source>Place the order: {need}, {title}</source>
        <translation>Bestellen: {need}, {title}</translation>
    </message>
    <message>
        <source>Order what is needed: {title}</source>
        <translation>Bedarfe bestellen: {title}</translation>
    </message>
    <message>
        <source>Needed twice at once: {title}</source>
        <translation>Zugleich zweimal verplant: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s) to invitations wait</source>
        <translation>
            <numerusform>%Ln Antwort auf Einladungen wartet</numerusform>
            <numerusform>%Ln Antworten auf Einladungen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell what has changed: {title}</source>
        <translation>Änderung mitteilen: {title}</translation>
    </message>
    <message>
        <source>Invite those who came later: {title}</source>
        <translation>Später Hinzugekommene einladen: {title}</translation>
    </message>
    <message>
        <source>Invite by letter: {title}</source>
        <translation>Mit Brief einladen: {title}</translation>
    </message>
    <message>
        <source>Messages have not left: {title}</source>
        <translation>Nachrichten sind nicht hinausgegangen: {title}</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>in der Frist</translation>
    </message>
    <message>
        <source>{places} places taken</source>
        <translation>Plätze vergeben: {places}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln auf der Warteliste</numerusform>
            <numerusform>%Ln auf der Warteliste</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>in %Ln Tag</numerusform>
            <numerusform>in %Ln Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln measure(s) overdue</source>
        <translation>
            <numerusform>%Ln Maßnahme überfällig</numerusform>
            <numerusform>%Ln Maßnahmen überfällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Their date has passed and they are not done.</source>
        <translation>Frist abgelaufen und noch nicht umgesetzt.</translation>
    </message>
    <message>
        <source>From recommendation to result, over all editions.</source>
        <translation>Von der Empfehlung bis zum Ergebnis, über alle Ausgaben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open measure(s)</source>
        <translation>
            <numerusform>%Ln offene Maßnahme</numerusform>
            <numerusform>%Ln offene Maßnahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Each stands there with what is proposed.</source>
        <translation>Zu jeder steht dort ein Vorschlag.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) can be offered to those who are next</source>
        <translation>
            <numerusform>%Ln Platz kann angeboten werden.</numerusform>
            <numerusform>%Ln Plätze können angeboten werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln did not answer in time; the next can have the place.</source>
        <translation>
            <numerusform>%Ln Antwort blieb aus; der Platz kann weitergegeben werden.</numerusform>
            <numerusform>%Ln Antworten blieben aus; die Plätze können weitergegeben werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) know an earlier state.</source>
        <translation>
            <numerusform>%Ln Person kennt einen früheren Stand.</numerusform>
            <numerusform>%Ln Personen kennen einen früheren Stand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) have no invitation yet.</source>
        <translation>
            <numerusform>%Ln Person ist noch nicht eingeladen.</numerusform>
            <numerusform>%Ln Personen sind noch nicht eingeladen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) without e-mail have no invitation yet.</source>
        <translation>
            <numerusform>%Ln Person ohne E-Mail ist noch nicht eingeladen.</numerusform>
            <numerusform>%Ln Personen ohne E-Mail sind noch nicht eingeladen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) wait, were refused or perhaps arrived.</source>
        <translation>
            <numerusform>%Ln Nachricht wartet, wurde abgelehnt oder kam vielleicht an.</numerusform>
            <numerusform>%Ln Nachrichten warten, wurden abgelehnt oder kamen vielleicht an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln registration(s) not approved yet</source>
        <translation>
            <numerusform>%Ln Anmeldung ist noch nicht genehmigt.</numerusform>
            <numerusform>%Ln Anmeldungen sind noch nicht genehmigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need(s) without an order</source>
        <translation>
            <numerusform>%Ln Bedarf ohne Bestellung</numerusform>
            <numerusform>%Ln Bedarfe ohne Bestellung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) somebody is planned in two places at the same time</source>
        <translation>
            <numerusform>%Ln-mal ist jemand zur selben Zeit an zwei Stellen verplant</numerusform>
            <numerusform>%Ln-mal ist jemand zur selben Zeit an zwei Stellen verplant</numerusform>
        </translation>
    </message>
    <message>
        <source>The invitation must leave by {day}.</source>
        <translation>Die Einladung muss bis {day} versandt sein.</translation>
    </message>
    <message>
        <source>Offer free places to the waiting list: {title}</source>
        <translation>Freie Plätze der Warteliste anbieten: {title}</translation>
    </message>
    <message>
        <source>Offers of places have run out: {title}</source>
        <translation>Nachrückangebote sind abgelaufen: {title}</translation>
    </message>
    <message>
        <source>Answers to offered places: {title}</source>
        <translation>Antworten auf Nachrückangebote: {title}</translation>
    </message>
    <message>
        <source>Decide about registrations: {title}</source>
        <translation>Über Anmeldungen entscheiden: {title}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) offered; the next answer is due by {day}.</source>
        <translation>
            <numerusform>%Ln Platz ist angeboten; Antwort bis {day}.</numerusform>
            <numerusform>%Ln Plätze sind angeboten; nächste Antwort bis {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The invitation should have left by {day}.</source>
        <translation>Die Einladung hätte bis {day} versandt sein müssen.</translation>
    </message>
    <message>
        <source>To be ordered by {day}.</source>
        <translation>Zu bestellen bis {day}.</translation>
    </message>
    <message>
        <source>To be done by {day}.</source>
        <translation>Umzusetzen bis {day}.</translation>
    </message>
    <message>
        <source>It was held on {day}.</source>
        <translation>Durchgeführt am {day}.</translation>
    </message>
    <message>
        <source>Its last day was {day}.</source>
        <translation>Der letzte Tag war {day}.</translation>
    </message>
</context>
<context>
    <name>Seating</name>
    <message>
        <source>Offering places</source>
        <translation>Plätze werden angeboten</translation>
    </message>
    <message numerus="yes">
        <source>A place is offered to %Ln registration(s).</source>
        <translation>
            <numerusform>%Ln Anmeldung wurde ein Platz angeboten.</numerusform>
            <numerusform>%Ln Anmeldungen wurde ein Platz angeboten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Overtaken on the waiting list: %Ln.</source>
        <translation>
            <numerusform>Auf der Warteliste übersprungen: %Ln.</numerusform>
            <numerusform>Auf der Warteliste übersprungen: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln registration(s) accepted and have a place.</source>
        <translation>
            <numerusform>%Ln Anmeldung hat angenommen und hat einen Platz.</numerusform>
            <numerusform>%Ln Anmeldungen haben angenommen und haben einen Platz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln registration(s) declined the offer; the places are free again.</source>
        <translation>
            <numerusform>%Ln Anmeldung hat das Angebot abgelehnt; der Platz ist wieder frei.</numerusform>
            <numerusform>%Ln Anmeldungen haben das Angebot abgelehnt; die Plätze sind wieder frei.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changing registrations</source>
        <translation>Anmeldungen werden geändert</translation>
    </message>
    <message numerus="yes">
        <source>Contingent of %Ln registration(s) changed.</source>
        <translation>
            <numerusform>Kontingent von %Ln Anmeldung geändert.</numerusform>
            <numerusform>Kontingent von %Ln Anmeldungen geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Transferring</source>
        <translation>Wird übertragen</translation>
    </message>
    <message>
        <source>Place transferred. The badge is a new one; needs have to be asked for again.</source>
        <translation>Platz übertragen. Das Namensschild ist ein neues; Bedarfe sind neu zu erfragen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln offer(s) ended that had run out.</source>
        <translation>
            <numerusform>%Ln abgelaufenes Angebot beendet.</numerusform>
            <numerusform>%Ln abgelaufene Angebote beendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A place is offered to %Ln registration(s) until {deadline}.</source>
        <translation>
            <numerusform>%Ln Anmeldung ist bis {deadline} ein Platz angeboten.</numerusform>
            <numerusform>%Ln Anmeldungen ist bis {deadline} ein Platz angeboten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody in line fits the free places.</source>
        <translation>Niemand auf der Warteliste passt in die freien Plätze.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln approved, with a place.</source>
        <translation>
            <numerusform>%Ln genehmigt, mit Platz.</numerusform>
            <numerusform>%Ln genehmigt, mit Platz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln approved, on the waiting list.</source>
        <translation>
            <numerusform>%Ln genehmigt, auf der Warteliste.</numerusform>
            <numerusform>%Ln genehmigt, auf der Warteliste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln registration(s) transferred.</source>
        <translation>
            <numerusform>%Ln Anmeldung übertragen.</numerusform>
            <numerusform>%Ln Anmeldungen übertragen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them without a place yet.</source>
        <translation>
            <numerusform>%Ln davon noch ohne Platz.</numerusform>
            <numerusform>%Ln davon noch ohne Platz.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeatsModel</name>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Stimmrecht</translation>
    </message>
    <message>
        <source>From, until</source>
        <translation>Von, bis</translation>
    </message>
    <message>
        <source>with a vote</source>
        <translation>stimmberechtigt</translation>
    </message>
    <message>
        <source>advisory</source>
        <translation>beratend</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>More</source>
        <translation>Weiteres</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln markiert</numerusform>
            <numerusform>%Ln markiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShellWindow</name>
    <message>
        <source>Nothing here takes these files: {names}</source>
        <translation>Nicht übernommen, weil hier niemand solche Dateien liest: {names}</translation>
    </message>
    <message>
        <source>Something is still being finished; the window closes right after.</source>
        <translation>Es wird noch etwas abgeschlossen; danach schließt sich das Fenster.</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Actions of the places</source>
        <translation>Aktionen der Bereiche</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>ShownFilter</name>
    <message>
        <source>Show only some answers</source>
        <translation>Nur bestimmte Antworten zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Open: %Ln</source>
        <translation>
            <numerusform>Offen: %Ln</numerusform>
            <numerusform>Offen: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fitting: %Ln</source>
        <translation>
            <numerusform>Eindeutig: %Ln</numerusform>
            <numerusform>Eindeutig: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To be looked at: %Ln</source>
        <translation>
            <numerusform>Anzusehen: %Ln</numerusform>
            <numerusform>Anzusehen: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Settled: %Ln</source>
        <translation>
            <numerusform>Erledigt: %Ln</numerusform>
            <numerusform>Erledigt: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All: %Ln</source>
        <translation>
            <numerusform>Alle: %Ln</numerusform>
            <numerusform>Alle: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close panel</source>
        <translation>Seitenleiste schließen</translation>
    </message>
    <message>
        <source>Close panel (Escape)</source>
        <translation>Seitenleiste schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>SignatureField</name>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>No scanned signature: letters leave room to sign by hand.</source>
        <translation>Keine eingescannte Unterschrift: Briefe lassen Platz zum Unterschreiben.</translation>
    </message>
    <message>
        <source>Choose a si&amp;gnature …</source>
        <translation>&amp;Unterschrift auswählen …</translation>
    </message>
    <message>
        <source>Take the signature away</source>
        <translation>Unterschrift entfernen</translation>
    </message>
    <message>
        <source>Choose a signature</source>
        <translation>Unterschrift auswählen</translation>
    </message>
</context>
<context>
    <name>SignedListsPart</name>
    <message>
        <source>Signed lists</source>
        <translation>Unterschriebene Listen</translation>
    </message>
    <message>
        <source>Scans of the lists people signed, as PDF, JPEG or PNG. Drop them here or add them.</source>
        <translation>Scans der unterschriebenen Listen als PDF, JPEG oder PNG: hier ablegen oder hinzufügen.</translation>
    </message>
    <message>
        <source>Add scan…</source>
        <translation>Scan hinzufügen…</translation>
    </message>
    <message>
        <source>Add signed lists</source>
        <translation>Unterschriebene Listen hinzufügen</translation>
    </message>
    <message>
        <source>Scans ({endings})</source>
        <translation>Scans ({endings})</translation>
    </message>
</context>
<context>
    <name>StandardActions</name>
    <message>
        <source>&amp;New planner …</source>
        <translation>&amp;Neue Planungsdatei …</translation>
    </message>
    <message>
        <source>&amp;Open planner …</source>
        <translation>Planungsdatei &amp;öffnen …</translation>
    </message>
    <message>
        <source>&amp;Close planner</source>
        <translation>Planungsdatei &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Save as file …</source>
        <translation>&amp;Als Datei speichern …</translation>
    </message>
    <message>
        <source>Give &amp;list out …</source>
        <translation>&amp;Liste ausgeben …</translation>
    </message>
    <message>
        <source>&amp;Print …</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Try the example</source>
        <translation>Beispiel a&amp;usprobieren</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Colours as the &amp;system</source>
        <translation>Farben wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>&amp;Dunkle Farben</translation>
    </message>
    <message>
        <source>Search or &amp;command</source>
        <translation>Suche oder B&amp;efehl</translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation>Text &amp;größer</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Text &amp;kleiner</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>&amp;Normale Textgröße</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About forumplanner</source>
        <translation>&amp;Über forumplanner</translation>
    </message>
</context>
<context>
    <name>StandingStep</name>
    <message>
        <source>Looking up the last change</source>
        <translation>Letzte Änderung wird nachgesehen</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>New planner …</source>
        <translation>Neue Planungsdatei …</translation>
    </message>
    <message>
        <source>Open planner …</source>
        <translation>Planungsdatei öffnen …</translation>
    </message>
    <message>
        <source>No planner is open</source>
        <translation>Keine Planungsdatei geöffnet</translation>
    </message>
    <message>
        <source>A planner holds the events, contacts, minutes and measures of one office in one file. Make a new one, or open the one your office works with.</source>
        <translation>Eine Planungsdatei enthält Termine, Kontakte, Protokolle und Maßnahmen einer Dienststelle. Legen Sie eine neue an oder öffnen Sie die Ihrer Dienststelle.</translation>
    </message>
    <message>
        <source>Open {name} again</source>
        <translation>{name} wieder öffnen</translation>
    </message>
    <message>
        <source>The planner is being opened.</source>
        <translation>Die Planungsdatei wird geöffnet.</translation>
    </message>
    <message>
        <source>Try the example</source>
        <translation>Beispiel ausprobieren</translation>
    </message>
    <message>
        <source>An invented town with a whole conference, in a planner of its own.</source>
        <translation>Eine erfundene Stadt mit einer ganzen Konferenz, in einer eigenen Planungsdatei.</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
</context>
<context>
    <name>StateFilter</name>
    <message>
        <source>Show only some states</source>
        <translation>Nur bestimmte Status anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln</source>
        <translation>
            <numerusform>Alle %Ln</numerusform>
            <numerusform>Alle %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateSteps</name>
    <message>
        <source>Back to &amp;planning</source>
        <extracomment>Id, state and time zone of the open event, or None where none is open.</extracomment>
        <translation>Zurück in &amp;Planung</translation>
    </message>
    <message>
        <source>Mark as in&amp;vited</source>
        <translation>Als eingeladen &amp;markieren</translation>
    </message>
    <message>
        <source>P&amp;ostpone</source>
        <translation>&amp;Verschieben</translation>
    </message>
    <message>
        <source>&amp;Call off</source>
        <translation>Ab&amp;sagen</translation>
    </message>
    <message>
        <source>Mark as &amp;held</source>
        <translation>Als &amp;durchgeführt markieren</translation>
    </message>
    <message>
        <source>Changing the state</source>
        <translation>Status ändern</translation>
    </message>
</context>
<context>
    <name>Stations</name>
    <message>
        <source>Body</source>
        <translation>Gremium</translation>
    </message>
    <message>
        <source>or another body, by name</source>
        <translation>oder ein anderes Gremium, mit Namen</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Add a station</source>
        <translation>Station hinzufügen</translation>
    </message>
    <message>
        <source>Store station</source>
        <translation>Station speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Stationen</translation>
    </message>
    <message>
        <source>None of ours</source>
        <translation>Keines der erfassten</translation>
    </message>
    <message>
        <source>Correct station</source>
        <translation>Station berichtigen</translation>
    </message>
    <message>
        <source>Remove station</source>
        <translation>Station entfernen</translation>
    </message>
    <message>
        <source>The station was removed.</source>
        <translation>Die Station wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>Put away</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Put the first steps away</source>
        <translation>Erste Schritte ausblenden</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Enter your office</source>
        <translation>Dienststelle eintragen</translation>
    </message>
    <message>
        <source>Plan an event</source>
        <translation>Termin planen</translation>
    </message>
    <message>
        <source>Bring in the people</source>
        <translation>Personen eintragen</translation>
    </message>
    <message>
        <source>Build the agenda</source>
        <translation>Tagesordnung bauen</translation>
    </message>
    <message>
        <source>Build the programme</source>
        <translation>Programm bauen</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Einladen</translation>
    </message>
    <message>
        <source>{step}: done</source>
        <translation>{step}: erledigt</translation>
    </message>
    <message>
        <source>{step}: still to do</source>
        <translation>{step}: noch offen</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} von {all}</translation>
    </message>
</context>
<context>
    <name>SummonsBar</name>
    <message>
        <source>Summons to the sitting</source>
        <translation>Ladung zur Sitzung</translation>
    </message>
    <message>
        <source>Record the summons …</source>
        <translation>Ladung eintragen …</translation>
    </message>
</context>
<context>
    <name>SummonsLine</name>
    <message>
        <source>Take over from the summons</source>
        <translation>Aus der Ladung übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>Summons of {day} on record; %Ln member(s) without one.</source>
        <translation>
            <numerusform>Eingetragen ist die Ladung vom {day}; bei %Ln Mitglied fehlt sie.</numerusform>
            <numerusform>Eingetragen ist die Ladung vom {day}; bei %Ln Mitgliedern fehlt sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Summons of {day} on record for all members; no rules say what is in time.</source>
        <translation>Eingetragen ist die Ladung aller Mitglieder vom {day}; ob fristgerecht, sagen keine Sitzungsregeln.</translation>
    </message>
    <message>
        <source>Summons of {day} on record for all members, in time by the rules.</source>
        <translation>Eingetragen ist die Ladung aller Mitglieder vom {day}, nach den Sitzungsregeln fristgerecht.</translation>
    </message>
    <message numerus="yes">
        <source>Summons of {day} on record; to %Ln member(s) it left too late.</source>
        <translation>
            <numerusform>Eingetragen ist die Ladung vom {day}; an %Ln Mitglied ging sie zu spät.</numerusform>
            <numerusform>Eingetragen ist die Ladung vom {day}; an %Ln Mitglieder ging sie zu spät.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummonsPanel</name>
    <message>
        <source>Summons to the sitting</source>
        <translation>Ladung zur Sitzung</translation>
    </message>
</context>
<context>
    <name>SummonsPart</name>
    <message>
        <source>Members of the body</source>
        <translation>Mitglieder des Gremiums</translation>
    </message>
    <message>
        <source>Tick all members</source>
        <translation>Alle Mitglieder ankreuzen</translation>
    </message>
    <message>
        <source>Only those not summoned</source>
        <translation>Nur noch nicht Geladene</translation>
    </message>
    <message>
        <source>Remove the record</source>
        <translation>Eintrag entfernen</translation>
    </message>
    <message>
        <source>This is no sitting of a body: nobody is summoned to it.</source>
        <translation>Das ist keine Sitzung eines Gremiums: Dazu wird niemand geladen.</translation>
    </message>
    <message>
        <source>How it went out</source>
        <translation>Weg der Ladung</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Ausgegeben am</translation>
    </message>
    <message>
        <source>Period counts from</source>
        <translation>Ladungsfrist zählt ab</translation>
    </message>
    <message>
        <source>Empty: from the day of sending. Enter the day of receipt where the rules want that.</source>
        <translation>Leer: ab dem Tag der Ausgabe. Kommt es nach den Regeln auf den Zugang an, tragen Sie dessen Tag ein.</translation>
    </message>
    <message>
        <source>Such as: supplement to the agenda, shortened notice because of urgency.</source>
        <translation>Etwa: Nachtrag zur Tagesordnung, verkürzte Frist wegen Dringlichkeit.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Vermerk</translation>
    </message>
    <message>
        <source>Who was summoned</source>
        <translation>Wer geladen wurde</translation>
    </message>
    <message>
        <source>Record as summons</source>
        <translation>Ladung eintragen</translation>
    </message>
    <message numerus="yes">
        <source>Record %Ln summons(es)</source>
        <translation>
            <numerusform>%Ln Ladung eintragen</numerusform>
            <numerusform>%Ln Ladungen eintragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Record the public notice</source>
        <translation>Bekanntmachung eintragen</translation>
    </message>
    <message>
        <source>Public notice recorded.</source>
        <translation>Bekanntmachung eingetragen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) recorded as summoned.</source>
        <translation>
            <numerusform>%Ln Person als geladen eingetragen.</numerusform>
            <numerusform>%Ln Personen als geladen eingetragen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sitting counts as invited now.</source>
        <translation>Die Sitzung gilt jetzt als eingeladen.</translation>
    </message>
    <message>
        <source>Record of the summons removed.</source>
        <translation>Eintrag der Ladung entfernt.</translation>
    </message>
</context>
<context>
    <name>SummonsSide</name>
    <message>
        <source>Back to the document</source>
        <translation>Zurück zum Dokument</translation>
    </message>
    <message>
        <source>Summons to the sitting</source>
        <translation>Ladung zur Sitzung</translation>
    </message>
</context>
<context>
    <name>SummonsWords</name>
    <message>
        <source>by post</source>
        <translation>per Post</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>persönlich übergeben</translation>
    </message>
    <message>
        <source>public notice</source>
        <translation>öffentliche Bekanntmachung</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>per E-Mail</translation>
    </message>
    <message>
        <source>The body has no members on the day of the sitting.</source>
        <translation>Das Gremium hat am Tag der Sitzung keine Mitglieder.</translation>
    </message>
    <message>
        <source>No summons is recorded yet.</source>
        <translation>Es ist noch keine Ladung eingetragen.</translation>
    </message>
    <message>
        <source>{summoned} of {members} members are summoned.</source>
        <translation>{summoned} von {members} Mitgliedern sind geladen.</translation>
    </message>
    <message>
        <source>All members are summoned in time.</source>
        <translation>Alle Mitglieder sind fristgerecht geladen.</translation>
    </message>
    <message>
        <source>All members are summoned.</source>
        <translation>Alle Mitglieder sind geladen.</translation>
    </message>
    <message>
        <source>Whether that was in time is not known: the body has no rules entered.</source>
        <translation>Ob fristgerecht, ist nicht bekannt: Für das Gremium sind keine Sitzungsregeln eingetragen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them too late.</source>
        <translation>
            <numerusform>%Ln davon zu spät.</numerusform>
            <numerusform>%Ln davon zu spät.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the rules of the body under Bodies, then the period of notice is counted here.</source>
        <translation>Tragen Sie unter Gremien die Sitzungsregeln ein, dann wird die Ladungsfrist hier berechnet.</translation>
    </message>
    <message>
        <source>Period of notice: {number} {counting}. The last day is {day}.</source>
        <translation>Ladungsfrist: {number} {counting}. Letzter Tag ist {day}.</translation>
    </message>
    <message>
        <source>{person}, substitute of {member}</source>
        <translation>{person}, vertritt {member}</translation>
    </message>
    <message>
        <source>not summoned yet</source>
        <translation>noch nicht geladen</translation>
    </message>
    <message>
        <source>summoned to another date only, {day}</source>
        <translation>nur zu einem anderen Termin geladen, {day}</translation>
    </message>
    <message>
        <source>counts from {day}</source>
        <translation>Frist ab {day}</translation>
    </message>
    <message>
        <source>to another date</source>
        <translation>zu einem anderen Termin</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>fristgerecht</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>zu spät</translation>
    </message>
</context>
<context>
    <name>TablePanel</name>
    <message>
        <source>Search in {name}</source>
        <translation>In {name} suchen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing here fits both what you are searching for and the filters.</source>
        <translation>Nichts hier passt zugleich zur Suche und zu den Filtern.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter leeren</translation>
    </message>
    <message>
        <source>Nothing here fits what you are searching for.</source>
        <translation>Hier passt nichts zu Ihrer Suche.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>A tag is one word. Write “{tag}” instead.</source>
        <translation>Ein Schlagwort ist ein einzelnes Wort. Schreiben Sie stattdessen „{tag}“.</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Add answers to invitations</source>
        <translation>Antworten auf Einladungen hinzufügen</translation>
    </message>
    <message>
        <source>All files (mailboxes often have no ending) (*)</source>
        <translation>Alle Dateien (Postfächer haben oft keine Endung) (*)</translation>
    </message>
    <message>
        <source>Answers ({endings})</source>
        <translation>Antworten ({endings})</translation>
    </message>
    <message>
        <source>Reading answers</source>
        <translation>Antworten werden gelesen</translation>
    </message>
    <message>
        <source>Fetching answers</source>
        <translation>Antworten werden geholt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new answer(s)</source>
        <translation>
            <numerusform>%Ln neue Antwort</numerusform>
            <numerusform>%Ln neue Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>No new answer</source>
        <translation>Keine neue Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fit(s)</source>
        <translation>
            <numerusform>%Ln eindeutig</numerusform>
            <numerusform>%Ln eindeutig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known already</source>
        <translation>
            <numerusform>%Ln schon bekannt</numerusform>
            <numerusform>%Ln schon bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without an answer</source>
        <translation>
            <numerusform>%Ln ohne Antwort</numerusform>
            <numerusform>%Ln ohne Antwort</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksPart</name>
    <message>
        <source>&amp;Remind so many days ahead</source>
        <translation>So viele Tage vorher e&amp;rinnern</translation>
    </message>
    <message>
        <source>Empty: no reminders</source>
        <translation>Leer: keine Erinnerung</translation>
    </message>
    <message>
        <source>Save the tasks …</source>
        <translation>Aufgaben speichern …</translation>
    </message>
    <message>
        <source>Measures and deadlines as tasks</source>
        <translation>Maßnahmen und Fristen als Aufgaben</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Geschrieben: {file}</translation>
    </message>
    <message>
        <source>Writing the tasks</source>
        <translation>Aufgaben werden geschrieben</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Kalenderdatei</translation>
    </message>
    <message>
        <source>tasks.ics</source>
        <translation>aufgaben.ics</translation>
    </message>
</context>
<context>
    <name>TellingList</name>
    <message>
        <source>One message tells everybody on a mailing list of the event, with all addresses in Bcc. It registers nobody. Whoever is registered, contributes, has a duty or a seat is left out: they are told in person.</source>
        <translation>Eine Nachricht informiert alle auf einem Verteiler über die Veranstaltung; alle Adressen stehen in Bcc. Angemeldet ist damit niemand. Wer angemeldet ist, mitwirkt, einen Dienst oder einen Sitz hat, bleibt hier weg und wird persönlich benachrichtigt.</translation>
    </message>
    <message>
        <source>Mailing list</source>
        <translation>Verteiler</translation>
    </message>
    <message>
        <source>Save the message to many …</source>
        <translation>Nachricht an viele speichern …</translation>
    </message>
    <message>
        <source>Copy addresses</source>
        <translation>Adressen kopieren</translation>
    </message>
    <message>
        <source>For the Bcc field of your mail program. Nobody counts as told because of it.</source>
        <translation>Für das Bcc-Feld Ihres Mailprogramms. Niemand gilt dadurch als informiert.</translation>
    </message>
    <message>
        <source>Mailing lists …</source>
        <translation>Zu den Verteilern …</translation>
    </message>
    <message>
        <source>All who know an earlier state</source>
        <translation>Alle, die einen früheren Stand kennen</translation>
    </message>
    <message>
        <source>Making the message</source>
        <translation>Nachricht wird erstellt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipient(s) are told for the first time.</source>
        <translation>
            <numerusform>%Ln Empfänger erfährt zum ersten Mal davon.</numerusform>
            <numerusform>%Ln Empfänger erfahren zum ersten Mal davon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipient(s) are told what has changed.</source>
        <translation>
            <numerusform>%Ln Empfänger erfährt, was sich geändert hat.</numerusform>
            <numerusform>%Ln Empfänger erfahren, was sich geändert hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipient(s) know it as it is and get nothing.</source>
        <translation>
            <numerusform>%Ln Empfänger kennt den jetzigen Stand und bekommt nichts.</numerusform>
            <numerusform>%Ln Empfänger kennen den jetzigen Stand und bekommen nichts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipient(s) are told in person and left out here.</source>
        <translation>
            <numerusform>%Ln Empfänger wird persönlich benachrichtigt und hier ausgelassen.</numerusform>
            <numerusform>%Ln Empfänger werden persönlich benachrichtigt und hier ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is to be told anything.</source>
        <translation>Es ist niemandem etwas mitzuteilen.</translation>
    </message>
    <message numerus="yes">
        <source>{names} and %Ln more</source>
        <translation>
            <numerusform>{names} und %Ln weitere Person</numerusform>
            <numerusform>{names} und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Without e-mail, or wishing for letters: {names}</source>
        <translation>Ohne E-Mail oder mit Wunsch nach Briefen: {names}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln recipient(s) will be taken as told in the dispatch list. This cannot be undone; a later change is told with another message.</source>
        <translation>
            <numerusform>%Ln Empfänger gilt danach in der Versandliste als informiert. Das lässt sich nicht rückgängig machen; eine spätere Änderung wird mit einer weiteren Nachricht mitgeteilt.</numerusform>
            <numerusform>%Ln Empfänger gelten danach in der Versandliste als informiert. Das lässt sich nicht rückgängig machen; eine spätere Änderung wird mit einer weiteren Nachricht mitgeteilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose where …</source>
        <translation>Ablage wählen …</translation>
    </message>
    <message>
        <source>{event} mailing list</source>
        <translation>{event} Verteiler</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address(es) copied. Put them into the Bcc field.</source>
        <translation>
            <numerusform>%Ln Adresse kopiert. Setzen Sie sie ins Bcc-Feld.</numerusform>
            <numerusform>%Ln Adressen kopiert. Setzen Sie sie ins Bcc-Feld.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exactly what goes out</source>
        <translation>Genau das geht hinaus</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>hh:mm</source>
        <translation>hh:mm</translation>
    </message>
</context>
<context>
    <name>TimesForm</name>
    <message>
        <source>Times in the house</source>
        <translation>Zeiten im Haus</translation>
    </message>
    <message>
        <source>Came at</source>
        <translation>Gekommen um</translation>
    </message>
    <message>
        <source>Left at</source>
        <translation>Gegangen um</translation>
    </message>
    <message>
        <source>Empty while the person is in the house.</source>
        <translation>Leer, solange die Person im Haus ist.</translation>
    </message>
    <message>
        <source>Add a time</source>
        <translation>Zeit nachtragen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>TrackPart</name>
    <message>
        <source>Name of the track</source>
        <translation>Name des Strangs</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Move {track} up</source>
        <translation>{track} nach oben rücken</translation>
    </message>
    <message>
        <source>Move {track} down</source>
        <translation>{track} nach unten rücken</translation>
    </message>
    <message>
        <source>Remove {track}; its items stay</source>
        <translation>{track} entfernen; die Punkte bleiben</translation>
    </message>
    <message>
        <source>The track {track} was removed.</source>
        <translation>Der Strang {track} wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>TracksPanel</name>
    <message>
        <source>Items in different tracks run side by side, such as workshops. A track&apos;s room is its items&apos; room.</source>
        <translation>Punkte in verschiedenen Strängen laufen nebeneinander, zum Beispiel Workshops. Der Raum eines Strangs gilt für alle seine Punkte.</translation>
    </message>
    <message>
        <source>Name of a new track</source>
        <translation>Name eines neuen Strangs</translation>
    </message>
    <message>
        <source>&amp;Add track</source>
        <translation>Strang &amp;hinzufügen</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>Kein Raum</translation>
    </message>
</context>
<context>
    <name>TransferPart</name>
    <message>
        <source>Who comes instead?</source>
        <translation>Wer kommt stattdessen?</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Gefundene Personen</translation>
    </message>
    <message>
        <source>To another person</source>
        <translation>Auf eine andere Person</translation>
    </message>
    <message>
        <source>Place, companions and workshops stay; needs, note and consent do not. The organisation becomes the one of the new person, or none.</source>
        <translation>Platz, gemeinsame Anmeldung und Workshops bleiben; Bedarfe, Notiz und Einwilligung nicht. Als Organisation gilt dann die der neuen Person; hat sie keine, bleibt das Feld leer.</translation>
    </message>
    <message>
        <source>Event to which they are transferred</source>
        <translation>Termin, auf den übertragen wird</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>No other event is coming.</source>
        <translation>Es steht kein anderer Termin bevor.</translation>
    </message>
    <message>
        <source>To another event</source>
        <translation>Auf einen anderen Termin</translation>
    </message>
    <message>
        <source>Cancelled here and registered there, with needs and accompanying persons.</source>
        <translation>Wird hier storniert und dort angemeldet, mit Bedarfen und Begleitpersonen.</translation>
    </message>
    <message>
        <source>New person: {name}</source>
        <translation>Neue Person: {name}</translation>
    </message>
    <message>
        <source>is registered already</source>
        <translation>ist bereits angemeldet</translation>
    </message>
</context>
<context>
    <name>Transferring</name>
    <message>
        <source>Transfer: {name}</source>
        <translation>Übertragen: {name}</translation>
    </message>
    <message numerus="yes">
        <source>Transfer %Ln registration(s)</source>
        <translation>
            <numerusform>%Ln Anmeldung übertragen</numerusform>
            <numerusform>%Ln Anmeldungen übertragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UncheckedBar</name>
    <message>
        <source>All the same</source>
        <translation>Trotzdem</translation>
    </message>
    <message>
        <source>Name of who checked the texts</source>
        <translation>Name der Person, die die Texte geprüft hat</translation>
    </message>
    <message>
        <source>Checked by (name)</source>
        <translation>Geprüft von (Name)</translation>
    </message>
    <message>
        <source>Note as checked</source>
        <translation>Als geprüft vermerken</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Texts in {language} are unchecked. Have somebody read the document who knows the language, or note here who checked the texts of the program.</source>
        <translation>Texte auf {language} sind ungeprüft. Lassen Sie das Dokument von jemandem lesen, der die Sprache kann, oder vermerken Sie hier, wer die Texte des Programms geprüft hat.</translation>
    </message>
    <message>
        <source>Texts in {language}: checked by {who}.</source>
        <translation>Texte auf {language}: geprüft von {who}.</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Looking up the last change</source>
        <translation>Letzte Änderung nachsehen</translation>
    </message>
    <message>
        <source>&amp;Undo: {change}</source>
        <translation>&amp;Rückgängig: {change}</translation>
    </message>
    <message>
        <source>&amp;Redo: {change}</source>
        <translation>&amp;Wiederholen: {change}</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation>Rückgängig: {change}</translation>
    </message>
    <message>
        <source>Undone: {change}</source>
        <translation>Rückgängig gemacht: {change}</translation>
    </message>
    <message>
        <source>Redo: {change}</source>
        <translation>Wiederholen: {change}</translation>
    </message>
    <message>
        <source>Done again: {change}</source>
        <translation>Wiederholt: {change}</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>Keeping what is typed</source>
        <translation>Eingabe wird aufbewahrt</translation>
    </message>
</context>
<context>
    <name>Unopened</name>
    <message>
        <source>Open read-only</source>
        <translation>Schreibgeschützt öffnen</translation>
    </message>
    <message>
        <source>Do not offer it again</source>
        <translation>Nicht mehr anbieten</translation>
    </message>
</context>
<context>
    <name>Votes</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Abstimmungen</translation>
    </message>
    <message>
        <source>Record vote</source>
        <translation>Abstimmung erfassen</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>What was recorded</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Manner</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>In favour</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Abstentions</source>
        <translation>Enthaltungen</translation>
    </message>
    <message>
        <source>Entitled present</source>
        <translation>Stimmberechtigte</translation>
    </message>
    <message>
        <source>Correct vote</source>
        <translation>Abstimmung berichtigen</translation>
    </message>
    <message>
        <source>Remove vote</source>
        <translation>Abstimmung entfernen</translation>
    </message>
    <message>
        <source>{n} in favour</source>
        <translation>{n} Ja</translation>
    </message>
    <message>
        <source>{n} against</source>
        <translation>{n} Nein</translation>
    </message>
    <message>
        <source>{n} abstentions</source>
        <translation>{n} Enthaltungen</translation>
    </message>
    <message>
        <source>(of {n} present and entitled)</source>
        <translation>(von {n} anwesenden Stimmberechtigten)</translation>
    </message>
    <message>
        <source>The vote was removed.</source>
        <translation>Die Abstimmung wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>WalkInForm</name>
    <message>
        <source>Let in and print the badge (Return)</source>
        <translation>Einlassen und Ausweis drucken (Eingabe)</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>Zurück (Esc)</translation>
    </message>
    <message>
        <source>Given name and family name</source>
        <translation>Vorname und Nachname</translation>
    </message>
    <message>
        <source>Organisation, if any</source>
        <translation>Organisation, falls vorhanden</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>You find these questions in the menu, under Office and letterhead (Escape).</source>
        <translation>Sie finden diese Fragen im Menü unter Dienststelle und Briefkopf (Escape).</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>1. Which office do you plan for?</source>
        <translation>1. Für welche Dienststelle planen Sie?</translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation>&amp;Dienststelle</translation>
    </message>
    <message>
        <source>As it stands on your letters.</source>
        <translation>So, wie sie auf Ihren Briefen steht.</translation>
    </message>
    <message>
        <source>&amp;Municipality</source>
        <translation>&amp;Kommune</translation>
    </message>
    <message>
        <source>&amp;Street and number</source>
        <translation>&amp;Straße und Hausnummer</translation>
    </message>
    <message>
        <source>&amp;Postcode</source>
        <translation>&amp;Postleitzahl</translation>
    </message>
    <message>
        <source>&amp;Town</source>
        <translation>O&amp;rt</translation>
    </message>
    <message>
        <source>2. In which Land?</source>
        <translation>2. In welchem Bundesland?</translation>
    </message>
    <message>
        <source>– not chosen –</source>
        <translation>– nicht gewählt –</translation>
    </message>
    <message>
        <source>&amp;Land</source>
        <translation>&amp;Bundesland</translation>
    </message>
    <message>
        <source>Rules and holidays differ from Land to Land.</source>
        <translation>Regeln und Feiertage unterscheiden sich von Land zu Land.</translation>
    </message>
    <message>
        <source>3. Who are you?</source>
        <translation>3. Wer sind Sie?</translation>
    </message>
    <message>
        <source>It stands in the journal beside what you do.</source>
        <translation>Steht im Verlauf neben dem, was Sie tun.</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Ihr Name</translation>
    </message>
    <message>
        <source>Welcome to forumplanner</source>
        <translation>Willkommen bei forumplanner</translation>
    </message>
    <message>
        <source>Three questions, so that letters and minutes bear the right names. All of it can wait.</source>
        <translation>Drei Fragen, damit Briefe und Protokolle die richtigen Namen tragen. Alles davon kann warten.</translation>
    </message>
</context>
<context>
    <name>WentOutBook</name>
    <message>
        <source>Looking whether documents are up to date</source>
        <translation>Ob Unterlagen noch aktuell sind, wird nachgesehen</translation>
    </message>
    <message>
        <source>Noting what went out</source>
        <translation>Was herausging, wird vermerkt</translation>
    </message>
    <message>
        <source>public part only</source>
        <translation>nur öffentlicher Teil</translation>
    </message>
    <message>
        <source>Printed {when}, {who}</source>
        <translation>Gedruckt am {when}, {who}</translation>
    </message>
    <message>
        <source>Put into an e-mail {when}, {who}</source>
        <translation>In eine E-Mail gegeben am {when}, {who}</translation>
    </message>
    <message>
        <source>Saved {when}, {who}</source>
        <translation>Gespeichert am {when}, {who}</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>out of date: changed since</source>
        <translation>veraltet: seither geändert</translation>
    </message>
</context>
<context>
    <name>WhoPart</name>
    <message>
        <source>Who this row is</source>
        <translation>Wer diese Zeile ist</translation>
    </message>
    <message>
        <source>the same person</source>
        <translation>dieselbe Person</translation>
    </message>
    <message>
        <source>two people</source>
        <translation>zwei Personen</translation>
    </message>
    <message>
        <source>not decided: two people</source>
        <translation>nicht entschieden: zwei Personen</translation>
    </message>
    <message>
        <source>{name} is recognised.</source>
        <translation>{name} ist wiedererkannt.</translation>
    </message>
</context>
<context>
    <name>WorkshopsPart</name>
    <message>
        <source>This event has no workshops.</source>
        <translation>Dieser Termin hat keine Workshops.</translation>
    </message>
    <message>
        <source>Wishes are booked as soon as there is a place at the event.</source>
        <translation>Wünsche werden gebucht, sobald es einen Platz beim Termin gibt.</translation>
    </message>
    <message>
        <source>Workshops can be chosen by whoever has a place at the event.</source>
        <translation>Workshops wählen kann, wer beim Termin einen Platz hat.</translation>
    </message>
    <message>
        <source>on its waiting list</source>
        <translation>auf seiner Warteliste</translation>
    </message>
    <message>
        <source>wished for</source>
        <translation>gewünscht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) free</source>
        <translation>
            <numerusform>%Ln Platz frei</numerusform>
            <numerusform>%Ln Plätze frei</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Writer</name>
    <message>
        <source>Saving</source>
        <extracomment>Writes through the session it is given, whose kind the window does not know.</extracomment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keeping what is typed</source>
        <translation>Eingabe sichern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>WrittenPart</name>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln Spalte</numerusform>
            <numerusform>%Ln Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>{rows}, {columns} written to {file}</source>
        <translation>{rows}, {columns} geschrieben nach {file}</translation>
    </message>
</context>
</TS>
