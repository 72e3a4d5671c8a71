# Wat in een rapport voor het team niet staat
withheld-safety = niet getoond (kindveiligheid)
withheld-small = niet getoond (te klein of overal gelijk)
problem-withheld = Niet te lezen of geen geldig dossier.
    .todo = Het rapport voor de kwaliteitsmedewerker zegt wat er mis is, en in welk bestand.
