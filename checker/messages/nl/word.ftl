# Het Word-document: auditrapport en concept-verbeterplan

# Hoeveelheden in woorden; het aantal staat er altijd achter
quantity-none = in geen enkel dossier
quantity-one = in één dossier
quantity-few = in enkele dossiers
quantity-limited = in een beperkt aantal dossiers
quantity-some = in een aantal dossiers
quantity-half = in ongeveer de helft van de dossiers
quantity-most = in de meeste dossiers
quantity-nearly-all = in vrijwel alle dossiers
quantity-all = in alle dossiers
quantity-only = in het enige dossier
quantity-count = { $words } ({ $part } van { $whole })
quantity-count-percent = { $words } ({ $part } van { $whole }, { $percent }%)
quantity-none-means = 0
quantity-one-means = 1 dossier, en dat is minder dan { $half }%
quantity-few-means = 2 tot en met { $dossiers } dossiers, en hoogstens { $few }%
quantity-limited-means = meer dan { $dossiers } dossiers, tot en met { $few }%
quantity-some-means = meer dan { $few }%, minder dan { $half }%
quantity-half-means = { $half }% tot en met { $most }%
quantity-most-means = meer dan { $most }%, minder dan { $nearly }%
quantity-nearly-all-means = { $nearly }% of meer, maar niet alle
quantity-all-means = alle, bij 2 of meer dossiers
quantity-only-means = 1 van 1

# Voorblad en randen
word-title = Auditrapport en concept-verbeterplan
word-as-of = Peildatum { $day }
word-for-team = Voor het team
word-for-officer = Voor de kwaliteitsmedewerker: niet op een gedeelde schijf
word-page = Pagina
word-of-pages = van
word-cover = { $dossiers ->
    [one] 1 gezinsdossier
   *[other] { $dossiers } gezinsdossiers
}, getoetst op { $day }.
word-cover-for = Voor wie: { $audience }
word-draft = Dit is een concept. Het programma telt wat er in de dossiers staat; het oordeel is aan mensen. Wat een mens moet invullen, staat tussen rechte haken in een geel vak.
word-contents = Inhoud

# Deel 1
word-audit = Deel 1: auditrapport
word-audit-how = Dit deel volgt de opbouw van de inspecties: een samenvatting, daarna één gezin, één plan en één regisseur, en tot slot oordeel en vervolg. Elk hoofdstuk gaat van wat er wordt verwacht naar wat er is gevonden.
word-chapter = { $number }. { $title }
word-chapter-of = { $title } – { $profile }
word-summary = { $number }. Samenvatting
word-checked = { $dossiers ->
    [0] Er is geen dossier getoetst.
    [one] Er is 1 dossier getoetst. Een enkel dossier zegt weinig over de werkwijze; lees de bevindingen als voorbeeld.
   *[other] Er zijn { $dossiers } dossiers getoetst.
}
word-unreadable = { $count ->
    [one] 1 bestand kon niet worden gelezen of was ongeldig, en telt niet mee.
   *[other] { $count } bestanden konden niet worden gelezen of waren ongeldig, en tellen niet mee.
}
word-criteria-total = { $criteria ->
    [one] Elk dossier is gelegd naast 1 criterium
   *[other] Elk dossier is gelegd naast { $criteria } criteria
}{ $risks ->
    [0] {""}
    [one] {" "}dat iets zegt over 1 risico
   *[other] {" "}die iets zeggen over { $risks } risico’s
}. Dit valt op:
word-fact-met = { $some ->
    [none] Geen enkel criterium is voldaan in elk dossier waarvoor het geldt.
    [all] { $of ->
        [one] Aan het enige criterium dat gold, is voldaan in elk dossier waarvoor het geldt.
       *[other] Aan alle { $of } criteria die golden, is voldaan in elk dossier waarvoor ze gelden.
    }
   *[some] Aan { $count } van de { $of } criteria die golden, is voldaan in elk dossier waarvoor ze gelden.
}
word-fact-failing = { $some ->
    [none] Er is geen criterium dat in een dossier niet is voldaan.
    [all] { $of ->
        [one] Het enige criterium dat gold, is in ten minste één dossier niet voldaan: { $spread }.
       *[other] Bij alle { $of } criteria die golden, is in ten minste één dossier niet voldaan: { $spread }.
    }
   *[some] Bij { $count } van de { $of } criteria die golden, is in ten minste één dossier niet voldaan: { $spread }.
}
word-fact-spread = bij { $count } { $dossiers }
word-fact-most = { $count ->
    [one] Niet voldaan is:
   *[other] Het vaakst niet voldaan:
}
word-fact-doubtful = { $some ->
    [none] Bij elk criterium dat gold, is in elk dossier vast te stellen of eraan is voldaan.
    [all] { $of ->
        [one] Bij het enige criterium dat gold, is in ten minste één dossier niet vast te stellen of eraan is voldaan.
       *[other] Bij alle { $of } criteria die golden, is in ten minste één dossier niet vast te stellen of eraan is voldaan.
    }
   *[some] Bij { $count } van de { $of } criteria die golden, is in ten minste één dossier niet vast te stellen of eraan is voldaan.
}
word-fact-nowhere = { $count ->
    [one] 1 criterium gold in geen enkel dossier.
   *[other] { $count } criteria golden in geen enkel dossier.
}
word-fact-missing = Om dat vast te stellen ontbreekt het vaakst:
word-fact-risks = De risico’s met het hoogste niveau:
word-fact-hidden = { $count ->
    [one] De cijfers van 1 criterium zijn niet getoond: de groep is te klein, of de uitkomst overal gelijk. Wat hieronder over criteria staat, gaat over de andere.
   *[other] De cijfers van { $count } criteria zijn niet getoond: de groep is te klein, of de uitkomst overal gelijk. Wat hieronder over criteria staat, gaat over de andere.
}
word-risk-short = { $number } { $title }, { $dossiers }, { $level }
word-missing-list = { $what } bij { $within }
word-of = { $what }, { $words }
word-outcome = { $outcome } { $dossiers }
word-expectation = Verwachting
word-expectation-source = { $count ->
    [0] Bron: { $sources }. Dit profiel heeft geen criteria voor dit hoofdstuk.
    [one] Bron: { $sources }. Daarbij is 1 criterium getoetst; de norm staat in de bijlagen.
   *[other] Bron: { $sources }. Daarbij zijn { $count } criteria getoetst; de normen staan in de bijlagen.
}
word-findings = Bevindingen
word-met-everywhere = Voldaan in elk dossier waarvoor het geldt:
word-nowhere = Gold in geen enkel dossier:
word-hidden = Niet getoond (te klein of overal gelijk):
word-risks = Risico’s
word-no-risks = De criteria hier zijn aan geen risico verbonden.
word-risks-number = Nr
word-risks-risk = Risico en gevolg
word-risks-occurs = Komt voor
word-risks-level = Niveau
word-risks-fed = Blijkt uit
word-risk-occurs = Komt voor { $dossiers }.
word-risk-doubtful = { $count ->
    [one] Mogelijk ook in 1 ander dossier.
   *[other] Mogelijk ook in { $count } andere dossiers.
}
word-risk-nowhere = Gold in geen enkel dossier.
word-level = kans { $likelihood } × impact { $impact } = { $level }
word-conclusion = Conclusie (concept)
word-undetermined-means = Niet vast te stellen betekent dat het dossier er niet genoeg over zegt. Het is geen bewijs dat iets niet is gedaan.
word-person = Onderdeel
word-person-words = In te vullen
word-explanation = Verklaring
word-judgement = Oordeel
word-chances = Kansen
word-follow-up = Vervolg
word-fill-explanation = [in te vullen door de kwaliteitsmedewerker: waardoor komt dit?]
word-fill-judgement = [in te vullen door de kwaliteitsmedewerker: is dit goed genoeg, en waarom?]
word-fill-chances = [in te vullen door de kwaliteitsmedewerker: wat gaat goed, en waarop is verder te bouwen?]
word-fill-follow-up = [in te vullen door de opdrachtgever: wie doet wat, en wanneer wordt er opnieuw getoetst?]
word-verdict = { $number }. Oordeel en vervolg
word-verdict-facts = De cijfers per hoofdstuk
word-verdict-chapter = Hoofdstuk
word-verdict-criteria = Criteria
word-verdict-met = Overal voldaan
word-verdict-failing = Ergens niet voldaan
word-verdict-doubtful = Ergens niet vast te stellen
word-verdict-legend = Aantallen criteria. Een criterium kan in het ene dossier niet voldaan zijn en in het andere niet vast te stellen; dan telt het in beide kolommen. Wat in geen dossier gold of niet is getoond, telt in geen van de drie.
word-verdict-judgement = Oordeel, kansen en vervolg
word-verdict-how = Een dossier laat niet alles zien. Leg deze cijfers naast gesprekken met gezinnen, medewerkers en netwerkpartners, en naast de vragen van de zelfevaluatie.

# Deel 2
word-plan = Deel 2: verbeterplan (concept)
word-plan-how = Dit plan heeft de vorm die gemeenten kennen: een tabel met bevindingen en een tabel met risico’s. De aantallen komen uit de toetsing, de voorgestelde maatregelen uit de criteria die niet zijn voldaan. Een mens vult in wat er al is gedaan, wie de eigenaar is en wanneer het klaar is.
word-table-findings = Tabel 1: oordeel en bevindingen
word-table-risks = Tabel 2: risico’s en maatregelen
word-finding-criterion = Nr en criterium
word-finding-judgement = Oordeel/bevinding
word-finding-elaboration = Uitwerking
word-finding-realised = Gerealiseerd/realiteit
word-failing = Niet in orde: { $parts }.
word-missing = Niet bekend: { $parts }.
word-part-times = { $what }, { $count ->
    [one] in 1 dossier
   *[other] in { $count } dossiers
}
word-reasons = Of een toegelichte afwijking terecht is, beoordeelt een mens.
word-nothing-open = Elk criterium dat gold, is voldaan.
word-fill-realised = [in te vullen door de gemeente: wat is er al gedaan, en hoe is het nu?]
word-risk-number = Nr
word-risk-risk = Risico
word-risk-elaboration = Uitwerking
word-risk-measure = Beheersmaatregel (voorstel)
word-risk-owner = Eigenaar en datum
word-risk-realisation = Realisatie
word-measure = { $remedy } ({ $code }: niet voldaan in { $dossiers })
word-measure-more = Ook niet voldaan: { $codes }.
word-measure-record = Geen criterium is hier niet voldaan, maar een deel is niet vast te stellen. Leg vast wat ontbreekt; zie tabel 1.
word-measure-none = Uit deze toetsing volgt geen maatregel.
word-fill-owner = [eigenaar]
word-fill-date = [klaar op]
word-fill-realisation = [in te vullen: gerealiseerd, in uitvoering, nog te doen, of het risico blijft]

# Bijlagen
word-annexes = Bijlagen
word-receipt = Verantwoording
word-formulas = Zo zijn de getallen gemaakt
word-line-label = Wat
word-line-words = Uitleg
word-quantities = Zo zijn hoeveelheden verwoord
word-quantities-how = De meeste woorden zijn die van de inspecties; zij geven er geen getallen bij. De grenzen zijn een keuze van dit project. Het aantal staat altijd achter het woord.
word-quantities-words = Woorden
word-quantities-means = Deel van de dossiers waarvoor het geldt
word-more = … en nog { $count }
word-unread = Niet gelezen of ongeldig
word-unread-file = Bestand
word-unread-line = Regel
word-unread-fault = Eerste fout
word-unread-faults = Fouten
word-norms = De criteria, met norm en bron
word-norm-criterion = Criterium
word-norm-norm = Norm
word-norm-source = Bron
word-flips-count = Dossiers
word-source = { $document }: { $places }
word-named = Dossiers bij elke bevinding
word-named-how = In welke dossiers een criterium niet is voldaan: van elk de eerste { $most }.
word-named-criterion = Criterium
word-named-count = Niet voldaan
word-named-dossiers = Dossiers
