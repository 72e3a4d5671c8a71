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
word-subject = het onderwerp zelf
word-moment = dat moment

# Een regel in woorden
part-when = Alleen als er is
part-for-each = Voor elk
part-require = Vereist
part-or-else = óf
part-unless = Tenzij
part-due = Telt pas vanaf de dag na
part-mark = Let op
mark-advice = een advies: nooit een fout
mark-ours = een uitleg van dit project, niet van de bron
pattern-item = onderdeel van de lijst: { $items }
pattern-subject = dit zelf ({ $what })
pattern-at = op de dag van: { $moment }
test-filled = ingevuld
test-exactly = precies { $number }
test-at-least = minstens { $number }
test-at-most = hoogstens { $number }
test-from = vanaf { $moment }
test-both = { $from } en { $until }
test-until = uiterlijk op { $moment }
test-same = dezelfde als van het onderwerp ({ $what })
moment-plus = { $moment } plus { $term }
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
    [one] … en nog 1. Bekijk alles met: checker validate
   *[other] … en nog { $count }. Bekijk alles met: checker validate
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
notices-title = Let op
notices-more = { $count ->
    [one] … en nog 1. Alles staat in --output json, onder notices.
   *[other] … en nog { $count }. Alles staat in --output json, onder notices.
}
notice-clause-off = { $criterion }: onderdeel { $clause } is niet getoetst, want parameter { $parameter } staat uit in dit profiel.
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
