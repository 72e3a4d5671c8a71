# De maatregelen van het verbeterplan.

problem-schema-owner-form = Hier staat een adres. Wie voor een maatregel zorgt is een rol of een team, en geen persoon.
    .allowed = Mogelijk: een rol of een team, zoals “teamleiders wijkteam”.
    .todo = Schrijf de rol of het team.
