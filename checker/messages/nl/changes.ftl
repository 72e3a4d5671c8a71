# Wat er is veranderd sinds een eerdere toetsing, en wat er deze week verandert
changes-title = Wat er is veranderd
changes-first = Er is geen eerdere toetsing om mee te vergelijken.
changes-since = { $has_day ->
    [0] In de tweede toetsing
   *[1] Sinds { $day }
}{ $has_profile ->
    [0] {""}
   *[1] {", "}{ $profile }
}: { $what }.
changes-nothing = { $has_day ->
    [0] Tussen de twee toetsingen
   *[1] Sinds { $day }
}{ $has_profile ->
    [0] {""}
   *[1] {" "}– { $profile } –
} is geen bevinding veranderd: { $what }.
changes-said-new = { $count ->
    [one] 1 bevinding nieuw
   *[other] { $count } bevindingen nieuw
}
changes-said-resolved = { $count } opgelost
changes-said-open = { $count ->
    [one] 1 staat nog open
   *[other] { $count } staan nog open
}{ $has_oldest ->
    [0] {""}
   *[1] {" "}({ $count ->
        [one] sinds
       *[other] de oudste sinds
    } { $oldest }{ $begun ->
        [1] {"; "}toen is begonnen met bewaren
       *[0] {""}
    })
}
since-week = de week van { $day }
since-week-short = week van { $day }
since-or-earlier = { $day } of eerder
changes-further = Verder: { $what }.
changes-around = { $what }.
changes-said-worse = { $count ->
    [one] 1 bevinding werd slechter
   *[other] { $count } bevindingen werden slechter
} (er voldoet meer niet, of het is niet meer vast te stellen)
changes-said-better = { $count ->
    [one] 1 bevinding werd beter
   *[other] { $count } bevindingen werden beter
} (er voldoet minder niet, of het is nu vast te stellen)
changes-said-unclear = { $count ->
    [one] 1 bevinding die open stond is niet meer vast te stellen
   *[other] { $count } bevindingen die open stonden zijn niet meer vast te stellen
}
changes-said-other = { $count ->
    [one] 1 bevinding werd anders, niet beter of slechter
   *[other] { $count } bevindingen werden anders, niet beter of slechter
}
changes-said-arrived = { $count ->
    [one] 1 bevinding kwam mee met een nieuw dossier of criterium
   *[other] { $count } bevindingen kwamen mee met nieuwe dossiers of criteria
}
changes-said-gone = { $count ->
    [one] 1 bevinding verdween met het dossier of het criterium
   *[other] { $count } bevindingen verdwenen met het dossier of het criterium
}
changes-said-unseen = { $count ->
    [one] 1 bevinding is niet te zien, omdat het dossier nu niet te lezen is
   *[other] { $count } bevindingen zijn niet te zien, omdat het dossier nu niet te lezen is
}
changes-said-seen-again = { $count ->
    [one] 1 bevinding is nu te zien, omdat het dossier eerst niet te lezen was
   *[other] { $count } bevindingen zijn nu te zien, omdat het dossier eerst niet te lezen was
}
changes-dossiers = Dossiers: { $what }.
changes-dossiers-new = { $count } nieuw
changes-dossiers-closed = { $count } gesloten
changes-dossiers-reopened = { $count } weer geopend
changes-dossiers-vanished = { $count } verdwenen
changes-dossiers-unread = { $count } nu niet te lezen
changes-dossiers-read-again = { $count } nu wel te lezen
changes-causes = Waardoor: { $what }.
changes-by-rules = { $count ->
    [one] 1 verschil komt door de regels
   *[other] { $count } verschillen komen door de regels
}
changes-by-dossier = { $count ->
    [one] 1 verschil komt door het dossier
   *[other] { $count } verschillen komen door de dossiers
}
changes-by-time = { $count ->
    [one] 1 verschil komt doordat er tijd verstreek
   *[other] { $count } verschillen komen doordat er tijd verstreek
}
changes-by-program = { $count ->
    [one] 1 verschil komt door het programma
   *[other] { $count } verschillen komen door het programma
}
changes-by-several = { $count ->
    [one] bij 1 verschil zijn dossier en regel allebei veranderd
   *[other] bij { $count } verschillen zijn dossier en regel allebei veranderd
}
changes-by-unknown = { $count ->
    [one] bij 1 verschil is de oorzaak niet te zeggen
   *[other] bij { $count } verschillen is de oorzaak niet te zeggen
}
changes-criteria-after = Nieuw getoetst{ $has_profile ->
    [0] {""}
   *[1] {", "}{ $profile }
}: { $criteria }.
changes-criteria-before = Niet meer getoetst{ $has_profile ->
    [0] {""}
   *[1] {", "}{ $profile }
}: { $criteria }.
changes-profile-after = Nieuw getoetst is profiel { $profile }: { $count ->
    [0] er staat niets open
    [one] 1 bevinding staat open
   *[other] { $count } bevindingen staan open
}.
changes-profile-before = Niet meer getoetst is profiel { $profile }: { $count ->
    [0] er stond niets open
    [one] 1 bevinding stond open
   *[other] { $count } bevindingen stonden open
}.
changes-coming = { $dossiers ->
    [0] Deze week wordt geen dossier rood
    [one] 1 dossier wordt deze week rood
   *[other] { $dossiers } dossiers worden deze week rood
}{ $count ->
    [0] {""}
    [one] {" "}op 1 punt, als er niets gebeurt
   *[other] {" "}op { $count } punten, als er niets gebeurt
} (tot en met { $day }).

# In lijsten en tabellen
changes-kind-new = nieuw
changes-kind-resolved = opgelost
changes-kind-worse = slechter
changes-kind-better = beter
changes-kind-unclear = niet meer vast te stellen
changes-kind-other = anders
changes-kind-coming = wordt rood
changes-kind-open = staat nog open
changes-cause-rules = regels
changes-cause-dossier = dossier
changes-cause-time = tijd
changes-cause-program = programma
changes-cause-several = dossier en regels
changes-cause-unknown = niet te zeggen
changes-through-rules = door de regels: { $count }
changes-through-dossier = door het dossier: { $count }
changes-through-time = door de tijd: { $count }
changes-through-program = door het programma: { $count }
changes-through-several = door dossier en regels: { $count }
changes-through-unknown = niet te zeggen: { $count }
changes-outcomes = { $before } → { $after }
changes-column-kind = Wat
changes-column-dossier = Dossier
changes-column-code = Code
changes-column-name = Criterium
changes-column-outcomes = Van en naar
changes-column-cause = Door
changes-column-since = Was zo sinds
changes-column-open = Open sinds
changes-column-day = Wanneer
changes-column-new = Nieuw
changes-column-resolved = Opgelost
changes-column-worse = Slechter
changes-column-better = Beter
changes-column-unclear = Onduidelijk
changes-column-other = Anders
changes-column-failing = Open
changes-column-oldest = Oudste
changes-findings = Bevindingen die veranderden
changes-criteria = Per criterium
changes-criteria-legend = Nieuw: voldoet nu niet en eerst wel, of dat was niet bekend. Opgelost: voldoet weer, is toegelicht of geldt niet meer. Onduidelijk: voldeed niet, en is niet meer vast te stellen. Anders: geen van die. Open: voldoet nu niet. Oudste: sinds wanneer de oudste open staat.
changes-named = Dossiers die kwamen en gingen
changes-named-new = Nieuw
changes-named-closed = Gesloten
changes-named-reopened = Weer geopend
changes-named-vanished = Verdwenen
changes-named-unread = Nu niet te lezen
changes-named-read-again = Nu wel te lezen
changes-longest = Wat het langst open staat
changes-soon = Wordt deze week rood
changes-more = … en nog { $count }
changes-nameless = zonder naam: { $count }

# In het Word-document, na wat er veranderde
word-summary-whole = Alle dossiers samen

# Het tabblad Veranderingen
sheet-changes = Veranderingen
sheet-changes-about = wat er is veranderd sinds de vorige toetsing, welke dossiers kwamen en gingen, en wat deze week rood wordt ({ $rows } rijen)
sheet-change-dossier = dossier: { $kind }
column-change-kind = Wat
column-change-kind-about = Wat er met de bevinding of het dossier gebeurde. Wordt rood: voldoet deze week niet meer, als er niets gebeurt. Staat nog open: dit staat het langst open.
column-change-before = Was
column-change-before-about = De uitkomst bij de vorige toetsing.
column-change-after = Is
column-change-after-about = De uitkomst nu.
column-change-cause = Door
column-change-cause-about = Waardoor de uitkomst anders is. Dossier: het dossier is veranderd. Regels: het dossier is hetzelfde, de regel niet. Tijd: er verstreek een termijn. Programma: een andere versie, of een fout ervan.
column-change-since = Was zo sinds
column-change-since-about = Sinds welke toetsing het was zoals in de kolom Was staat. In een rapport voor het team is dat een week of een maand. Of eerder: toen is begonnen met bewaren.
column-change-open = Open sinds
column-change-open-about = Bij wat nog open staat: sinds welke toetsing. In een rapport voor het team is dat een week of een maand. Of eerder: toen is begonnen met bewaren.
column-change-when = Wanneer
column-change-when-about = Wanneer het rood wordt.

# checker diff
help-diff = Vertel wat er anders is tussen twee toetsingen, en of dat door regels of dossiers komt. Een TOETSING is de map van een bewaarde nacht in het archief, of een bestand van: checker check --output json:BESTAND
metavar-one-run = TOETSING
help-diff-config = Noem de dossiers bij hun naam. INSTELLINGEN is het bestand van het nachtrapport; dat moet voor officer zijn.
between-before = Van: { $has_number ->
    [0] {""}
   *[1] nacht { $number },{" "}
}{ $day }, profiel { $profile } (checker { $version }, regels { $rules })
between-after = Naar: { $has_number ->
    [0] {""}
   *[1] nacht { $number },{" "}
}{ $day }, profiel { $profile } (checker { $version }, regels { $rules })
between-profiles = De profielen verschillen. Vergeleken zijn de criteria met dezelfde code.
between-prints = Het archief kent geen namen. Een dossier staat hier met de eerste tekens van zijn vingerafdruk.
between-names = Van een dossier dat al langer weg is, weet niemand de naam meer. Dat staat hier met de eerste tekens van zijn vingerafdruk.
problem-diff-no-run = Dit is geen toetsing: { $found }.
    .allowed = Een map van een bewaarde nacht, zoals 000031-2026-11-22, of een bestand van: checker check --output json:BESTAND
problem-diff-unreadable = { $found } is niet te lezen{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
problem-diff-config = Deze nachten liggen niet in het archief van { $found }.
    .todo = Geef bij --config de instellingen van het nachtrapport dat deze nachten maakte.
problem-diff-no-names = Het bestand waarin staat hoe de dossiers heten, is er niet: { $found }.
    .todo = Het is er na een nacht met audience: officer, op de computer die het rapport maakt. Zonder --config staan er vingerafdrukken.
problem-diff-mixed = Een bewaarde nacht en een JSON-bestand zijn niet te vergelijken: het archief kent de dossiers alleen als vingerafdruk.
    .todo = Vergelijk twee mappen uit het archief, of twee JSON-bestanden.
problem-diff-keys = Deze nachten zijn met verschillende sleutels gemaakt. Het is niet te zien welke dossiers dezelfde zijn.
    .todo = Vergelijk twee nachten uit één archief.
problem-diff-cut = Dit bestand is niet heel, of er is een dossier uit weg: { $found }
    .todo = Maak of kopieer het bestand opnieuw: checker check MAP --output json:BESTAND
problem-diff-version = Dit bestand is gemaakt door een andere versie van het programma: { $found }
    .todo = Toets met deze versie opnieuw: checker check MAP --output json:BESTAND
problem-diff-team = Deze toetsing is voor het team gemaakt: { $found }. Daarin hebben dossiers een nummer dat alleen in dat bestand geldt, dus ze zijn in een ander bestand niet terug te vinden.
    .todo = Toets opnieuw met --audience officer.
