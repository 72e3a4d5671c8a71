# Wat in een rapport voor het team niet staat
withheld-safety = niet getoond (kindveiligheid)
withheld-small = niet getoond (te klein of overal gelijk)
problem-withheld = Niet te lezen of geen geldig dossier.
    .todo = Het rapport voor de kwaliteitsmedewerker zegt wat er mis is, en in welk bestand.
notice-standing-day = Aantallen over de veiligheid van kinderen, en risico’s en cijfers die daarmee samenhangen, zijn van peildatum { $day }. Elke nacht een nieuw aantal zou laten zien hoe het is met het ene dossier dat veranderde.
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
