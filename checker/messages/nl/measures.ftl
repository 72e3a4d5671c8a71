# De maatregelen van het verbeterplan.

problem-schema-owner-form = Hier staat een adres. Wie voor een maatregel zorgt is een rol of een team, en geen persoon.
    .allowed = Mogelijk: een rol of een team, zoals “teamleiders wijkteam”.
    .todo = Schrijf de rol of het team.

measures-title = Maatregelen naast de cijfers
measures-risk = Risico
measures-measure = Maatregel
measures-claim = Wat wordt gezegd
measures-before = Ervoor
measures-after = Erna
measures-difference = Verschil
measures-verdict = Wat de cijfers zeggen
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
measure-reason-no-before = Er is geen bewaarde nacht van vóór deze datum.
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
