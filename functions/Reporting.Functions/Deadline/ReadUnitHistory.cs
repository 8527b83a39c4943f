using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Deadline;

/// <summary>Reads how a unit has reported: two ranges of rows for each period, all at once.</summary>
public sealed class ReadUnitHistory(ReadObligations readObligations)
{
    /// <returns>Null when it reports in none of the periods.</returns>
    public async Task<UnitHistory?> Handle(IReadOnlyList<ProgrammePeriod> periods, string unit, DateTimeOffset now, CancellationToken stop) =>
        await readObligations.OfUnit(periods, unit, now, stop) is { Count: > 0 } obligations ? UnitHistory.Of(obligations, now) : null;
}
