# The measures of the improvement plan.

problem-schema-owner-form = An address stands here. Who looks after a measure is a role or a team, and not a person.
    .allowed = Possible: a role or a team, such as “team leaders”.
    .todo = Write the role or the team.
