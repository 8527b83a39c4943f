using Reporting.Domain.Deadlines;
using Reporting.Domain.Roster;
using Reporting.Functions.Access;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Portal.Desk.Extensions;

/// <summary>Reads what the page of extensions shows.</summary>
public sealed class ReadExtensions(ExtensionRows extensions, TimeProvider clock)
{
    /// <param name="page">The page of what was granted, as it stands in the address.</param>
    public async Task<ExtensionsModel> Handle(ProgrammePeriod named, Caller caller, ExtensionForm form, string page, CancellationToken stop)
    {
        var (programme, period) = named;
        var (tree, now) = (programme.TreeIn(period), clock.GetUtcNow());
        var grants = await extensions.OfPeriod(programme.Id, period.Id, stop);
        var holding = grants.GroupBy(grant => grant.Unit).Select(ofUnit => Grant.InForce(ofUnit, now)).OfType<Grant>().ToHashSet();
        var granted = grants.OrderByDescending(grant => grant.At).ThenBy(grant => grant.Unit.ToString(), StringComparer.Ordinal).Select(grant => (grant, holding.Contains(grant))).ToList();
        var searched = form.Words.Length == 0 ? null : tree.Reporters.Where(unit => Folding.Holds(unit.Name, form.Words) || Folding.Holds(unit.Code.ToString(), form.Words)).ToList();
        return new ExtensionsModel(new DeskPlace(named), tree, caller.Roles!.RunsOffice(programme.Id), form, PartOfList<(Grant, bool)>.Of(granted, page), searched);
    }
}
