using Microsoft.Extensions.Logging;
using Reporting.Domain.Periods;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Deadline;

/// <summary>Keeps the last day that an office names for a report due on request.</summary>
public sealed class NameDueDay(ProgrammeCatalogues catalogues, DueDayRows dueDays, TimeProvider clock, ILogger<NameDueDay> log)
{
    private const int LongestDocument = 500;

    /// <returns>The period with its new due moment.</returns>
    public async Task<Found<ProgrammePeriod>> Handle(ProgrammePeriod named, DueDayRequest request, Caller caller, CancellationToken stop)
    {
        if (!IsOnRequest(named)) return Problems.DueByRule(named.Period);
        if (LastDay(request.LastDay, named.Period) is not { } lastDay) return Problems.BadDueDay(request.LastDay, named.Period);

        if (request.Document.Length > LongestDocument) return Problems.DocumentTooLong(LongestDocument);

        await dueDays.Name(named.Programme.Id, named.Period.Id, new NamedDueDay(lastDay, request.Document.Trim(), caller.ToString(), clock.GetUtcNow()), stop);
        log.LogInformation("{Programme} {Period}: due day {LastDay} named", named.Programme.Id, named.Period.Id, lastDay);
        return (await catalogues.Newest(stop)).PeriodOf(named.Programme.Id, named.Period.Id)!;
    }

    /// <returns>Whether reports of the period fall due on a day that the office names, at any level.</returns>
    public static bool IsOnRequest(ProgrammePeriod named) =>
        named.Programme.Reports.First(kind => kind.Part == named.Period.Id.Part) is var kind && kind.DueByLevel.Select(one => one.Due).Append(kind.Due).Any(rule => rule is OnRequest);

    private static DateOnly? LastDay(string text, Period period)
    {
        if (!Days.TryParse(text, out var day)) return null;
        var opens = VietnamTime.DayOf(period.OpensAt);
        return day >= opens && day <= opens.AddYears(1) ? day : null;
    }
}
