using Reporting.Domain.Mails.Contacts;
using Reporting.Domain.Reminders;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Deadline;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Remind;

/// <summary>Reads the periods under way, each with where its units stand.</summary>
public sealed class ReadCampaigns(ProgrammeCatalogues catalogues, ReadObligations readObligations, ContactRows contacts)
{
    public async Task<IReadOnlyList<Campaign>> Handle(DateTimeOffset now, CancellationToken stop)
    {
        var open = (await catalogues.Current(stop)).Periods.Where(one => one.Period.IsOpenAt(now)).ToList();
        if (open.Count == 0) return [];
        var health = await contacts.All(stop);
        return await Task.WhenAll(open.Select(one => Read(one, health, now, stop)));
    }

    /// <returns>One period, as it stands now.</returns>
    public async Task<Campaign> Of(ProgrammePeriod one, DateTimeOffset now, CancellationToken stop) => await Read(one, await contacts.All(stop), now, stop);

    private async Task<Campaign> Read(ProgrammePeriod one, IReadOnlyDictionary<string, ContactHealth> health, DateTimeOffset now, CancellationToken stop) =>
        new(one.Programme, one.Period, one.Programme.TreeIn(one.Period), await readObligations.Handle(one.Programme, one.Period, now, stop)) { Health = health };
}
