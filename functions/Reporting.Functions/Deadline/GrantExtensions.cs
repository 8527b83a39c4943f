using Microsoft.Extensions.Logging;
using Reporting.Domain;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Deadline;

/// <summary>Keeps what the office grants to units: a later due moment, or no report at all; for all that it names or for none.</summary>
public sealed class GrantExtensions(ExtensionRows extensions, TimeProvider clock, ILogger<GrantExtensions> log)
{
    public async Task<Found<IReadOnlyList<Grant>>> Handle(ProgrammePeriod named, ExtensionRequest request, Caller caller, CancellationToken stop)
    {
        var (programme, period) = named;
        var tree = programme.TreeIn(period);
        if (!NamedUnits.In(tree, request.Units, request.Node).Is(out var units, out var unknown)) return unknown;
        if (units.Count == 0) return Problems.BadGrant(new Bilingual("Hãy nêu đơn vị (units) hoặc nhánh (node) có đơn vị báo cáo.", "Name units, or a node under which units report."));
        if (!TryReadUntil(request.Until, out var until)) return Problems.BadMoment(request.Until!);

        var now = clock.GetUtcNow();
        var grants = units.Select(unit => new Grant(unit.Code, request.Kind, until, request.Reason.Trim(), request.Document.Trim(), caller.ToString(), now)).ToList();
        foreach (var (unit, grant) in units.Zip(grants))
        {
            if (GrantChecks.Problem(grant, UnitDeadline.Of(period, tree, unit, [], now)) is { } wrong) return Problems.BadGrant(wrong);
        }

        await extensions.Add(programme.Id, period.Id, grants, stop);
        log.LogInformation("{Programme} {Period}: {Kind} granted to {Units} units by {Caller}", programme.Id, period.Id, request.Kind, grants.Count, caller);
        return grants;
    }

    // "Đến hết ngày 31/5" is how offices grant it: the day counts to its end.
    private static bool TryReadUntil(string? text, out DateTimeOffset? until)
    {
        until = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (Days.TryParse(text, out var day) && day < DateOnly.MaxValue) until = VietnamTime.StartOf(day.AddDays(1));
        else if (Moments.TryParse(text, out var moment)) until = moment;
        return until is not null;
    }
}
