"""The invented people of the worked example's spreadsheet: given and family names, paired by a fixed seed.

Nobody is meant. Every pool holds (Latin, own script); German and Polish families are partly made up.
"""

import random
from dataclasses import dataclass

SEED = 20251117

Pool = list[tuple[str, str]]


def _plain(words: str) -> Pool:
    return [(word, "") for word in words.split()]


def _scripted(words: str) -> Pool:
    pairs = [word.split("=") for word in words.split()]
    return [(latin.replace("_", " "), own.replace("_", " ")) for latin, own in pairs]


WOMEN: dict[str, Pool] = {
    "de": _plain(
        "Anke Beate Carla Dörte Edeltraud Frauke Gisela Heike Inge Jutta Käthe Lotte Maike Nele Ortrud "
        "Paula Rieke Silke Theresa Ulla Vera Wiebke Änne Birte Clara Dagmar Elke Friederun Greta Hannelore"
    ),
    "tr": _plain("Ayşe Büşra Çiğdem Derya Elif Feride Gülşen Hatice İpek Nurgül Özlem Songül Şule Yıldız"),
    "uk": _scripted(
        "Alina=Аліна Daryna=Дарина Halyna=Галина Inna=Інна Kateryna=Катерина Liudmyla=Людмила "
        "Mariia=Марія Nadiia=Надія Olha=Ольга Svitlana=Світлана Yuliia=Юлія Zoriana=Зоряна"
    ),
    "ar": _scripted("Amal=أمل Dina=دينا Hanan=حنان Jamila=جميلة Layla=ليلى Mona=منى Noor=نور Rasha=رشا Sana=سناء"),
    "fa": _scripted("Azar=آذر Golnar=گلنار Laleh=لاله Mahsa=مهسا Zhaleh=ژاله"),
    "pl": _plain("Barbara Danuta Grażyna Joanna Małgorzata Żaneta"),
}

MEN: dict[str, Pool] = {
    "de": _plain(
        "Arne Bernd Christoph Detlef Eckhard Folkert Gerrit Hinnerk Ingo Jörg Karsten Lothar Malte Norbert "
        "Ole Rüdiger Sönke Thorben Uwe Volker Wilfried Götz Günter Henning Björn Mirko"
    ),
    "tr": _plain("Ahmet Barış Çetin Doğan Erdem Ferhat Gökhan İlhan Kadir Oğuz Ömer Şükrü Tarık Uğur"),
    "uk": _scripted(
        "Anton=Антон Dmytro=Дмитро Hryhorii=Григорій Ihor=Ігор Maksym=Максим Oleh=Олег Petro=Петро "
        "Vasyl=Василь Yurii=Юрій"
    ),
    "ar": _scripted("Adnan=عدنان Bilal=بلال Hassan=حسن Jamal=جمال Karim=كريم Nabil=نبيل Omar=عمر Tariq=طارق Ziad=زياد"),
    "fa": _scripted("Babak=بابک Cyrus=سیروس Kaveh=کاوه Pouya=پویا"),
    "pl": _plain("Bogusław Kazimierz Łukasz Przemysław Wiesław"),
}

FAMILIES: dict[str, Pool] = {
    "de": _plain(
        "Abendroth-Süß Achterkamp Bärenthal Birkenstöcker Böllinghaus Dünnebierer Eichelsbach Fassbendering "
        "Feuersteiner Grünewälder Haferkampf Heidenreicher Hülsmeyering Immergrün Jägersküpper Kiesewetterau "
        "Klüngelhofer Kuppelholzer Lämmerzahl Leuchtenburger Mühlenbrock Nebelthau Niggelohr Oberschürmann "
        "Pfefferkornau Quellmalzen Rübenhagen Sandmöller Schafstallmeyer Schönewolff Siebenbürger "
        "Sonnenscheiner Steinbrecherau Süßkindel Tannenzäpfel Überwasser Vogelsangen Wacholderer Weißkirchner "
        "Wiesengründer Winterscheidt-Öhm Wolkensteiner Zaunköniger Zieglerhausen Zuckerbäcker"
    ),
    "tr": _plain(
        "Akbaşlıoğlu Bağcıvanlı Çalışkantürk Demirağaçlı Ergüvenoğlu Gökyıldızlı Işıklıoğlu Karadağlıoğlu "
        "Öğütçüoğlu Pınarbaşlı Sarıçiçekli Şengülerli Taşkıranlı Uzunçayırlı Yağmurdereli Zeytinoğullu"
    ),
    "uk": _scripted(
        "Babych=Бабич Chornobai=Чорнобай Haidai=Гайдай Kravets=Кравець Levchuk=Левчук Marchuk=Марчук "
        "Oliinyk=Олійник Palamarchuk=Паламарчук Solovei=Соловей Stelmakh=Стельмах Tkach=Ткач "
        "Vynohrad=Виноград Yavir=Явір Zozulia=Зозуля"
    ),
    "ar": _scripted(
        "Al-Bustani=البستاني Al-Dabbagh=الدباغ Al-Fakhouri=الفاخوري Al-Hallaq=الحلاق Al-Khayyat=الخياط "
        "Al-Naddaf=النداف Al-Sabbagh=الصباغ Hamwi=حموي Al-Warraq=الوراق Shaheen=شاهين Zaytoun=زيتون Yasmin=ياسمين"
    ),
    "fa": _scripted("Baghban=باغبان Golkar=گلکار Kohestani=کوهستانی Parvaneh=پروانه Sepidar=سپیدار Zarrin=زرین"),
    "pl": _plain("Brzozowianka Dąbkowicz Gwiazdowicz Jabłonicki Księżycki Łąkowicz Źródlak Żurawik"),
}

LANGUAGES = {"de": 59, "tr": 26, "uk": 20, "ar": 18, "fa": 8, "pl": 9}
"""How many names are paired from which pool, the four known ones of these pools included."""


@dataclass(frozen=True)
class Registrant:
    """A name as it stands in the sheet."""

    salutation: str
    title: str
    given: str
    family: str
    own_script: str
    pool: str
    email: str = ""


KNOWN = [
    Registrant("Frau", "", "Lina", "Darwisch", "لينا درويش", "ar", "lina.darwisch@bruecke.example"),
    Registrant("Herr", "", "Navid", "Karimi", "نوید کریمی", "fa", "navid.karimi@granatapfel.example"),
    Registrant("Herr", "", "Werner", "Brinkhoff-Tann", "", "de", "vorstand@eintracht-beispielstetten.example"),
    Registrant("Frau", "", "Oksana", "Hrynenko", "Оксана Гриненко", "uk", "oksana.hrynenko@post.example"),
    Registrant("Frau", "", "Ngozi", "Okonjeze", "", "", "ngozi@baobab-eltern.example"),
]
"""These five are contacts of the example too (people.toml): the import should recognise them."""

SINGLE = [
    Registrant("Frau", "", "Despina", "Thalassinou", "Δέσποινα Θαλασσινού", ""),
    Registrant("Frau", "", "Ioanna", "Anemou", "Ιωάννα Ανέμου", ""),
    Registrant("Herr", "", "Kostas", "Elaiadis", "Κώστας Ελαιάδης", ""),
    Registrant("Herr", "", "Stavros", "Lemonidis", "Σταύρος Λεμονίδης", ""),
    Registrant("Frau", "", "Fatoumata", "Diallosy", "", ""),
    Registrant("Herr", "", "Moussa", "Diallosy", "", ""),
    Registrant("Frau", "", "Adwoa", "Mensahbi", "", ""),
    Registrant("Frau", "", "Linh", "Trankhai", "", ""),
    Registrant("", "", "Quang", "Trankhai", "", ""),
]
"""Names that no pool pairs."""

COMPANIONS = {18: 17, 44: 43, 71: 70, 96: 95, 119: 118, 142: 141}
"""Who comes together: the younger one's number and the number of the adult (both start at 1)."""


def registrants() -> list[Registrant]:
    """Return 150 different people in the order of their registration, the same every time."""
    chance = random.Random(SEED)
    people = KNOWN + SINGLE
    names = {(person.family, person.given) for person in people}
    for pool, count in LANGUAGES.items():
        missing = count - sum(1 for person in people if person.pool == pool)
        while missing:
            person = _somebody(chance, pool)
            if (person.family, person.given) not in names:
                names.add((person.family, person.given))
                people.append(person)
                missing -= 1
    chance.shuffle(people)
    for younger, adult in COMPANIONS.items():
        people[younger - 1] = _relative(chance, people[adult - 1], names)
    return people


def _somebody(chance: random.Random, pool: str) -> Registrant:
    salutation, givens = chance.choice([("Frau", WOMEN), ("Herr", MEN)])
    given, given_own = chance.choice(givens[pool])
    family, family_own = chance.choice(FAMILIES[pool])
    title = "Dr." if pool in {"de", "fa", "pl"} and chance.random() < 0.06 else ""
    salutation = "" if chance.random() < 0.05 else salutation
    return Registrant(salutation, title, given, family, f"{given_own} {family_own}".strip(), pool)


def _relative(chance: random.Random, adult: Registrant, names: set[tuple[str, str]]) -> Registrant:
    family_own = dict(FAMILIES[adult.pool])[adult.family]
    while True:
        other = _somebody(chance, adult.pool)
        if (adult.family, other.given) not in names:
            names.add((adult.family, other.given))
            given_own = dict(WOMEN[adult.pool] + MEN[adult.pool])[other.given]
            own = f"{given_own} {family_own}".strip()
            return Registrant(other.salutation, "", other.given, adult.family, own, adult.pool)
