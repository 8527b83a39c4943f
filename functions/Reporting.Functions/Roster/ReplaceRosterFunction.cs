using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;
using Reporting.Domain.Programmes;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;
using Reporting.Functions.Upload;

namespace Reporting.Functions.Roster;

/// <summary>Takes a programme's roster as a workbook. With <c>?dryRun=true</c> it only says what would change.</summary>
public sealed class ReplaceRosterFunction(Addresses addresses, ReplaceRoster replaceRoster, IOptions<UploadOptions> options)
{
    [Function("ReplaceRoster")]
    [Allows(Door.Officer, ProgrammeInQuery = true)]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/units")] HttpRequest request, CancellationToken stop)
    {
        if (!(await addresses.FindProgramme(request.Query["programme"].ToString(), stop)).Is(out var programme, out var unknown)) return Problems.Result(unknown);
        if (IsDryRun(request.Query["dryRun"].ToString()) is not { } isDryRun) return Problems.Result(Problems.BadDryRun(request.Query["dryRun"].ToString()));
        var (file, problem) = await RequestFile.Read(request, options.Value.MaxFileBytes, stop);
        if (file is null) return Problems.Result(problem!);

        var outcome = await replaceRoster.Handle(programme.Id, file, RequireAccess.CallerOf(request), isDryRun, stop);
        if (outcome is RosterOutcome.Taken(var change, _, _)) AuditEveryChange.Note(request, $"{(isDryRun ? "rehearsed: " : "")}+{change.Added.Count} ~{change.Changed.Count} -{change.Removed.Count}");
        return outcome switch
        {
            RosterOutcome.Refused(var findings) => Problems.Result(Problems.RosterNotValid(findings.Count), findings),
            RosterOutcome.Taken taken => ApiJson.Ok(Body(programme, isDryRun, taken)),
            _ => Problems.Result(Problems.RosterOvertaken),
        };
    }

    // A word that is neither must not be taken for "no": the officer meant a rehearsal.
    private static bool? IsDryRun(string text) => text.Length == 0 ? false : bool.TryParse(text, out var asked) ? asked : null;

    private static object Body(Programme programme, bool isDryRun, RosterOutcome.Taken taken) => new
    {
        Programme = programme.Id,
        DryRun = isDryRun,
        Added = taken.Change.Added.Select(unit => new { Unit = unit.Code, unit.Name, unit.Parent, unit.Reports }),
        Changed = taken.Change.Changed.Select(one => new
        {
            Unit = one.Unit.Code,
            one.Unit.Name,
            Changes = one.Changes.Select(change => new { Column = change.Column.Code, change.Column.Name, change.Before, change.After }),
        }),
        Removed = taken.Change.Removed.Select(one => new { Unit = one.Unit.Code, one.Unit.Name, one.ValidTo }),
        taken.Change.Unchanged,
        taken.Findings,
    };
}
