using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Portal.Desk;

/// <summary>The period of a programme that the officer is looking at, and the addresses of its pages. The platform takes the first route that
/// fits an address, in no order of ours; so no two routes may fit the same one, and <c>periods</c> keeps periods and other words apart.</summary>
public sealed record DeskPlace(ProgrammePeriod Of)
{
    public string Board => $"/desk/{Of.Programme.Id}/periods/{Of.Period.Id}";

    public string Indicators => $"{Board}/indicators";

    public string Extensions => $"{Board}/extensions";

    public string Mails => $"{Board}/mails";

    /// <summary>The roster is the programme's; which period it was come to from does not matter.</summary>
    public string Roster => $"/desk/{Of.Programme.Id}/roster";

    public string Links => $"/desk/{Of.Programme.Id}/links";

    /// <summary>Where forms that remind send to.</summary>
    public string Reminders => $"{Board}/reminders";

    /// <summary>Where the API has the period.</summary>
    public string Api => $"/api/programmes/{Of.Programme.Id}/periods/{Of.Period.Id}";

    /// <returns>The page of one unit.</returns>
    public string FileOf(UnitCode unit) => $"{Board}/units/{unit}";

    /// <returns>The page that shows whom a reminder of a branch would go to.</returns>
    public string RemindersOf(Unit node) => $"{Reminders}?node={node.Code}";

    /// <returns>The page of one indicator, at a node.</returns>
    public string PageOf(Indicator indicator, Unit node) => $"{Indicators}/{indicator.Code}?node={node.Code}";

    /// <returns>The page on which a figure is followed to its cells, at a node.</returns>
    public string TraceOf(ElementCode element, Unit node) => $"{Board}/figures/{element}?node={node.Code}";

    /// <returns>The period whose pages a programme's own pages stand beside: the open one, the last one that opened, the first to come; null
    /// without any.</returns>
    public static DeskPlace? Nearest(IReadOnlyCollection<ProgrammePeriod> periods, DateTimeOffset now)
    {
        var period = periods.Where(one => one.Period.IsOpenAt(now)).MaxBy(one => one.Period.OpensAt)
            ?? periods.Where(one => one.Period.OpensAt <= now).MaxBy(one => one.Period.OpensAt)
            ?? periods.MinBy(one => one.Period.OpensAt);
        return period is null ? null : new DeskPlace(period);
    }
}
