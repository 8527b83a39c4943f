using Microsoft.AspNetCore.Http;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;

namespace Reporting.Functions.Access;

/// <summary>Knows which programmes an address is about: the one it names, or its submission's; all to which its unit reports; all there are,
/// when it names none of these.</summary>
public sealed class Offices(ProgrammeCatalogues catalogues)
{
    /// <returns>Whether whoever has these roles may do what is asked there.</returns>
    public async Task<bool> Allow(DeskRoles roles, AllowsAttribute allows, HttpRequest request, CancellationToken stop)
    {
        if (roles.HasEveryOffice || (roles.IsOperator && IsQuestion(request))) return true;
        if (ProgrammeIn(request, allows) is { } named) return ProgrammeId.TryParse(named, out var programme) && roles.RunsOffice(programme);
        if (!UnitCode.TryParse(request.RouteValues["unit"] as string, out var unit)) return false;
        var reportsTo = (await catalogues.Current(stop)).All.Where(one => one.Units.Any(known => known.Code == unit)).ToList();
        return reportsTo.Count > 0 && reportsTo.TrueForAll(one => roles.RunsOffice(one.Id));
    }

    private static bool IsQuestion(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static string? ProgrammeIn(HttpRequest request, AllowsAttribute allows) =>
        request.RouteValues["programme"] as string
        ?? (SubmissionId.TryParse(request.RouteValues["submission"] as string, out var submission) ? submission.Programme.ToString() : null)
        ?? (allows.ProgrammeInQuery ? request.Query["programme"].ToString() : null);
}
