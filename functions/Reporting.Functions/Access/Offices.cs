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
        return UnitCode.TryParse(request.RouteValues["unit"] as string, out var unit) && (await UnitsOf(roles, stop)).Contains(unit);
    }

    /// <summary>Whether the address names something of a unit's that the unit's link opens.</summary>
    public static bool Reaches(Caller caller, AllowsAttribute allows, HttpRequest request) =>
        ProgrammeIn(request, allows) is not { } named || (ProgrammeId.TryParse(named, out var programme) && caller.Reaches(programme));

    /// <returns>The units that report to no office but those of these roles: what is a unit's, such as its link, is of all its offices.</returns>
    public async Task<IReadOnlySet<UnitCode>> UnitsOf(DeskRoles roles, CancellationToken stop)
    {
        var programmes = (await catalogues.Current(stop)).All.Where(programme => roles.RunsOffice(programme.Id));
        return programmes.SelectMany(programme => programme.Units).Select(unit => unit.Code).Except(await UnitsOfOthers(roles, stop)).ToHashSet();
    }

    /// <returns>The units of all programmes that these roles do not run, in whatever version: a period keeps the one with which it was opened.</returns>
    public async Task<IReadOnlySet<UnitCode>> UnitsOfOthers(DeskRoles roles, CancellationToken stop)
    {
        var catalogue = await catalogues.Current(stop);
        return catalogue.All.Where(programme => !roles.RunsOffice(programme.Id)).SelectMany(programme => catalogue.VersionsOf(programme.Id))
            .SelectMany(programme => programme.Units).Select(unit => unit.Code).ToHashSet();
    }

    internal static bool IsQuestion(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static string? ProgrammeIn(HttpRequest request, AllowsAttribute allows) =>
        request.RouteValues["programme"] as string
        ?? (SubmissionId.TryParse(request.RouteValues["submission"] as string, out var submission) ? submission.Programme.ToString() : null)
        ?? (allows.ProgrammeInQuery ? request.Query["programme"].ToString() : null);
}
