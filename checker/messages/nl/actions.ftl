# De actielijst
actions-title = Actielijst
actions-intro-team = Per team wat goed ging, en daarna wat er te doen is. Het gaat om wat in het dossier staat of ontbreekt op { $date }.
actions-intro-officer = Per team en per medewerker wat goed ging, en daarna wat er te doen is. Het gaat om wat in het dossier staat of ontbreekt op { $date }.
actions-together = Alle kaders van deze toetsing samen: { $profiles }.
actions-not-here = Adviezen staan hier niet bij, en ook niet wat een mens moet beoordelen (de inhoud en toegelichte afwijkingen).
actions-withheld = Niet getoond in deze versie: wat over de veiligheid van kinderen gaat. Vraag dat na bij de kwaliteitsmedewerker.
actions-none = Er is niets te doen.
actions-group-team = { $has_name ->
    [0] Zonder team
   *[1] Team { $name }
}
actions-group-rest = Kleine teams samen
actions-group-worker = { $has_name ->
    [0] Zonder medewerker
   *[1] Medewerker { $name }
}
actions-dossiers = { $count ->
    [one] 1 dossier
   *[other] { $count } dossiers
}
actions-well = Dit ging goed
actions-well-line = { $what }: { $part }
actions-well-presence = { $what }: { $part } (alleen gekeken of het er staat)
actions-well-few = Te weinig dossiers om te zeggen wat in het algemeen goed gaat.
actions-well-none = Nog geen criterium is in bijna alle dossiers in orde.
actions-section-due = Wordt binnenkort rood
actions-why-due = Dit kan nog op tijd. Het gaat om de komende { $weeks } weken.
actions-section-todo = Te laat of ontbreekt
actions-why-todo = Doe het alsnog, of leg vast waarom het anders ging.
actions-section-fill = Vul in
actions-why-fill = Hierdoor is niet vast te stellen of het in orde is. Staat het ergens anders, neem het dan over in het dossier.
actions-fill-list = Leg vast: { $what } (lijst { $name }). Is er niets, laat de lijst dan leeg staan.
actions-fill-one = Leg vast: { $what } ({ $name }). Is er niets, vul dan “none” in.
actions-fill-field = Vul in: { $what } ({ $name }).
actions-fill-decides = nodig voor { $criteria }
actions-about-clause = { $clause }: { $subjects }
actions-about-at = { $has_subject ->
    [0] bij { $moment }
   *[1] { $subject } (bij { $moment })
}
actions-about-more = { $subjects } en nog { $count }
actions-when-due = { $sure ->
    [0] kan rood worden op { $day }, want er ontbreken gegevens
   *[1] wordt rood op { $day }
}
actions-when-late = te laat sinds { $day }
actions-when-stale = te lang geleden: te laat sinds { $day }
actions-when-stale-since = het vorige is van { $from }, te lang geleden: te laat sinds { $day }
actions-when-missing = ontbreekt
actions-when-past = was te laat: had er uiterlijk { $last } moeten zijn; inhalen kan niet meer
actions-when-unknown = niet ingevuld
actions-soon-due = { $sure ->
    [0] kan rood worden
   *[1] wordt rood
} { $weeks ->
    [one] binnen een week
   *[other] binnen { $weeks } weken
}
actions-ago-late = te laat, { $ago }
actions-ago-stale = te lang geleden: te laat, { $ago }
actions-ago-past = was te laat; inhalen kan niet meer
actions-ago-days = minder dan een week
actions-ago-weeks = { $count ->
    [one] al meer dan een week
   *[other] al meer dan { $count } weken
}
actions-ago-months = al meer dan { $count } maanden
actions-ago-years = al meer dan { $count } jaar
actions-day = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
actions-closed = { $dossiers ->
    [one] In 1 afgesloten dossier
   *[other] In { $dossiers } afgesloten dossiers
} { $points ->
    [one] is nog 1 punt
   *[other] zijn nog { $points } punten
} niet in orde of niet bekend. Daar valt niets meer te plannen: alleen nog vast te leggen wat wel is gedaan, of waarom niet.
actions-more = { $count ->
    [one] … en nog 1
   *[other] … en nog { $count }
}
actions-source = Bron: { $source }{ $more ->
    [0] {""}
    [one] {" "}(en nog 1 bron)
   *[other] {" "}(en nog { $more } bronnen)
}
