using Reporting.Domain.Reminders;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Deadline;

namespace Reporting.Functions.Remind;

/// <summary>Reads the periods under way, each with where its units stand.</summary>
public sealed class ReadCampaigns(ProgrammeCatalogues catalogues, ReadObligations readObligations)
{
    public async Task<IReadOnlyList<Campaign>> Handle(DateTimeOffset now, CancellationToken stop)
    {
        var open = (await catalogues.Current(stop)).Periods.Where(one => one.Period.IsOpenAt(now));
        return await Task.WhenAll(open.Select(async one =>
            new Campaign(one.Programme, one.Period, one.Programme.TreeIn(one.Period), await readObligations.Handle(one.Programme, one.Period, now, stop))));
    }
}
