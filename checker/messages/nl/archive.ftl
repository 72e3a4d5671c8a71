# Het archief van het nachtrapport.
problem-archive-held = Een ander programma werkt nu in dit archief{ $has_host ->
    [0] .
   *[other] : proces { $process } op { $host }{ $has_since ->
        [0] .
       *[other] , sinds { $since }.
    }
}
    .todo = Wacht tot dat klaar is. Een programma dat is gestopt, houdt het archief niet vast.
problem-archive-lost = Een ander programma heeft dit archief overgenomen: dit programma gaf te lang geen teken van leven.
    .todo = Er is niets veranderd. Draai het opnieuw als het andere klaar is.
problem-archive-damaged = Nacht { $run } in het archief is beschadigd: { $why ->
    [missing] { $found } ontbreekt.
    [newer] { $found } is gemaakt door een nieuwere versie van het programma.
   *[other] { $found } is niet meer zoals het geschreven is.
}
    .todo = { $why ->
        [newer] Werk het programma bij.
       *[other] Zet de map terug uit een reservekopie, of haal de nacht weg met: checker archive remove
    }
problem-key-unreadable = De sleutel van de vingerafdrukken is niet te lezen{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = Zorg dat het nachtrapport dit bestand mag lezen.
problem-key-unwritable = De sleutel van de vingerafdrukken kan hier niet worden bewaard{ $has_why ->
    [0] .
   *[other] : { os-why }.
}
    .todo = Kies bij “key” een bestand in een map waarin het nachtrapport mag schrijven.
problem-key-garbled = In dit bestand staat geen sleutel van vingerafdrukken.
    .allowed = { $digits } cijfers en letters van 0 tot en met f.
    .todo = Zet het bestand terug uit een reservekopie. Verander het nooit.
problem-key-gone = De sleutel van de vingerafdrukken is weg, en in het archief staan nachten die ermee gemaakt zijn.
    .todo = Zet het bestand terug uit een reservekopie. Lukt dat niet, begin dan een nieuw archief in een lege map.
problem-key-other = Dit is een andere sleutel ({ $found }) dan die van het archief ({ $expected }).
    .todo = Wijs bij “key” het bestand aan dat bij dit archief hoort, of begin een nieuw archief in een lege map.
