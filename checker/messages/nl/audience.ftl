# Wat in een rapport voor het team niet staat
withheld-safety = niet getoond (kindveiligheid)
withheld-small = niet getoond (te klein of overal gelijk)
problem-withheld = Niet te lezen of geen geldig dossier.
    .todo = Het rapport voor de kwaliteitsmedewerker zegt wat er mis is, en in welk bestand.
notice-standing-day = Aantallen over de veiligheid van kinderen, en risico’s en cijfers die daarmee samenhangen, zijn van peildatum { $day }. Elke nacht een nieuw aantal zou laten zien hoe het is met het ene dossier dat veranderde. Ze worden vernieuwd in een nieuwe maand op zijn vroegst, en als er genoeg dossiers zijn veranderd.
notice-standing-lost = Aantallen over de veiligheid van kinderen worden niet vernieuwd zolang er rapporten bij dit rapport liggen van vóór het archief verloren ging.
stood-day = op { $day }
stood-was = Dat is het aantal op { $day }.
stood-count = { $count } ({ stood-day })
stood-note = ‘Op { $days }’ betekent: dit aantal is van die dag en telt de dossiers van toen, niet die van { $today }. Dat is zo bij wat over de veiligheid van kinderen gaat en wat daarmee samenhangt: elke nacht een nieuw aantal zou laten zien hoe het is met het ene dossier dat veranderde. { $renewed ->
    [month] Een nieuw aantal komt op zijn vroegst in { $month }, als er dan genoeg dossiers zijn veranderd.
    [enough] Een nieuw aantal komt zodra er genoeg dossiers zijn veranderd.
   *[never] Een nieuw aantal komt pas als de rapporten weg zijn die van vóór een verloren archief zijn.
}
stood-chart = ‡ Van een andere dag, geheel of voor een deel: { $days }.
stood-risks = ‡ Van een andere dag: { $risks } ({ $day }).
month-of-year = { $month ->
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
notice-standing-older = Van een eerdere peildatum ({ $day }) zijn nog, omdat een nieuw aantal te veel zou zeggen over de dossiers die veranderden: { $has_criteria ->
    [0] {""}
   *[other] criteria { $criteria };{" "}
}{ $has_risks ->
    [0] {""}
   *[other] risico’s { $risks };{" "}
}{ $has_conditions ->
    [0] {""}
   *[other] cijfers { $conditions };{" "}
}de andere zijn nieuwer.
