using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Deadline;

/// <summary>Reads what the board of a period shows, judged at a moment: three partition scans.</summary>
public sealed class ReadBoard(ReadObligations readObligations, ContactRows contacts)
{
    public async Task<PeriodBoard> Handle(ProgrammePeriod named, DateTimeOffset now, CancellationToken stop)
    {
        var (obligations, health) = (readObligations.Handle(named.Programme, named.Period, now, stop), contacts.All(stop));
        return new PeriodBoard(named.Programme.TreeIn(named.Period), await obligations, await health);
    }
}
