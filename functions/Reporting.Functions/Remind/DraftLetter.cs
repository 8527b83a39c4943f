using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reminders;
using Reporting.Domain.Roster;
using Reporting.Functions.Deadline;

namespace Reporting.Functions.Remind;

/// <summary>Drafts the official letter to the units of a node that are late at a moment.</summary>
public sealed class DraftLetter(ReadObligations readObligations)
{
    /// <returns>The letter; null when nobody is late.</returns>
    public async Task<ReminderLetter?> Handle(Programme programme, Period period, Unit node, DateTimeOffset now, CancellationToken stop) =>
        ReminderLetter.Write(programme, period, node, await readObligations.Handle(programme, period, now, stop), now);
}
