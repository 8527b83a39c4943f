using Reporting.Domain.Programmes;
using Reporting.Functions.Access;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Deadline;

namespace Reporting.Functions.Portal.Desk.Home;

/// <summary>Reads what the officer's first page shows: the periods that are open, all at once.</summary>
public sealed class ReadDeskHome(ProgrammeCatalogues catalogues, ReadObligations readObligations, TimeProvider clock)
{
    public async Task<DeskHomeModel> Handle(DeskRoles roles, CancellationToken stop)
    {
        var (catalogue, now) = (await catalogues.Current(stop), clock.GetUtcNow());
        var programmes = await Task.WhenAll(catalogue.All.Where(programme => roles.MaySee(programme.Id)).Select(programme => Of(catalogue, programme, now, stop)));
        return new DeskHomeModel([.. programmes.OrderByDescending(Missed).ThenBy(FirstDue)]);
    }

    private async Task<DeskProgramme> Of(ProgrammeCatalogue catalogue, Programme programme, DateTimeOffset now, CancellationToken stop)
    {
        var periods = catalogue.PeriodsOf(programme.Id).ToList();
        var open = await Task.WhenAll(periods.Where(one => one.Period.IsOpenAt(now)).Select(async one =>
            OpenPeriod.Of(new DeskPlace(one), await readObligations.Handle(one.Programme, one.Period, now, stop))));
        return new DeskProgramme(
            programme, open,
            PlaceOf(periods.Where(one => now >= one.Period.ClosesAt).MaxBy(one => one.Period.ClosesAt)),
            PlaceOf(periods.Where(one => now < one.Period.OpensAt).MinBy(one => one.Period.OpensAt)));
    }

    private static int Missed(DeskProgramme programme) => programme.Open.Sum(period => period.Missed);

    private static DateTimeOffset FirstDue(DeskProgramme programme) =>
        programme.Open.Select(period => period.Place.Of.Period.DueAt).DefaultIfEmpty(programme.Coming?.Of.Period.DueAt ?? DateTimeOffset.MaxValue).Min();

    private static DeskPlace? PlaceOf(ProgrammePeriod? one) => one is null ? null : new DeskPlace(one);
}
