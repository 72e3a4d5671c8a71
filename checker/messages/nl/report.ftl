# Uitkomsten
outcome-met = voldaan
outcome-not-met = niet voldaan
outcome-explained = afwijking toegelicht
outcome-not-applicable = niet van toepassing
outcome-undetermined = niet vast te stellen
outcome-error = fout

# Waarom
reason-evidence = het bewijs staat in het dossier
reason-no-evidence = het bewijs ontbreekt
reason-no-excuse = het bewijs ontbreekt, en geen vastgelegde verklaring geldt
reason-deviation = er is een verklaring vastgelegd die hier geldt
reason-unknown = er ontbreken gegevens
reason-not-yet-due = de termijn loopt nog
reason-advice = een advies, geen plicht: niet gevolgd of niet bekend
reason-condition = deze situatie doet zich niet voor
reason-no-subjects = er is (nog) niemand of niets waarvoor dit geldt
reason-parameter-off = de parameter { $detail } staat uit in dit profiel
reason-engine = de regel kon niet worden uitgevoerd ({ $detail })

# Woorden
word-yes = ja
word-no = nee
word-none = geen
word-or = of
word-item = onderdeel van de lijst
word-and = en
word-child = kind
word-parent = ouder
word-some = { $single ->
    [1] een
   *[0] minstens één
} { $what }
word-each = { $single ->
    [1] { $het ->
        [1] het
       *[0] de
    }
   *[0] { $het ->
        [1] elk
       *[0] elke
    }
} { $what }
word-this = { $het ->
    [1] dit
   *[0] deze
} { $what }
word-that = { $het ->
    [1] dat
   *[0] die
} { $what }
word-this-item = dit punt van de lijst
word-that-day = die dag

# Een regel in zinnen. $some en $each noemen waar het over gaat, $there zegt wanneer het er moet zijn, $tail leidt de eisen
# in die eronder staan. Alleen in het Nederlands: $het is 1 bij een het-woord; alleen in het Engels: $an bij een klinker.
rule-when-case = Alleen als voor de zaak geldt:
rule-when-some = Alleen als er { $some } is{ $there }{ $tail }
rule-and-when-case = En alleen als voor de zaak geldt:
rule-and-when-some = En alleen als er { $some } is{ $there }{ $tail }
rule-or-when-case = Of als voor de zaak geldt:
rule-or-when-some = Of als er { $some } is{ $there }{ $tail }
for-each = { $has_at ->
    [0] Voor { $each }
   *[other] Bij { $at }, voor { $each }
}{ $there }{ $tail }
for-each-item = Voor elk punt van deze lijst ({ $items }):
rule-require-case = Voor de zaak geldt:
rule-require-own = Bij { $this } staat:
rule-require-some = Er is { $some }{ $there }{ $tail }
rule-or-require-case = Of voor de zaak geldt:
rule-or-require-own = Of bij { $this } staat:
rule-or-require-some = Of er is { $some }{ $there }{ $tail }
rule-unless-case = Ontbreekt dat, dan telt als toelichting dat voor de zaak geldt:
rule-unless-own = Ontbreekt dat, dan telt als toelichting dat bij { $this } staat:
rule-unless-some = Ontbreekt dat, dan telt als toelichting { $some }{ $there }{ $tail }
rule-or-unless-case = Ook telt als toelichting dat voor de zaak geldt:
rule-or-unless-own = Ook telt als toelichting dat bij { $this } staat:
rule-or-unless-some = Ook telt als toelichting { $some }{ $there }{ $tail }
tail-tests = { $has_there ->
    [0] {" "}met:
   *[other] , met:
}
tail-none = .
tail-subject = :
due-after = { $has_term ->
    [0] Het kan nog tot en met { $day }
   *[1] Het kan nog tot en met { $term } na { $day }
}. Pas daarna telt het als het ontbreekt.
due-implied = Ontbreekt het, dan telt dat pas als die dag voorbij is.
due-at-once = Ontbreekt het, dan telt dat meteen.
mark-advice = Dit is een advies. Wie het niet volgt maakt geen fout, en het telt nergens mee.
mark-ours = Dit is een uitleg van dit project; de bron zegt het niet met zoveel woorden.

at-registered = de dag van de aanmelding
at-start = de dag waarop de hulp start
at-end = de dag van de afsluiting (als de zaak nog loopt: de peildatum)
at-event = de dag van een { $what }
there-child = {" "}dat op { $moment } jonger dan { $age } en in het gezin is
there-member = {" "}{ $het ->
    [1] dat
   *[0] die
} op { $moment } in het gezin is
there-party = {" "}die op { $moment } betrokken is
there-period = {" "}{ $het ->
    [1] dat
   *[0] die
} op { $moment } loopt
there-other = {" "}{ $het ->
    [1] dat
   *[0] die
} er op { $moment } is

test-filled = ingevuld
test-filled-done = ja
test-filled-number = ingevuld (0 of “geen” is ook een antwoord)
test-filled-yes-no = ingevuld (ja of nee)
test-exactly = precies { $number }
test-at-least = minstens { $number }
test-at-most = hoogstens { $number }
test-same = hetzelfde als bij { $subject } ({ $what })
test-from = vanaf { $has_term ->
    [0] { $day }
   *[1] { $term } na { $day }
}
test-until = uiterlijk { $has_term ->
    [0] op { $day }
   *[1] { $term } na { $day }
}
test-days = { $days } ({ $count ->
    [one] die dag telt mee
   *[other] beide dagen tellen mee
})
days-from = vanaf { $day }
days-until = tot en met { $day }
day = de { $what }
day-done = de dag van “{ $what }”
day-whose = { $day } (van { $this })
day-of = de dag van { $what }
unit-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
unit-working-days = { $count ->
    [one] { $count } werkdag
   *[other] { $count } werkdagen
}
unit-months = { $count ->
    [one] { $count } maand
   *[other] { $count } maanden
}

# Wat ontbreekt
missing-list = het dossier zegt niets over: { $what } ({ $where })
missing-field = niet (precies) bekend: { $what } ({ $where })

# Het overzicht van een toetsing
run-title = { $count ->
    [one] 1 dossier getoetst
   *[other] { $count } dossiers getoetst
}
run-profile = Kader: { $profile }. Peildatum: { $date }.
run-unreadable = { $count ->
    [one] 1 bestand kon niet worden gelezen of is ongeldig:
   *[other] { $count } bestanden konden niet worden gelezen of zijn ongeldig:
}
run-unreadable-more = { $count ->
    [one] … en nog 1. Bekijk alles met: checker validate PAD (PAD is de map of het bestand met de dossiers)
   *[other] … en nog { $count }. Bekijk alles met: checker validate PAD (PAD is de map of het bestand met de dossiers)
}
run-unreadable-faults = { $count ->
    [one] (1 fout)
   *[other] (eerste van { $count } fouten)
}
criteria-title = Criteria
criteria-code = Code
criteria-name = Criterium
criteria-met = Voldaan
criteria-not-met = Niet
criteria-explained = Toegel.
criteria-undetermined = Onbekend
criteria-not-applicable = N.v.t.
criteria-error = Fout
criteria-legend = Voldaan: in hoeveel dossiers van die waarvoor het criterium geldt. Niet = niet voldaan. Toegel. = afwijking toegelicht. Onbekend = niet vast te stellen: het dossier zegt er niet genoeg over. N.v.t. = niet van toepassing.
criteria-judgement = * = alleen gekeken of het er staat; de inhoud beoordeelt een mens.
count-of = { $part } van { $whole }
count-of-percent = { $part } van { $whole } ({ $percent }%)
count-none = –
band-exact = { $value }
band-range = { $low }-{ $high }
risks-title = Risico’s
risks-number = Nr
risks-name = Risico
risks-occurs = Komt voor
risks-undetermined = Mogelijk
risks-likelihood = Kans
risks-impact = Impact
risks-level = Niveau
risks-formula = Kans (1-5): aandeel van de dossiers waarvoor het risico geldt en waarin het voorkomt; grenzen { $bounds }%. Niveau (1-25) = kans × impact. Mogelijk = niet vast te stellen; daardoor kan een klasse een bereik zijn, zoals 2-4.
risks-overlap = Overlap: { $overlaps }. Wie niveaus optelt, telt dezelfde fout dubbel.
overlap-pair = { $number } met { $with }
attention-title = Eerst bekijken
attention-dossier = Dossier
attention-file = Bestand
attention-safety = Veiligheid kinderen
attention-not-met = Niet
attention-undetermined = Onbekend
attention-total = Score
attention-legend = Score (0-100) van het dossier: het gewogen aandeel dat niet in orde is; elk criterium telt één keer. Veiligheid kinderen: de risico’s { $risks } die in dit dossier voorkomen.
attention-none = Geen dossier met een criterium dat niet voldaan of niet vast te stellen is.
judgement-title = Te beoordelen door een mens
judgement-content = Inhoud
judgement-reason = Reden
judgement-legend = In hoeveel dossiers. Inhoud: het staat er, maar het programma ziet niet of het goed is. Reden: een afwijking is toegelicht; of de reden goed is, ziet het programma niet. Welke dossiers het zijn: --audience officer --output xlsx:BESTAND, op het tabblad “Te beoordelen”, met ruimte voor uw oordeel.
flips-title = Andere uitkomst per profiel
flips-none = Elk criterium dat deze profielen delen, komt in elk dossier op hetzelfde uit.
flips-outcome = Uitkomst en profielen
flips-count = Aantal
flips-dossiers = Dossiers
flips-more = { $dossiers } en { $count } meer
notices-title = Let op
notices-more = { $count ->
    [one] … en nog 1. Alles staat op het tabblad “Let op” van --audience officer --output xlsx:BESTAND.
   *[other] … en nog { $count }. Alles staat op het tabblad “Let op” van --audience officer --output xlsx:BESTAND.
}
notice-clause-off = { $criterion }: onderdeel „{ $clause }” is niet getoetst, want parameter { $parameter } staat uit in dit profiel.
notice-unmapped-word = Onbekend woord „{ $word }” bij { $attribute } (aantal dossiers: { $dossiers }): niet vast te stellen tot het profiel dit woord kent.
notice-duplicate-dossier = Dossier { $dossier } komt meer dan één keer voor: { $files }{ $has_more ->
    [0] {""}
   *[other] {" "}en nog { $more }
}. Elk telt mee. Kijk welke de goede is en haal de andere weg.
run-disclaimer = De uitkomsten en scores zeggen iets over het dossier, niet over het gezin.
run-next = Waarom? Gebruik: checker explain BESTAND CODE
receipt = Verantwoording: checker { $version }, regels { $rules }, profiel { $profile }.

# Uitleg van één uitkomst
explain-title = { $code } – { $title }
explain-dossier = Dossier { $dossier } ({ $file }), peildatum { $date }, profiel { $profile }
explain-norm = Wat wordt gevraagd
explain-source = Bron
explain-rule = De regel
explain-parameters = Getallen en lijsten
explain-outcome = Uitkomst
explain-judgement = Alleen gekeken of het er staat. Of de inhoud goed is, beoordeelt een mens.
explain-judgement-reason = Een afwijking is toegelicht. Of de reden goed is, beoordeelt een mens.
explain-subjects = Onderdeel voor onderdeel
explain-clause = Onderdeel: { $clause }
explain-at = bij { $moment }
explain-evidence = bewijs
explain-deviation = verklaring
explain-not-excused = geldt niet als verklaring
explain-missing = ontbreekt
explain-looked-at = Gekeken naar
explain-skipped = Niet getoetst: { $reason }
explain-remedy = Wat nodig is om te voldoen
explain-risks = Telt mee bij
explain-primary = risico { $number }: { $title } (hoofdzaak)
explain-secondary = risico { $number }: { $title } (zijdelings)
explain-short = voldoet niet op: { $what }
explain-found = { $has_found ->
    [0] { $what } (niets ingevuld)
   *[other] { $what } (er staat: { $found })
}
record-span = regie van de { $role } over gezinslid { $member }
record-interval = tijd tot de volgende: { $what }

# Getallen bij de vragen van de zelfevaluatie

figures-title = Aanwijzingen bij vragen waarop geen dossier het antwoord geeft
figures-legend = Een aanwijzing is geen bewijs. De vragen zelf: checker rules questions
figure-run = { $dossiers ->
    [one] 1 dossier
   *[other] { $dossiers } dossiers
} getoetst op { $date }, en { $unreadable } niet te lezen.
figure-no-workers = in geen dossier is een medewerker genoemd.
figure-workers = { $workers ->
    [one] 1 medewerker, met { $most } dossiers
   *[other] { $workers } medewerkers, met { $fewest } tot { $most } dossiers; de middelste heeft er { $middle }
}. { $unnamed ->
    [0] Elk dossier noemt een medewerker.
   *[other] Zonder medewerker: { $unnamed }.
}
figure-no-spread = te weinig om te vergelijken; nodig zijn twee medewerkers met elk { $least } dossiers waarin hetzelfde criterium is beslist.
figure-spread = het grootste verschil is bij { $criterion }. Bij { $workers } medewerkers loopt niet voldaan uiteen van { $lowest } tot { $highest }.
figure-flag = ja { $yes }, nee { $no }, niet vast te stellen { $undetermined }.
