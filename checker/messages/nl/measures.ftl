# De maatregelen van het verbeterplan.

problem-schema-owner-form = Hier staat een adres. Wie voor een maatregel zorgt is een rol of een team, en geen persoon.
    .allowed = Mogelijk: een rol of een team, zoals “teamleiders wijkteam”.
    .todo = Schrijf de rol of het team.

measures-title = Maatregelen naast de cijfers
measures-number = Nr
measures-risk = Risico
measures-measure = Maatregel
measures-claim = Wat wordt gezegd
measures-before = Ervoor
measures-after = Erna
measures-difference = Verschil
measures-verdict = Wat de cijfers zeggen
measures-unfed = Risico’s waarover geen criterium iets zegt
measures-told = { $count ->
    [one] Van één maatregel wordt gezegd dat hij gereed is.
   *[other] Van { $count } maatregelen wordt gezegd dat ze gereed zijn.
} De cijfers ondersteunen dat bij { $supports }, spreken het tegen bij { $contradicts }, en zeggen te weinig bij { $unsaid }.
measures-line = { $number } { $measure } ({ $claim }): { $said }
measure-status-planned = gepland voor { $day }
measure-status-begun = begonnen op { $day }
measure-status-done = gereed op { $day }
measure-share = { $undetermined ->
    [0] { $part } op { $day }
   *[other] { $part } op { $day }; in { $undetermined } niet vast te stellen
}
measure-interval = tussen { $low } en { $high } procentpunt
measure-verdict-supports = De cijfers ondersteunen dit.
measure-verdict-contradicts = De cijfers spreken dit tegen.
measure-verdict-too-few = Te weinig om iets te zeggen.
measure-verdict-no-claim = Hier valt nog niets te toetsen.
measure-reason-unfed = Geen criterium van dit rapport zegt iets over dit risico.
measure-reason-no-before = Er zijn geen bewaarde cijfers van vóór deze datum.
measure-reason-no-after = Er zijn nog geen cijfers sinds deze datum.
measure-reason-nowhere = Het risico gold aan een van beide kanten voor geen enkel dossier.
measure-reason-rules = De regels of het programma veranderden tussen deze dagen. Dan zijn de cijfers niet te vergelijken.
measure-reason-none = Het risico kwam ook daarvoor niet voor.
measure-reason-few = Aan een van beide kanten zijn er minder dan { $fewest } dossiers.
measure-reason-undetermined = Het hangt af van dossiers waarin het niet is vast te stellen.
measure-reason-wide = Er kan een daling zijn, maar het verschil kan ook toeval zijn.
measure-reason-planned = De maatregel is nog niet begonnen.
measure-reason-begun = De maatregel is begonnen; niemand zegt nog dat hij gereed is.
measure-reason-overdue = De geplande datum is voorbij.
measure-reason-ahead = De datum ligt nog in de toekomst.
measure-how = Ervoor is de laatste bewaarde nacht vóór de datum, erna de nieuwste nacht sinds de datum. Het verschil in het aandeel ligt met 95% zekerheid tussen de twee genoemde getallen; min betekent dat het risico minder vaak voorkomt (methode 10 van Newcombe, 1998). De cijfers ondersteunen een maatregel als het risico met die zekerheid minder vaak voorkomt. Ze spreken hem tegen als met die zekerheid geen daling van { $fall }% van het aandeel of meer kan zijn geweest. Bij minder dan { $fewest } dossiers wordt niets gezegd. Dossiers waarin het risico niet is vast te stellen, tellen één keer als niet en één keer als wel; alleen als beide hetzelfde geven, wordt het gezegd. De berekening doet alsof het twee keer andere dossiers zijn, terwijl het grotendeels dezelfde zijn; daardoor is de marge eerder te ruim dan te krap. Ook als de cijfers dalen, zeggen ze niet dat het door de maatregel komt.

# De maatregelen in het werkblad (xlsx)
sheet-measures = Maatregelen
sheet-measures-about = per maatregel wat wordt gezegd en wat de cijfers zeggen ({ $rows } rijen)
column-measure = Maatregel
column-measure-about = Wat er wordt gedaan, uit measures.yaml.
column-measure-owner = Wie ervoor zorgt
column-measure-owner-about = De rol of het team dat voor de maatregel zorgt.
column-measure-claim = Wat wordt gezegd
column-measure-claim-about = De stand van de maatregel en de datum daarvan, volgens wie ervoor zorgt.
column-measure-before-date = Ervoor: datum
column-measure-before-date-about = De laatste bewaarde nacht vóór de datum van de maatregel; bij een maatregel die nog niet is begonnen de laatste nacht.
column-measure-before-occurs = Ervoor: komt voor
column-measure-before-occurs-about = In hoeveel dossiers het risico toen voorkwam.
column-measure-before-untold = Ervoor: onbekend
column-measure-before-untold-about = In hoeveel dossiers dat toen niet was vast te stellen.
column-measure-before-whole = Ervoor: geldt in
column-measure-before-whole-about = Het aantal dossiers waarvoor het risico toen gold.
column-measure-after-date = Erna: datum
column-measure-after-date-about = De nieuwste bewaarde nacht op of na de datum van de maatregel.
column-measure-after-occurs = Erna: komt voor
column-measure-after-occurs-about = In hoeveel dossiers het risico toen voorkwam.
column-measure-after-untold = Erna: onbekend
column-measure-after-untold-about = In hoeveel dossiers dat toen niet was vast te stellen.
column-measure-after-whole = Erna: geldt in
column-measure-after-whole-about = Het aantal dossiers waarvoor het risico toen gold.
column-measure-low = Verschil vanaf
column-measure-low-about = Het verschil in het aandeel ligt met 95% zekerheid tussen dit getal en dat in de volgende kolom, in procentpunten; min betekent minder vaak (methode 10 van Newcombe, 1998). Leeg: er is niets te vergelijken. Beide nachten hebben grotendeels dezelfde dossiers, zodat de marge eerder te ruim is dan te krap.
column-measure-high = Verschil tot
column-measure-high-about = Zie de vorige kolom.
column-measure-verdict = Wat de cijfers zeggen
column-measure-verdict-about = Ondersteunen: het risico komt met 95% zekerheid minder vaak voor. Tegenspreken: een daling van { $fall }% van het aandeel of meer is met die zekerheid uitgesloten. Bij minder dan { $fewest } dossiers wordt niets gezegd. Een daling zegt niet dat ze door de maatregel komt.
column-measure-why = Waarom
column-measure-why-about = Waarom er niets te zeggen is. Leeg: er is iets te zeggen.
