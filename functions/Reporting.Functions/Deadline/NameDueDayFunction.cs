using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Reporting.Domain.Periods;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Deadline;

/// <summary>Names the last day of a period whose reports are due on request ("theo yêu cầu của Chi cục").</summary>
public sealed class NameDueDayFunction(Addresses addresses, ProgrammeCatalogues catalogues, DueDayRows dueDays, TimeProvider clock, ILogger<NameDueDayFunction> log)
{
    [Function("NameDueDay")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/programmes/{programme}/periods/{period}/due")] HttpRequest request,
        string programme, string period, CancellationToken stop)
    {
        if (!(await addresses.FindPeriod(programme, period, stop)).Is(out var named, out var unknown)) return Problems.Result(unknown);
        if (!IsOnRequest(named)) return Problems.Result(Problems.DueByRule(named.Period));
        if (!(await RequestJson.Read<DueDayRequest>(request, stop)).Is(out var asked, out var unreadable)) return Problems.Result(unreadable);
        if (LastDay(asked.LastDay, named.Period) is not { } lastDay) return Problems.Result(Problems.BadDueDay(asked.LastDay, named.Period));

        await dueDays.Name(named.Programme.Id, named.Period.Id, new NamedDueDay(lastDay, asked.Document.Trim(), RequireAccess.CallerOf(request).ToString(), clock.GetUtcNow()), stop);
        AuditEveryChange.Note(request, $"{asked.LastDay} {asked.Document}");
        log.LogInformation("{Programme} {Period}: due day {LastDay} named", named.Programme.Id, named.Period.Id, lastDay);
        var (_, dated) = (await catalogues.Newest(stop)).PeriodOf(named.Programme.Id, named.Period.Id)!;
        return ApiJson.Ok(new { dated.Id, dated.DueAt, dated.ClosesAt, Due = dated.DueInWords });
    }

    private static bool IsOnRequest(ProgrammePeriod named) =>
        named.Programme.Reports.First(kind => kind.Part == named.Period.Id.Part) is var kind && kind.DueByLevel.Select(one => one.Due).Append(kind.Due).Any(rule => rule is OnRequest);

    private static DateOnly? LastDay(string text, Period period)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return null;
        var opens = VietnamTime.DayOf(period.OpensAt);
        return day >= opens && day <= opens.AddYears(1) ? day : null;
    }
}
