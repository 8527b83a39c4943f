using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain.Periods;
using Reporting.Domain.Reports;
using Reporting.Domain.Roster;
using Reporting.Domain.Words;
using Reporting.Functions.Access;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;
using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions.Roster;

/// <summary>Puts the roster of an uploaded workbook in the place of a programme's present one, whole or not at all.</summary>
public sealed class ReplaceRoster(
    ProgrammeCatalogues catalogues, RosterRows rosters, SubmissionRows submissions, RegroupTotals regroupTotals, Offices offices,
    IOptions<ReadingOptions> readingOptions, TimeProvider clock, ILogger<ReplaceRoster> log)
{
    /// <param name="isRehearsal">Says what would change, and changes nothing.</param>
    /// <param name="expected">What <see cref="RosterOutcome.Taken.Instead"/> was when it was rehearsed: with another one it is overtaken. Null when it
    /// does not matter.</param>
    public async Task<RosterOutcome> Handle(ProgrammeId programme, BinaryData file, Caller caller, bool isRehearsal, CancellationToken stop, string? expected = null)
    {
        var outcome = await Replace(programme, file, caller, isRehearsal, expected, stop);
        if (outcome is RosterOutcome.Refused(var findings)) log.LogInformation("{Programme}: roster from {Caller} refused: {Findings} findings", programme, caller, findings.Count);
        else if (outcome is RosterOutcome.Overtaken) log.LogInformation("{Programme}: roster from {Caller} overtaken by another", programme, caller);
        else if (isRehearsal) log.LogInformation("{Programme}: roster from {Caller} rehearsed", programme, caller);
        return outcome;
    }

    private async Task<RosterOutcome> Replace(ProgrammeId programme, BinaryData file, Caller caller, bool isRehearsal, string? expected, CancellationToken stop)
    {
        var (now, stored, catalogue) = (clock.GetUtcNow(), await rosters.Find(programme, stop), await catalogues.Newest(stop));
        var present = stored?.Units ?? catalogue.Find(programme)!.Units;
        var instead = stored?.Version ?? $"pack-{RosterRows.HashOf(present)}";
        if (expected is not null && expected != instead) return new RosterOutcome.Overtaken();
        var (raw, unreadable) = RosterReader.Read(file, readingOptions.Value);
        if (raw is null) return new RosterOutcome.Refused([unreadable!]);

        var read = RosterReading.Read(raw, present);
        if (HasErrors(read.Findings)) return new RosterOutcome.Refused(read.Findings);
        var change = RosterChange.Of(present, [.. read.Entries.Select(entry => entry.Unit)], await Reported(catalogue, programme, now, stop), VietnamTime.DayOf(now));
        var periods = catalogue.VersionsOf(programme).SelectMany(version => version.Periods).DistinctBy(period => period.DataTo);
        IReadOnlyList<Finding> findings = [.. read.Findings, .. RosterChecks.InPeriods(raw, read.Entries, change.Roster, periods), .. await OfOthers(read.Entries, change, caller, stop)];
        if (HasErrors(findings)) return new RosterOutcome.Refused(findings);
        if (isRehearsal) return new RosterOutcome.Taken(change, findings, instead);

        if (!await rosters.TryReplace(programme, stored?.Version, change.Roster, caller.ToString(), now, stop)) return new RosterOutcome.Overtaken();
        log.LogInformation("{Programme}: roster replaced by {Caller}: {Added} added, {Changed} changed, {Removed} removed", programme, caller, change.Added.Count, change.Changed.Count, change.Removed.Count);
        foreach (var period in Opened(await catalogues.Newest(stop), programme, now)) await regroupTotals.Handle(period, stop);
        return new RosterOutcome.Taken(change, findings, instead);
    }

    // A unit is known by its code in all programmes. Who runs one office could else bring another's units under its own hand.
    private async Task<IEnumerable<Finding>> OfOthers(IReadOnlyList<RosterEntry> entries, RosterChange change, Caller caller, CancellationToken stop)
    {
        if (caller.Roles is not { HasEveryOffice: false } roles) return [];
        var added = change.Added.Select(unit => unit.Code).ToHashSet();
        added.IntersectWith(await offices.UnitsOfOthers(roles, stop));
        return entries.Where(entry => added.Contains(entry.Unit.Code)).Select(RosterFindings.OfAnotherOffice);
    }

    private static bool HasErrors(IEnumerable<Finding> findings) => findings.Any(finding => finding.Severity == Severity.Error);

    private static IEnumerable<ProgrammePeriod> Opened(ProgrammeCatalogue catalogue, ProgrammeId programme, DateTimeOffset now) =>
        catalogue.PeriodsOf(programme).Where(one => one.Period.OpensAt <= now);

    private async Task<IReadOnlySet<UnitCode>> Reported(ProgrammeCatalogue catalogue, ProgrammeId programme, DateTimeOffset now, CancellationToken stop)
    {
        var units = new HashSet<UnitCode>();
        foreach (var one in Opened(catalogue, programme, now)) units.UnionWith((await submissions.OfPeriod(programme, one.Period.Id, stop)).Select(sent => sent.Id.Unit));
        return units;
    }
}
