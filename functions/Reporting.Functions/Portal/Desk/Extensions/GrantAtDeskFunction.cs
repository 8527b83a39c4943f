using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Reporting.Domain.Deadlines;
using Reporting.Functions.Access;
using Reporting.Functions.Api;
using Reporting.Functions.Audit;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Deadline;

namespace Reporting.Functions.Portal.Desk.Extensions;

/// <summary>Takes the form of extensions: grants what it says, or shows it again with the units that were searched for or with what is wrong.</summary>
public sealed class GrantAtDeskFunction(Addresses addresses, ReadExtensions readExtensions, GrantExtensions grantExtensions)
{
    [Function("GrantAtDesk")]
    [Allows(Door.Officer)]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "desk/{programme}/periods/{period}/extensions")] HttpRequest request,
        string programme, string period, CancellationToken stop)
    {
        if (!(await addresses.FindPeriod(programme, period, stop)).Is(out var named, out var unknown)) return Refusals.Page(request, unknown);
        if (!(await DeskForm.Read(request, stop)).Is(out var fields, out var unreadable)) return Refusals.Page(request, unreadable);
        var (form, caller) = (ExtensionForm.Read(fields), RequireAccess.CallerOf(request));
        if (fields["act"] == "search")
        {
            AuditEveryChange.Note(request, "search");
            return await Again(request, named, form, caller, null, stop);
        }

        if (!(await Grant(named, form, caller, stop)).Is(out var granted, out var problem)) return await Again(request, named, form, caller, problem, stop);
        AuditEveryChange.Note(request, $"{form.Kind} {form.Until}: {string.Join(", ", granted.Select(one => one.Unit))}");
        return SeeOther.At(string.Create(CultureInfo.InvariantCulture, $"{new DeskPlace(named).Extensions}?done={granted.Count}"));
    }

    private async Task<Found<IReadOnlyList<Grant>>> Grant(ProgrammePeriod named, ExtensionForm form, Caller caller, CancellationToken stop) =>
        form.ToRequest() is { } request ? await grantExtensions.Handle(named, request, caller, stop) : ExtensionWords.NoKind;

    private async Task<IResult> Again(HttpRequest request, ProgrammePeriod named, ExtensionForm form, Caller caller, Problem? problem, CancellationToken stop)
    {
        var model = await readExtensions.Handle(named, caller, form, "", stop);
        return Page.Of<ExtensionsPage, ExtensionsModel>(
            View.Of(request), model with { Refused = problem is null ? null : ExtensionWords.OnPage(problem.Detail) }, problem?.Status ?? StatusCodes.Status200OK);
    }
}
